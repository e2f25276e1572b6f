/** The closed grammar of the built-in provider: whatever it does not know, it refuses. */

import { MASK } from './normalise.ts'
import type { Finding } from './types.ts'

/**
 * Every word that may stand outside a verified quotation or a label. No modal, no advice verb, no name of a condition, no
 * promise is among them; adding a word here is a decision about what Mirror may say.
 */
const VOCABULARY: ReadonlySet<string> = new Set(
  (
    'a about add after again agree all almost also among an and another answer answers apart are around as ask asked asking asks at back ' +
    'before began beginning behind beside between both by came cancels care carries changed close comes company complete day decided ' +
    'decision directions do does done door down each earlier easy elsewhere empty entries entry facts far feeling few first for from ' +
    'further gather goes good halves hand happened has have heat here hold holds how i in inside into is it its itself keep keeps kept ' +
    'know knowing knows last later lean leans leave leaves left lie lies lifted light like line lines little live long look looks lot ' +
    'louder made many meant middle mirror more much name named near nearer nearest neighbour neither next no not nothing notice now of ' +
    'older on one only onto open opens or other others out own page part past pattern perhaps place places plain point promise put ' +
    'question quiet quite read reading reads reply rest room said same say says seem seems seen sentence sentences set settled share ' +
    'short side since slowly small so some something sounds stand stands stay stays still than that the them themselves there these they thought ' +
    'thing things this time to today tones too touch toward turns two unsaid was way weight what when where which whole wish with without ' +
    'word words world written wrote you your yours yourself outward ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday ' +
    'saturday sunday yesterday ago year years month months week weeks days early late spring summer autumn winter am pm'
  ).split(' '),
)

const QUOTE = `"${MASK}+[.!?…]*"`
const NAME = `${MASK}+(?: ${MASK}+)*`

/** How a sentence of the built-in provider may begin. `Q` is a verified quotation, `N` a label. */
const HEADS: readonly RegExp[] = [
  'you (?:wrote|began|left|put|ask what|asked)\\b',
  'in your own words\\b',
  'one (?:sentence|line|long sentence|is this)\\b',
  '(?:a|an) (?:line|page|sentence|short|older|earlier|answer|few)\\b',
  '(?:another|some (?:words|way)|something|these words|yours are|much of|of all|nothing here|no more|no line|neither)\\b',
  'this (?:line|page|sentence|is one|time)\\b',
  'of N',
  'the (?:last|line|page|pattern|question|rest|word|words|other|two)\\b',
  'there (?:is|are)\\b',
  'two (?:directions|halves|lines|of your|tones)\\b',
  'between (?:one|these|N)',
  '(?:few|no|much|among|one) (?:words?|line|of|the things)\\b',
  'first comes\\b',
  'from N',
  'here (?:mirror|it|again)\\b',
  'it (?:is|lies|reads|stands)\\b',
  'mirror (?:answers|has|keeps|leaves)\\b',
  'i notice\\b',
  'in the middle\\b',
  'on (?:N|the one hand|the other|the same page)',
  'that is\\b',
  'set down\\b',
  'not (?:far|knowing)\\b',
  'both are\\b',
  'and(?: also| later| further on| on the same page)?:',
  'what (?:i notice|mirror|came|does|has|holds|is|lies|made|of|stands)\\b',
  'where (?:between|does)\\b',
  'which (?:of|part|side)\\b',
  'is (?:it|Q)',
  'with Q',
  'toward N',
  'N and N',
  'N is\\b',
  '\\d+ (?:entries|sentences)\\b',
  'Q',
].map(
  head =>
    new RegExp(
      `^(?:${head.replaceAll('Q', QUOTE).replaceAll('N', `(?:${NAME}|[\\d ]*[a-z]+ \\d{1,4}|\\d)`)})`,
      'u',
    ),
)

/** Whether this lower-case word may stand outside quotation marks in any generated text. */
export function isMirrorWord(word: string): boolean {
  return VOCABULARY.has(word)
}

/** What in one masked sentence is outside the grammar; an empty list lets it pass. */
export function checkBuiltInSentence(sentence: string): readonly Finding[] {
  const findings: Finding[] = []
  if (!HEADS.some(head => head.test(sentence)))
    findings.push({ start: 0, end: sentence.length, why: 'begins as no sentence of Mirror’s does' })
  for (const word of sentence.matchAll(/[\p{L}']+/gu)) {
    const plain = word[0].replace(/^'+|'+$/gu, '')
    if (plain !== '' && !VOCABULARY.has(plain)) {
      findings.push({ start: word.index, end: word.index + word[0].length, why: 'is not a word of Mirror’s' })
    }
  }
  return findings
}
