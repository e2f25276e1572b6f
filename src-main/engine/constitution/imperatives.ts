/** Hears commands: a clause that begins with a bare verb, at the head of a sentence or after a condition. */

import type { Finding } from './types.ts'

/** Verbs whose bare form at the head of a clause is a command and hardly ever anything else. */
const COMMANDS: ReadonlySet<string> = new Set(
  (
    'accept acknowledge add admit adopt allow apologise apologize appreciate approach arrange ask assume avoid be become befriend begin ' +
    'believe bring browse buy calm cancel catch celebrate challenge check choose clarify clean clear close come commit compare congratulate consider ' +
    'consult continue contact cook create cultivate cut decide declutter decline delete describe discuss distract ditch do donate draft draw ' +
    'drop eat embrace encourage end enjoy enrol enroll ensure enter establish examine exercise expect explain explore express feel figure ' +
    'fill find finish forget forgive gather get give go grab grieve grow have hear hug hold honor honour identify ignore imagine implement ' +
    'include invest invite join keep know learn leave lean let lie listen live locate loosen lower make meditate meet mention name ' +
    'notice nourish offer open own pack pause pay pick picture pray prepare pretend prioritise prioritize protect prove pull push put quit ' +
    'read realise realize recall recognise recognize reconnect reconsider record reduce reframe refuse relax release remember remind remove repeat ' +
    'replace reply resist respect respond reveal revisit rewrite ring say schedule see seek sell send separate set settle sign sing sit skip slow snooze ' +
    'speak spend split spot stand stay stick stop stretch strive study surrender surround swap take tell thank think throw tidy ' +
    'treat trim trust try turn uninstall unplug unfollow unwind use visit volunteer wait wake warm wash watch wear welcome wonder write breathe ' +
    'brainstorm compose jot list lay confide validate delegate depend dare dive dig earn'
  ).split(' '),
)

/** Nouns as well as verbs: a command only where what follows belongs to a verb. */
const NOUN_TOO: ReadonlySet<string> = new Set(
  (
    'answer book break call care change charge code comfort cry dance date dream drink email face fast file focus guard guide head help hope ' +
    'journal jump laugh lift limit line link love mark mind mirror mourn move note order plan plant play post practice practise press ' +
    'promise question reach reflect rest return review reward ride rise run sail save search share shout sleep smile start step ' +
    'stock support swim switch talk target test text touch train travel vent voice vote walk water weigh work worry'
  ).split(' '),
)

const VERB_GOES_ON =
  /^(?: (?:to|on|with|about|into|through|at|for|it|this|that|them|him|her|me|us|out|up|down|back|away|off|over|your|yourself|a|an|the|some|any|more|less|early|earlier|slowly|gently|quietly|outside|inside|when|whenever|if|until|before|after|tonight|today|tomorrow|instead|first|now|someone|somebody|one|like|every|each|in|as|well|often|without|around|only|twice|again|daily|once)\b| ?[.!;:\uE000"]| ?$)/u

/** Adverbs and openers that may stand before a command without hiding it. */
const LEAD_IN =
  /^(?:(?:please|kindly|just|maybe|perhaps|simply|then|first|firstly|second|secondly|third|next|finally|lastly|instead|so|and|but|or|now|also|always|never|today|tonight|tomorrow|for now|next time|either way|above all|most of all|mostly|in the meantime|meanwhile|if (?:you can|possible|needed|nothing else)|when (?:you can|ready|in doubt)|gently|slowly|quietly|honestly|well|okay|ok|oh|go ahead and|once a (?:day|week)|every (?:day|morning|evening|night)|each (?:day|morning|evening|night)|this (?:week|weekend|evening)|at least|by all means|whatever (?:you do|happens)|step \d+|\d+[.):]|[-•·]|tip|idea|suggestion|a (?:thought|suggestion|tip)|one (?:idea|thought|suggestion|thing)|my advice)[,:]? ?){0,3}/u

const CLAUSE_BREAK = /[,;:—()-] |— ?| (?:and|then|or|but) |: ?/gu
const CONDITION =
  /^(?:if|when|whenever|once|before|after|next time|until|instead of|rather than|unless|while|as soon as|the next time|in (?:that|those|such|these)|for (?:now|today|tonight|the)|to \w+|on (?:days|nights|mornings|sundays|mondays)|as for|where|with|without|during|every|each|at|tonight|today|tomorrow|first)\b/u

/** Whether this word, bare at the head of a clause, could tell somebody what to do. */
export function isCommand(word: string): boolean {
  return COMMANDS.has(word) || NOUN_TOO.has(word)
}

/** Commands in one normalised sentence; offsets are into the sentence. */
export function findImperatives(sentence: string): readonly Finding[] {
  return clauseStarts(sentence).flatMap(start => {
    const finding = imperativeAt(sentence, start)
    return finding === undefined ? [] : [finding]
  })
}

function imperativeAt(sentence: string, start: number): Finding | undefined {
  const clause = sentence.slice(start).replace(/^["'([\s]+/u, match => ' '.repeat(match.length))
  const blank = clause.length - clause.trimStart().length
  const body = clause.slice(blank)
  const lead = LEAD_IN.exec(body)?.[0].length ?? 0
  const rest = body.slice(lead)
  const negated = /^(?:do not|don't|never|not) (?=\w)/u.exec(rest)
  const verbAt = rest.slice(negated?.[0].length ?? 0)
  const word = /^[a-z]+(?!['a-z-])/u.exec(verbAt)?.[0]
  if (word === undefined) return undefined
  const at = start + blank
  const finding = {
    start: at,
    end: at + lead + (negated?.[0].length ?? 0) + word.length,
    why: 'gives a command',
  }
  if (/^(?:do not|don't) /u.test(rest)) return finding
  if (COMMANDS.has(word) && !nounAfterAll(word, verbAt.slice(word.length))) return finding
  if (NOUN_TOO.has(word) && VERB_GOES_ON.test(verbAt.slice(word.length)) && !isSubject(verbAt)) return finding
  return undefined
}

/** "Work on the house has stopped": a finite verb further on makes the first word a noun. */
function isSubject(clause: string): boolean {
  return /^\w+(?: \S+){0,5} (?:is|was|are|were|has|had|comes?|came|stands?|stood|keeps?|kept|seems?|seemed|runs?|ran|appears?|returns?|fills?|begins?|ends?)\b/u.test(
    clause,
  )
}

/** "Name and place are there", "End of the page", "Live music": the few commands that also open a noun phrase. */
function nounAfterAll(word: string, after: string): boolean {
  return (
    /^(?:name|end|cut|pick|set|turn|watch|stand|stay|wonder|trust|respect|study|use|record|reply|list|pause|release|reveal|challenge|approach|exercise|spot|visit|draft|draw|hold|feel|clear|calm|close|open|own|live|warm|slow|separate|lower|lay|like|picture|lean)$/u.test(
      word,
    ) &&
    /^ (?:of|and|is|was|were|are|has|had|comes|stands|enough|between|or|as|by|in the|for the last)\b/u.test(
      after,
    )
  )
}

/** Where a clause could begin a command: the head, and after a condition, a colon or a dash. */
function clauseStarts(sentence: string): readonly number[] {
  const starts = [0]
  const conditional = CONDITION.test(sentence.replace(/^["'(\s]+/u, ''))
  for (const found of sentence.matchAll(CLAUSE_BREAK)) {
    const mark = found[0].trim()
    const afterCommand = imperativeAt(sentence, starts.at(-1) ?? 0) !== undefined
    if (conditional || afterCommand || mark === ':' || mark === '—' || mark === ';' || mark === '(')
      starts.push(found.index + found[0].length)
    else if (opensCommand(mark, sentence.slice(found.index + found[0].length))) {
      starts.push(found.index + found[0].length)
    }
  }
  return starts
}

function opensCommand(mark: string, clause: string): boolean {
  const joined = /^\w/u.test(mark)
  return (
    /^(?:please|just|maybe|perhaps|so|then|instead|try|let)\b/u.test(clause) ||
    (!joined && /^(?:don't|do not|never)\b/u.test(clause))
  )
}
