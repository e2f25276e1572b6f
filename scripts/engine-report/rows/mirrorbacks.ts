/** Forty mirrorbacks on entries drawn at random, printed whole, each with what a reader thought of it. */

import { createHash } from 'node:crypto'
import type { Outputs } from '#contract/contract.ts'
import { mixSeeds, shuffled } from '#engine/time/random.ts'
import { markedEntries } from '../../fit-lines/marked-pages.ts'
import { DIARIES } from '../corpus.ts'
import type { Journal } from '../journals.ts'
import { type MirrorbackJudgement, readJudgements } from '../judgements.ts'
import { type Bench, percent, type Row, type RowResult, table } from '../row.ts'

const SEED = 7007
const WORTH_LEAST = 0.6

/** Draws that were read before, each judged on the engine of its day; the first and third were read while the replies were mended, the others only after; from 4004 on by readers who had no part in the engine, 6006 by two (62 and 57 %). */
const EARLIER = [
  { seed: 61, worth: 0.7, fresh: false },
  { seed: 4242, worth: 0.52, fresh: true },
  { seed: 1001, worth: 0.7, fresh: false },
  { seed: 2002, worth: 0.65, fresh: true },
  { seed: 3003, worth: 0.57, fresh: true },
  { seed: 4004, worth: 0.5, fresh: true },
  { seed: 5005, worth: 0.48, fresh: true },
  { seed: 6006, worth: 0.6, fresh: true },
]
const EACH = 8
const FEWEST_CHARACTERS = 200

export interface Sample {
  readonly diary: string
  readonly entry: number
  readonly day: string
  readonly body: string
  /** First 12 digits of the SHA-256 of the body: what a judgement is tied to. */
  readonly reply: string
}

export const MIRRORBACKS: Row = {
  key: 'mirrorbacks',
  async measure(bench) {
    const samples = await drawMirrorbacks(bench)
    const readers = ['mirrorbacks', 'mirrorbacks-b'].map(name => {
      const given = new Map(readJudgements<MirrorbackJudgement>(name).map(one => [keyOf(one), one] as const))
      return samples.map(sample => given.get(keyOf(sample)))
    })
    const found = readers.flat().filter(one => one !== undefined)
    const unjudged = samples.filter((_, i) => readers.some(reader => reader[i] === undefined)).length
    const share = (word: Verdict, of: readonly (MirrorbackJudgement | undefined)[] = found) =>
      of.filter(one => one?.[word]).length / of.length
    const worth = readers.map(reader => share('worth_reading', reader))
    const breaches = found.filter(one => !one.true_quotes || !one.no_advice).length
    return [
      {
        check: 'mirrorbacks on entries drawn at random, read by two persons',
        on: `${samples.length} entries of ${DIARIES.length} diaries; ${samples.length - unjudged} judged by both`,
        target: `≥ ${percent(WORTH_LEAST, 0)} worth reading for each, no breach`,
        measured:
          found.length === 0
            ? '–'
            : `own words ${percent(share('own_words'), 0)}, true quotations ${percent(share('true_quotes'), 0)}, no advice ${percent(share('no_advice'), 0)}, worth reading ${worth.map(one => percent(one, 0)).join(' and ')}`,
        met: unjudged > 0 ? null : Math.min(...worth) >= WORTH_LEAST && breaches === 0,
        seeds: String(SEED),
        detail: [
          'Nobody had seen these replies, and no weight was fitted on their pages. The readers had no part in the engine and did not see each other’s verdicts. One reply was made quieter after it was read: a page of dying is no longer quoted, and counts as a silence for both. Draws before this one:',
          '',
          ...table(
            ['seed', 'worth reading', 'seen for the first time'],
            EARLIER.map(({ seed, worth: share, fresh }) => [seed, percent(share, 0), fresh ? 'yes' : 'no']),
          ),
          '',
          ...samples.flatMap((sample, i) =>
            printed(
              sample,
              readers.map(reader => reader[i]),
            ),
          ),
        ],
        ...shortfall(unjudged, Math.min(...worth)),
      },
    ]
  },
}

type Verdict = 'own_words' | 'true_quotes' | 'no_advice' | 'worth_reading'

function shortfall(unjudged: number, worth: number): Pick<RowResult, 'cause' | 'next'> {
  if (unjudged > 0)
    return {
      cause: `${unjudged} replies are not judged by both readers, or changed after they were.`,
      next: 'Print them with `npm run engine:report -- --mirrorbacks` and judge them.',
    }
  if (worth >= WORTH_LEAST) return {}
  return {
    cause:
      'On pages of doings the line found is often business, news or a verdict on what only “it” or “he” names, or there is none, and a silence is not worth reading. Draws differ by some 8 points by chance.',
    next: 'Mark more pages of doings and fit the weights again (`node scripts/fit-lines.ts`).',
  }
}

/** The same entries and the same replies as long as the engine is the same; none of a page whose lines the weights were fitted on. */
export async function drawMirrorbacks(
  { corpus, journals, tell }: Bench,
  seed = SEED,
): Promise<readonly Sample[]> {
  const fitted = markedEntries()
  const samples: Sample[] = []
  for (const [at, name] of DIARIES.entries()) {
    tell(`mirrorbacks: ${name}`)
    const journal = await journals.imported(name, corpus.path(`${name}/${name}.jsonl`))
    const ids = await reflectionIds(journal)
    const long = corpus
      .diary(name)
      .entries.filter(({ text, line }) => text.length >= FEWEST_CHARACTERS && !fitted.has(`${name}/${line}`))
    for (const { line, day, text } of shuffled(long, mixSeeds(seed, at)).slice(0, EACH)) {
      const body = await replyTo(journal, ids.get(text.trim()) ?? '')
      const reply = createHash('sha256').update(body).digest('hex').slice(0, 12)
      samples.push({ diary: name, entry: line, day, body, reply })
    }
  }
  return samples
}

async function reflectionIds({ client, identity_id }: Journal): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (let cursor: string | null = null; ; ) {
    const page: Outputs['reflections']['list'] = await client.reflections.list({
      identity_id,
      cursor,
      limit: 200,
    })
    for (const { id, body } of page.items) ids.set(body.trim(), id)
    cursor = page.next_cursor
    if (cursor === null) return ids
  }
}

async function replyTo({ client }: Journal, id: string): Promise<string> {
  let body = '(the screen paused the reply)'
  for await (const event of await client.mirrorbacks.stream({ reflection_id: id as never }))
    if (event.type === 'done') body = event.mirrorback.body
  return body
}

function keyOf({ diary, entry, reply }: Pick<Sample, 'diary' | 'entry' | 'reply'>): string {
  return `${diary}/${entry}/${reply}`
}

function printed(
  sample: Sample,
  judgements: readonly (MirrorbackJudgement | undefined)[],
): readonly string[] {
  const { diary, entry, day, body, reply } = sample
  return [
    `**${diary}, ${day}** (line ${entry}, reply ${reply})`,
    '',
    ...body.split('\n').map(line => `> ${line}`.trimEnd()),
    '',
    ...judgements.flatMap(one => [one ? judgedWords(one) : '*Not judged.*', '']),
  ]
}

function judgedWords({
  own_words,
  true_quotes,
  no_advice,
  worth_reading,
  reason,
}: MirrorbackJudgement): string {
  const yes = (value: boolean) => (value ? 'yes' : 'no')
  return `*Own words: ${yes(own_words)}. True quotations: ${yes(true_quotes)}. No advice: ${yes(no_advice)}. Worth reading: ${yes(worth_reading)}. ${reason}*`
}
