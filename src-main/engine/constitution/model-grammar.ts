/** The grammar of model-written text: whatever is no observation about the writing, and no open question about it, is refused. */

import { isMirrorWord } from './closed-grammar.ts'
import { isHouseSentence } from './house-sentences.ts'
import { isCommand } from './imperatives.ts'
import { PAGE_NOUNS, PAGE_VERBS, READING_WORDS, WRITING_VERBS } from './model-words.ts'
import { simplified } from './simplified.ts'
import type { Finding } from './types.ts'

const alternatives = (words: string): string => `(?:${words.split(' ').join('|')})`
const plural = (words: string): string =>
  `(?:${words
    .split(' ')
    .map(word =>
      word.endsWith('y')
        ? `${word.slice(0, -1)}(?:y|ies)`
        : word.endsWith('sh')
          ? `${word}(?:es)?`
          : `${word}s?`,
    )
    .join('|')})`

const PARTS: Readonly<Record<string, string>> = {
  /** A noun of the page. */
  PAGE: plural(PAGE_NOUNS),
  /** What such a noun does. */
  DOES: alternatives(PAGE_VERBS),
  /** What the writer does on the page. */
  WROTE: alternatives(WRITING_VERBS),
  DET: '(?:the|a|an|this|that|these|those|each|every|both|another|one|two|three|four|five|six|some|several|many|few|no|your|its|his|her|their|most of the|much of the|half of the|all of the|the rest of the|the whole of the|D)(?: of)?(?: (?:the|this|these|your|its|those|them))?',
  /** Picks out something that is there, and not any page or question in the world. */
  SURE: '(?:the|this|that|these|those|your|its|both|two|three|four|five|six|one|another|D|most of the|much of the|half of the|all of the|the rest of the|the whole of the|each of the|none of the|one of the|two of the|two of these|some of the|some of these)',
  ADJ: '(?:first|second|third|fourth|last|next|middle|short|shorter|shortest|long|longer|longest|other|same|whole|earlier|later|opening|closing|own|single|few|quiet|many|more|present|past|two|three|four|five|six|small|older|plain|different|opposite|repeated|only|very|D)',
  HOW: '(?:also|again|twice|once|even|both|then|first|only|here|there|perhaps|still|later|earlier|just|already|seem to|seem to have|have|had|do not|did not|began to|three times|four times|D times)',
  /** Three words at most that name something; they come from the page or are house words. */
  THING:
    "(?:(?:the|a|an|your|this|that|his|her|their|its|no|one|both|another) )?[a-z'-]+(?: (?:and|or|of|of the|in|in this|on this|from the|to) [a-z'-]+| [a-z'-]+){0,2}",
  /** Says that the sentence is about what is written. */
  HERE: '(?:here|page|entry|entries|lines?|words?|sentences?|paragraphs?|passage|quotation|written|named|mentioned|unsaid|wishes|Q|N|tense|verb|comma|(?:comes?|came|stands?|only|appears?) (?:first|last|once|twice|back|again)|twice(?! a)|in (?:two|three|one) words?)',
}

const compiled = (source: string): RegExp =>
  new RegExp(`^(?:${source.replace(/\b[A-Z]{3,5}\b/gu, name => PARTS[name] ?? name)})`, 'u')

/** What may stand before the shape itself. */
const LEADS: readonly RegExp[] = [
  '(?:and|but|or|yet|so|perhaps|maybe|then|again|further on|further down|later|earlier|elsewhere|here|still|also|today|only|at first|after that|before that|beside it|next to it|now)(?:,)? ',
  'as a program,? ',
  '(?:in|on|at|after|before|near|between|from|of|among|beside|by|within|across|through|with|for|under|over|around|as|to|toward) (?:DET )?(?:ADJ ){0,2}(?:PAGE|D|N|Q)(?: (?:of|and|in|to|on|about) (?:DET )?(?:ADJ ){0,2}(?:PAGE|N|D|Q|[a-z]+)){0,2},? (?!$)',
  '(?:in|on|at|after|before|near|between|among|beside|within|across|through|with|by|from|as|for|under|over) [^,;:?]{2,60}, (?=you|the|there|it|i|one|two|a|this|your|Q|N)',
].map(compiled)

/** Clauses that say something of the page by their first words alone. */
const CLAUSES: readonly RegExp[] = [
  'you (?:HOW ){0,2}(?:wrote|written|mention|mentioned|describe|described|named|noted|called|listed|quoted|counted|compared|repeated|circled|lingered|answered|added|placed|chose|used|spoke|came back|began|ended|opened|closed|returned|turned|stopped)\\b',
  'you (?:HOW ){0,2}(?:ask|asked|write) (?:what|whether|who|why|how|where|when|which|if|Q|about|of|a|the|it|this|that|in|twice|once|and)\\b',
  '(?:i notice|i see|i read|i count|i find)(?:ed)?(?: (?:here|also|again|that|how|only))? (?:the|a|an|two|three|four|D|one|that|how|no|several|many|few|some|this|these|both|Q|N|in|on|here|where|you wrote|more|it)\\b',
  'as a program,? i (?:have|had|know|keep|read) (?:no|only|nothing)\\b',
  'i (?:am|was) (?:a program|not (?:sure|certain)|unsure|less sure|only a program|a program and)\\b',
  'i (?:do not|did not) know (?:what|who|whether|which|where|how|if|why)\\b',
  'you stand (?:between|beside|near|among)\\b',
  'i (?:may|might) be (?:reading|wrong|missing|mistaken)\\b',
  'i (?:only have|have only|only know|only read|know only|know no more)\\b',
  'i wonder (?:what|where|which|whose|whether) (?:stands|lies|the|it|that|this|is|was|holds|Q|N)\\b',
  'mirror (?:leaves|keeps|has|answers|reads|sees|notices|does not know|only knows|is a program|puts|sets)\\b',
  'SURE (?:ADJ ){0,3}PAGE(?: Q)?(?: (?:of|about|on|in|with|after|before|between|from|near|without|at|for|against|to|that|where|you|as)\\b[^,;:?]{1,60}?)?,?(?: (?:also|again|both|only|then|still|perhaps|never|all|itself|themselves|alone|not))? (?:DOES|do not|does not|did not|can stay)\\b',
  '(?:neither|none|the other|the others|the two|(?:nothing|something|none)(?: here| (?:of|in|on|after|before|between|near|from|about|beside) (?:it|them|that|this|these|those|Q|N|SURE (?:ADJ ){0,2}PAGE))|(?:nothing|something) is said(?= about| of))(?: (?:of|in|on|after|before|between|near|from|about|beside)\\b[^,;:?]{1,50}?)?(?: (?:also|again|both|only|then|still|perhaps|all|not))?(?: DOES| about| of)\\b(?!.*\\byou (?:are|were|have|do)\\b)',
  '(?!(?:they|these|those) (?:have|had)\\b|this (?:has|had)\\b)(?:it|they|this|that|these|those) (?:also |again |both |only |then |still |perhaps |all |each |does not |do not |did not )?(?:stands?|stood|(?:comes?|came)(?! (?:down|to|from)\\b)|appears?|holds?|held|has|have|had|names?|mentions?|says?|said|asks?|leaves?|left|moves?|turns?|ends?|opens?|closes?|returns?|returned|stays?|carries|carry|lies?|reads?|speaks?|pulls?|leans?|points?|repeats?|recurs?|agree|agrees|follows?|meet|touch|circles?)\\b',
  '(?:it|this|that) (?:is|was) (?:also |still |perhaps |only |not |said |never )?(?:clear (?:from|to me|what|who|which|whether|where)|certain|said|kept|here|there|named|mentioned|written|the only|the first|the last|the second|the longest|the shortest|(?:one|two) (?:words?|lines?|of the (?:words|lines|sentences))|(?:in|on) (?:SURE )?(?:ADJ ){0,2}(?:PAGE|N|Q|D)|short|quiet|left|set|Q|N|D|a (?:short|long|quiet|plain|single) (?:entry|page|line|sentence)|a line|a sentence|a word|a question|how it stands|where|your word|your words|yours|between|beside|near|after|before)\\b',
  '(?:they|these|those|both|the two) (?:are|were) (?:both |also |all |only |not |still |on |in |here|there|kept|named|written|Q|N|two|three|far|near|apart|side by side|yours|your|the|beside|of)\\b',
  'between [^,;:?]{2,50} (?:lies?|stands?|there is|there are)\\b',
  '(?:the|this|that) (?:ADJ )?Q DOES\\b',
  'you are (?:quoted|named|not named)\\b',
  'what (?:the|this|that) (?:ADJ )?PAGE (?:DOES)\\b.{0,40} (?:is|are)\\b',
  'first comes?\\b',
  'SURE (?:ADJ ){0,2}[a-z]+ (?:of|in|on) (?:this|that|the|these) (?:ADJ ){0,2}PAGE (?:DOES)\\b',
  'what (?:is|stands) (?:on|in) (?:the|this|that) PAGE is (?:the|Q|N|only|one)\\b',
  'SURE (?:ADJ )?PAGE and (?:the one|the PAGE|that of) [^,;:?]{2,40} (?:are|were|stand|agree|lie)\\b',
  'neither [^,;:?]{2,60} nor [^,;:?]{2,60} (?:is|are|has|have|comes|appears|stands)\\b',
  '(?:not far|not knowing|not one|no more)\\b.{0,40} (?:is|stands|has|comes)\\b',
  'perhaps (?:the )?([a-z]+(?: [a-z]+)?) (?:is|are) only (?:an? )?\\1$',
  'N(?: and N)?(?: (?:both|also|again))? DOES\\b',
  'Q(?:,? (?:and|beside|then|or|next to|against|before|after|in|on|at)? ?Q){0,2}(?:[,]? (?:DOES|in|on|at|twice|once|again|comes|with|without|beside|before|after|between|near|as|for|to|from|and|then|both|it|the|that)\\b.*)?$',
  'in your own words$',
  'on (?:one|the one) (?:side|hand)\\b',
  'on the other(?: side| hand)?\\b',
  'whatever (?:it|that|this) (?:is|means|meant)\\b',
].map(compiled)

/** Clauses that need a word of the page somewhere, because their first words could begin anything. */
const ANCHORED_CLAUSES: readonly RegExp[] = [
  'you (?:HOW ){0,2}(?:WROTE|stand)\\b',
  'there (?:is|are|was|were|seems?(?: to be)?|seemed(?: to be)?|appears? to be|comes?|stands?)\\b',
  '(?!(?:what|why|how|when|where|who|which|if|you|i|we|let|do|please|try)\\b)THING(?:,? (?:also|again|both|only|then|still|all|here))? (?:(?:is|are)(?! (?:a|an|another) (?:[a-z]+ )?PAGE)|was|were|has|have|had|comes?|came|appears?|appeared|stands?|stood|returns?|returned|speaks?|spoke|gets?|takes? up|took up|enters?|entered|follows?|followed|arrives?|arrived|moves?|moved|remains?|stays?|stayed|keeps?|holds?|runs?|sits?|lies|does not|do not|did not|falls?|goes|went|opens?|closes?|ends?|begins?|meets?|recurs?|laughs?|disappears?|ties|changes|changed|sounds?|carries|leaves)\\b',
  '(?:both|some|another|one|two|three|all|each|much|most|the first|the second|the last)(?: (?:of|in|on|after|before|between|near|from|about|beside)\\b[^,;:?]{1,50}?)?(?: (?:also|again|both|only|then|still|perhaps|all|not))? DOES\\b(?!.*\\byou (?:are|were|have|do)\\b)',
  '(?:they|these|those) (?:have|had)\\b',
  'DET (?:ADJ ){0,2}[a-z]+$',
].map(compiled)

/** A sentence about a line, or some words, is about these ones only where it says so. */
const INDEFINITE = compiled(
  'DET (?:ADJ ){0,3}PAGE(?: Q)?(?: (?:of|about|on|in|with|after|before|between|from|near|without|at|for|against|to|that|where|you|as)\\b[^,;:?]{1,60}?)?,?(?: (?:also|again|both|only|then|still|perhaps|never|all|itself|themselves|alone|not))? (?:DOES|do not|does not|did not|can stay)\\b',
)
const ON_THIS_PAGE = compiled(
  '.*(?<![a-z])(?:here|in it|this (?:ADJ )?PAGE|(?:in|on|of) (?:the|that|these|those) (?:ADJ )?PAGE|Q|N)(?![a-z])',
)

const FRAGMENT =
  /^(?:and )?(?:(?:Q|N|D|the|a|an|one|two|three|four|your|his|her|its|their|this|that|these|those|in|on|of|at|between|after|before|beside|with|without|from|nothing|no|none|perhaps|not|once|twice|both|neither|something|some|as|under|near|only|again|toward|by|then|another|away|to (?:the|a|one|another))(?![a-z'])|[a-z]+(?:,? and (?:the |a |no )?[a-z]+(?: of [a-z]+)?)?$)/u
const FINITE =
  /\b(?:is|are|was|were|has|have|had|does|did|do|helps?|makes?|brings?|gives?|works?|gets?|heals?|needs?|means)\b/u

/** Open questions: about the writing, or about what it tells of. */
const QUESTIONS: readonly RegExp[] = [
  'what (?:does|do|did|is|was|were|are|stands?|stood|lies|comes|came|holds?|happens|happened|changed|joins|joined|ties|else|remains|stays|made|part of|in|of|lay|falls|sits|word|line|on)\\b',
  'where (?:does|do|did|is|was|are|were|on|in|between)\\b',
  'which (?:of|line|word|side|part|sentence|one|reading|voice|half)\\b',
  'whose (?:voice|word|words|line|wish|question|hand|name)\\b',
  'who (?:is|was|speaks|else|says|said|are|were|stands)\\b',
  'how (?:did|does|do) (?:the|this|that|these|those|it|Q|N|a)\\b.*\\b(?:sound|read|look|stand|begin|end|sit|fit|change|come|lie|go)\\b',
  'how (?:near|far|long|close|different|loud|quiet) (?:is|was|are|were|does|do|did)\\b',
  'when (?:was|did|does|is) (?:the|this|that|it|Q|N)\\b',
].map(compiled)

/** Questions that a yes or a no would answer ask of a word of the page, or of nothing. */
const CLOSED_QUESTIONS = compiled(
  '(?:is|are|was|were|does|do|did|has|have) (?:the|this|that|these|those|it|they|Q|N|there|both|one|either|a|something|anything|your)\\b',
)

const ANCHOR = compiled('.*(?:^|[ "(])HERE(?![a-z])')
const OF_THE_PAGE = compiled(
  '.*(?:^| )(?:in|on|of) (?:this|that|the|these|those) (?:ADJ )?PAGE(?![a-z])|.*[QN]',
)
/** What a second clause may hang on. */
const REFERENCE =
  /(?<![a-z])(?:in|of|to|from|beside|between|after|before|near|on|with|among) (?:it|them|that|these|those|this)(?![a-z])/u
const CLAUSE_END =
  /(?:; |[–—] ?|: |, (?!and the [a-z]+ of )(?:and|but|so|yet|or|which|while|though) |(?<!\b(?:mr|mrs|dr|st))[.!?]+ ?)(?:and |but |yet |so )?/u
const REPORTED =
  /^(?:.*, )?(?:here |and |but |perhaps |later |then )*you (?:[a-z]+ )?(?:wrote|write|describe|described|mention|mentioned|ask|asked|noted)(?! "?Q)/u
const WHO = /^(?:one|two|three|another|others|some|something) (?:who|that) /u
const IT_IS = /^it (?:is|was) [a-z]+ (?:of|in|with|by|on) /u
const THAT = /^(?:that|what|where|when|how|whether|of|about|why|who) /u
const LEAVES_OPEN = /^leave(?:s)? (?:it|the question|that) (?:open|there|unsaid)$/u
const GOES_ON: readonly RegExp[] = [WHO, IT_IS, LEAVES_OPEN, /^may be [a-z]+$/u]
const ERRANDS: ReadonlySet<string> = new Set(['live', 'do', 'make', 'follow', 'return', 'wear', 'sit'])
const COMMA_COMMAND =
  /, (?:then |now |so |just |and |but )?(?!leave (?:it|that|the question) (?:open|there|unsaid))([a-z]+)(?= |$)(?!,)/gu
/** After these a "to" is part of what is wished or seen, and not an errand. */
const TO_DO =
  /(?<!\b(?:wish|wishes|wished|want|wants|wanted|wanting|decided|promised?|hoped?|hopes|seems?|seemed|appears?|appeared|about|used|began|begins|like|asked|refers?|returns?|comes?|came|close|near|nearer|closer|belongs?|next|turns?|turned|answer|answers|word|line|page) )(?<![a-z])to (?:be )?(?!(?:compare|name|read)\b)([a-z]+)/gu
const QUESTION_ANCHOR = /(?:^|[ "(])(?:it|them|that|did|was|were|came|happened)(?![a-z])/u

/** Words that no model's sentence may hold outside a quotation, though the journal is full of them. */
const NEVER =
  /(?<![a-z'])(?:good|should|must|ought|could|would|shall|will|need|needs|needed|needing|better|best|worse|wiser|kinder|healthier|healthy|try|tries|trying|help|helps|helpful|helping|let|lets|please|deserve\w*|okay|ok|important|advice|advise\w*|suggest\w*|recommend\w*|consider\w*|enough|worth|instead|remember|learn|learning|allow\w*|accept\w*|forgive\w*|heal\w*|boundar\w+|goal\w*|solution\w*|option\w*|choice\w*|opportunit\w+|due|overdue|ready|able|free to|step|steps|we|us|our|ours|my|myself|has to|have to|had to|having to|asks? to be|wants? to be|yourself|you to|(?:holds?|keeps?|stops?|brings?|carries) you|get to|got to|meant to|permission|yourself to|it's|don't|can't|won't|you'll|you'd|let's)(?![a-z])/gu

const CAN = /(?<!\b(?:page|line|entry|word|sentence|it) )\bcan\b(?! stay)/gu
const ME = /(?<!\b(?:to|for) )\b(?:me)\b/gu
const MAY = /(?<!\b(?:i|which|that|it|there|in|of|on|D|\d|since|from) )\bmay\b(?! \d)/gu

/** After these a bare verb is a noun, or belongs to somebody who is not being told. */
const BEFORE_NOUN =
  /(?:^|[^a-z'])(?:the|a|an|your|this|that|these|those|his|her|their|its|my|no|one|two|three|of|about|with|without|for|in|on|at|from|by|into|between|before|after|toward|than|or|first|last|same|own|other|every|each|some|any|as|wish to|want to|wanted to|wishes to|seems to|seem to|asks to|asked to|which|word|they|lines|words|wishes|sides|did|not|does|do|both|only|[a-z]+ed|[a-z]{2,}(?<!,) and|there is|there was)$/u

/**
 * What in one masked sentence is outside the grammar; an empty list lets it pass. `own` are the words of the writer's texts, as
 * {@link ownWords} gives them. A verified quotation counts as written; it may not stand in for a part of speech.
 */
export function checkModelSentence(sentence: string, own: ReadonlySet<string>): readonly Finding[] {
  const findings: Finding[] = []
  const whole = (why: string): Finding => ({ start: 0, end: sentence.length, why })
  const said = simplified(sentence)
  if (isHouseSentence(said)) return []
  if (!hasShape(said, sentence.trimEnd().endsWith('?')))
    findings.push(whole('is no observation and no open question about the writing'))
  if (addresses(said)) findings.push(whole('says what the writer does, beyond what was written'))
  for (const errand of [TO_DO, COMMA_COMMAND])
    for (const found of said.matchAll(errand))
      if (isCommand(found[1] ?? '') || ERRANDS.has(found[1] ?? '')) findings.push(whole('sets an errand'))
  for (const never of [NEVER, CAN, MAY, ME])
    for (const found of sentence.matchAll(never))
      findings.push({
        start: found.index,
        end: found.index + found[0].length,
        why: 'is a word that reflections do without',
      })
  for (const found of sentence.matchAll(/[\p{L}']+(?:-[\p{L}']+)*/gu)) {
    const word = found[0].replace(/^'+|'+$/gu, '')
    const span = { start: found.index, end: found.index + found[0].length }
    if (!isMirrorWord(word) && !isReadingWord(word)) {
      if (word !== '' && !isOwn(word, own))
        findings.push({ ...span, why: 'is neither the writer’s word nor Mirror’s' })
      else if (isCommand(word) && !BEFORE_NOUN.test(sentence.slice(0, span.start).trimEnd()))
        findings.push({ ...span, why: 'could be a command' })
    }
  }
  return findings
}

/** The words of the writer's texts, lower case and without the endings that grammar gives them. */
export function ownWords(sources: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const source of sources)
    for (const word of source
      .toLowerCase()
      .replace(/[‘’]/gu, "'")
      .matchAll(/[\p{L}']+/gu))
      words.add(base(word[0]))
  return words
}

function isOwn(word: string, own: ReadonlySet<string>): boolean {
  return word.split('-').every(part => own.has(base(part)) || isMirrorWord(part) || isReadingWord(part))
}

function base(word: string): string {
  const plain = word.replace(/^'+|'+$|'s$/gu, '')
  const cut = plain.replace(/(?:ies|es|s|ed|ing|ly|d|y|e)$/u, '')
  return cut.length >= 3 ? cut : plain
}

const READING: ReadonlySet<string> = new Set(
  [PAGE_NOUNS, PAGE_VERBS, WRITING_VERBS, READING_WORDS].flatMap(words => words.split(' ')),
)

function isReadingWord(word: string): boolean {
  return (
    READING.has(word) ||
    (word.endsWith('s') && READING.has(word.slice(0, -1))) ||
    (word.endsWith('es') && READING.has(word.slice(0, -2))) ||
    (word.endsWith('ies') && READING.has(`${word.slice(0, -3)}y`))
  )
}

function hasShape(said: string, asks: boolean): boolean {
  if (asks) return isQuestion(said)
  const clauses = said
    .split(CLAUSE_END)
    .map(clause => clause.trim())
    .filter(clause => clause !== '')
  const reports = REPORTED.test(clauses[0] ?? '')
  return clauses.every(
    (clause, i) =>
      isClause(clause, i > 0) ||
      (i > 0 &&
        (isFragment(clause) || GOES_ON.some(shape => shape.test(clause)) || (reports && THAT.test(clause)))),
  )
}

function isClause(clause: string, goesOn: boolean): boolean {
  return afterLeads(clause).some(start => {
    const lead = clause.slice(0, clause.length - start.length)
    if (CLAUSES.some(shape => shape.test(start))) return true
    const anchored = (rest: string): boolean =>
      ANCHOR.test(rest) || ANCHOR.test(lead) || (goesOn && REFERENCE.test(rest))
    return (
      ANCHORED_CLAUSES.some(shape => {
        const head = shape.exec(start)?.[0]
        return head !== undefined && (anchored(start.slice(head.length)) || OF_THE_PAGE.test(head))
      }) ||
      (INDEFINITE.test(start) && ON_THIS_PAGE.test(clause)) ||
      (isFragment(start) && (ANCHOR.test(start) || ANCHOR.test(lead.replace(/^here,? /u, ''))))
    )
  })
}

/** The clause, and what is left of it when one, two or three leads are taken off. */
function afterLeads(clause: string): readonly string[] {
  const found = [clause]
  for (let i = 0; i < found.length && found.length < 12; i++) {
    for (const lead of LEADS) {
      const match = lead.exec(found[i] ?? '')
      if (match !== null) found.push((found[i] ?? '').slice(match[0].length))
    }
  }
  return found
}

function isFragment(clause: string): boolean {
  if (!FRAGMENT.test(clause) || FINITE.test(clause) || clause.split(' ').length > 16) return false
  return [...clause.matchAll(/[a-z']+/gu)].every(
    found =>
      !isCommand(found[0]) ||
      (found.index === 0 && /^[a-z]+, and the /u.test(clause)) ||
      BEFORE_NOUN.test(clause.slice(0, found.index).trimEnd()),
  )
}

function isQuestion(said: string): boolean {
  const starts = afterLeads(said)
  if (ANCHOR.test(said) && starts.some(start => CLOSED_QUESTIONS.test(start))) return true
  return (
    starts.some(start => QUESTIONS.some(shape => shape.test(start))) &&
    (ANCHOR.test(said) || QUESTION_ANCHOR.test(said))
  )
}

const REPORTS =
  /\b(?:wrote|write|say|said|describe|described|mention|mentioned|ask|asked|noted|when|whether|how|what|where|as|that|which)\b/u
const PAST_OF_THE_WRITER = new RegExp(
  `^(?:(?:also|again|both|only|still|then|once|twice|never|first|all|not|did not|do not|had|have|were|was) )*(?:${WRITING_VERBS.split(' ').join('|')}|were|had|did|felt|went|thought|wanted|saw|heard|made|took|got|found|knew|lost|slept|sat|woke|met|ran|drove|ate|drank|sent|bought|spent|held|grew|broke|[a-z]+ed)(?![a-z])`,
  'u',
)

/** Whether the sentence says "you …" of anything but writing, or of what was written that the writer did. */
function addresses(said: string): boolean {
  return [...said.matchAll(/(?<![a-z'])you(?![a-z'])(?=(.*))/gu)].some(found => {
    const after = (found[1] ?? '').trimStart()
    const before = said.slice(0, found.index)
    if (/^(?:$|[,;:]|and\b|or\b|in\b|on\b|at\b|about\b|again\b)/u.test(after)) return false
    if (
      !PAST_OF_THE_WRITER.test(after) &&
      !/^(?:seem to have|are (?:not )?(?:quoted|named))(?![a-z])/u.test(after)
    )
      return true
    return before.trim() !== '' && /^(?:were|had|did)\b/u.test(after) && !REPORTS.test(before)
  })
}
