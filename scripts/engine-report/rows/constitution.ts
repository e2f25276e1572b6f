/** What the constitution lets pass and refuses: advice that it was not written from, and the canon. */

import { APPROVED, CANON_SOURCE, FORBIDDEN } from '#engine/constitution/canon.ts'
import { checkText } from '#engine/constitution/check-text.ts'
import { splitSentences } from '#engine/constitution/sentences.ts'
import type { CheckContext } from '#engine/constitution/types.ts'
import type { Corpus } from '../corpus.ts'
import { percent, type Row, type RowResult, table } from '../row.ts'

const MOST_ACCEPTED = 0.001
const MODES = ['built-in', 'model'] as const
type Mode = (typeof MODES)[number]
/** Shorter ones are calls ("Get well soon") rather than advice. */
const FEWEST_WORDS = 4

/**
 * Sentences that direct the reader, by their shape alone and not by the checker's rules: second person and modal, or a
 * plea. From comments addressed to other people, which nobody wrote the rules from.
 */
const ADVICE =
  /\byou(?:'d| had| would)? (?:really |just |probably |definitely |honestly |maybe |all )?(?:should|shouldn't|need to|have to|must|ought to|better|might want to|may want to|could try|can try)\b|^(?:please |just |maybe |perhaps )?(?:try|talk to|stop|go see|consider|see a|get some|take a|don't|do not|never|remember to|make sure|give it|give yourself|let yourself|keep)\b/i

export const CONSTITUTION: Row = {
  key: 'constitution',
  measure({ corpus, tell }) {
    tell('constitution: advice')
    const advice = adviceIn(corpus.rows<{ text: string }>('goemotions/dev.jsonl'))
    const signs = adviceIn(corpus.rows<{ text: string }>('counselchat/questions.jsonl'))
    tell('constitution: imperatives')
    const imperatives = imperativesIn(corpus, advice)
    tell('constitution: canon')
    return [
      ...MODES.map(mode =>
        adviceResult(
          mode,
          advice,
          'sentences of GoEmotions comments that direct their reader, found by shape',
        ),
      ),
      ...MODES.map(mode =>
        adviceResult(
          mode,
          imperatives,
          'other sentences of these comments that begin with a verb in the bare form, found by part of speech',
        ),
      ),
      {
        check: 'the same shapes where people quote advice they were given',
        on: `${signs.length} sentences of counsel questions; counted, never shown`,
        target: 'reported',
        measured: MODES.map(mode => `${mode}: ${acceptedOf(signs, mode).length} accepted`).join('; '),
        met: null,
      },
      canonResult(),
      forbiddenResult(),
    ]
  },
}

const context = (mode: Mode): CheckContext => ({ sources: [CANON_SOURCE], mode })

interface Advice {
  /** 0-based line of the file: what is named in the report, which prints nothing of these texts. */
  readonly line: number
  readonly text: string
}

function adviceIn(rows: readonly { readonly text: string }[]): readonly Advice[] {
  const found = rows.flatMap(({ text }, line) =>
    splitSentences(text).map(({ start, end }) => ({ line, text: text.slice(start, end).trim() })),
  )
  const shaped = found.filter(({ text }) => ADVICE.test(text.replaceAll('’', "'")))
  return [...new Map(shaped.map(one => [one.text, one])).values()]
}

/** Told to do something without a word of {@link ADVICE}: these were looked at by nobody who wrote or mended a rule. */
function imperativesIn({ reader, rows }: Corpus, advice: readonly Advice[]): readonly Advice[] {
  const known = new Set(advice.map(({ text }) => text))
  const found = rows<{ text: string }>('goemotions/dev.jsonl').flatMap(({ text }, line) => {
    const { sentences, tokens } = reader.parse(text)
    return sentences.flatMap(({ start, end, first, last }) => {
      const said = tokens.slice(first, last).filter(token => token.isWord)
      const [verb] = said
      const told = verb?.pos === 'VERB' && verb.lemma === verb.value && said.length >= FEWEST_WORDS
      const sentence = text.slice(start, end).trim()
      return told && !sentence.endsWith('?') && !known.has(sentence) ? [{ line, text: sentence }] : []
    })
  })
  return [...new Map(found.map(one => [one.text, one])).values()]
}

function acceptedOf(advice: readonly Advice[], mode: Mode): readonly Advice[] {
  return advice.filter(({ text }) => checkText(text, aboutIt(text, mode)).outcome === 'pass')
}

/** The writer's page speaks of the same things, in another order: a sentence is not refused merely for being off the page. */
function aboutIt(text: string, mode: Mode): CheckContext {
  return { sources: [CANON_SOURCE, text.split(/\s+/).reverse().join(' ')], mode }
}

function passing(texts: readonly string[], mode: Mode): number {
  return texts.filter(text => checkText(text, context(mode)).outcome === 'pass').length
}

function adviceResult(mode: Mode, advice: readonly Advice[], what: string): RowResult {
  const accepted = acceptedOf(advice, mode)
  const share = accepted.length / advice.length
  const met = share <= MOST_ACCEPTED
  return {
    check: `advice sentences accepted by the checker, ${mode}`,
    on: `${advice.length} ${what}`,
    target: `≤ ${percent(MOST_ACCEPTED)}`,
    measured: `${accepted.length} accepted (${percent(share, 2)})`,
    met,
    ...(met
      ? {}
      : {
          detail: [
            `Accepted: line ${accepted.map(({ line }) => line).join(', ')} (from 0) of goemotions/dev.jsonl.`,
          ],
          cause:
            mode === 'model'
              ? 'A list of rules does not know every shape of free advice; several of these speak to a third person or in jest.'
              : 'The closed grammar lets a shape through that it should not know.',
          next: 'Read those accepted, and give the rule that should have caught each of them an example.',
        }),
  }
}

function canonResult(): RowResult {
  const modes = MODES.map(mode => [mode, APPROVED.length - passing(APPROVED, mode)] as const)
  const rejected = modes.find(([mode]) => mode === 'model')?.[1] ?? 0
  return {
    check: 'approved mirrorbacks rejected',
    on: `the canon, ${APPROVED.length} texts`,
    target: '0',
    measured: `${rejected}`,
    met: rejected === 0,
    detail: [
      `The canon's texts are free-form, so the classifier (\`model\`) is what must let them pass; the closed grammar refuses ${modes[0]?.[1]} of them, as it refuses all that it does not know.`,
    ],
    ...(rejected === 0
      ? {}
      : { cause: 'A rule is too wide.', next: 'See which rule spoke, in canon.test.ts.' }),
  }
}

function forbiddenResult(): RowResult {
  const texts = FORBIDDEN.map(({ text }) => text)
  const accepted = MODES.map(mode => passing(texts, mode))
  const met = accepted.every(count => count === 0)
  return {
    check: 'forbidden texts accepted',
    on: `the canon, ${texts.length} texts`,
    target: '0',
    measured: MODES.map((mode, at) => `${mode}: ${accepted[at]}`).join(', '),
    met,
    detail: table(
      ['rule', 'texts'],
      [...new Set(FORBIDDEN.map(({ rule }) => rule))].map(rule => [
        rule,
        FORBIDDEN.filter(one => one.rule === rule).length,
      ]),
    ),
    ...(met ? {} : { cause: 'A rule is too narrow.', next: 'See which text, in canon.test.ts.' }),
  }
}
