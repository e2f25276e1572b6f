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

/** Draws that were read before, each judged on the engine of its day; the first and third were read while the replies were mended, the others only after; the last by a reader who had no part in the engine. */
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
    const judged = new Map(
      readJudgements<MirrorbackJudgement>('mirrorbacks').map(one => [keyOf(one), one] as const),
    )
    const found = samples.flatMap(sample => judged.get(keyOf(sample)) ?? [])
    const worth = found.filter(one => one.worth_reading).length / found.length
    const breaches = found.filter(one => !one.true_quotes || !one.no_advice).length
    const share = (word: 'own_words' | 'true_quotes' | 'no_advice' | 'worth_reading') =>
      percent(found.filter(one => one[word]).length / found.length, 0)
    return [
      {
        check: 'mirrorbacks on entries drawn at random, read by a person',
        on: `${samples.length} entries of ${DIARIES.length} diaries; ${found.length} judged`,
        target: `≥ ${percent(WORTH_LEAST, 0)} worth reading, no breach`,
        measured:
          found.length === 0
            ? '–'
            : `own words ${share('own_words')}, true quotations ${share('true_quotes')}, no advice ${share('no_advice')}, worth reading ${share('worth_reading')}`,
        met: found.length < samples.length ? null : worth >= WORTH_LEAST && breaches === 0,
        seeds: String(SEED),
        detail: [
          'Nobody had seen these replies, and nothing was mended after them. Draws before this one:',
          '',
          ...table(
            ['seed', 'worth reading', 'seen for the first time'],
            EARLIER.map(({ seed, worth: share, fresh }) => [seed, percent(share, 0), fresh ? 'yes' : 'no']),
          ),
          '',
          ...samples.flatMap(sample => printed(sample, judged.get(keyOf(sample)))),
        ],
        ...shortfall(samples.length - found.length, worth),
      },
    ]
  },
}

function shortfall(unjudged: number, worth: number): Pick<RowResult, 'cause' | 'next'> {
  if (unjudged > 0)
    return {
      cause: `${unjudged} replies are not judged, or changed after they were.`,
      next: 'Print them with `npm run engine:report -- --mirrorbacks` and judge them.',
    }
  if (worth >= WORTH_LEAST) return {}
  return {
    cause:
      'Judged by readers who had no part in the engine, this draw and the one before it; those who built it had found 57 and 65 %. On pages of doings the line found is often business, news or a verdict on what only “it” or “he” names, or there is none, and a silence is not worth reading. Draws differ by some 8 points by chance.',
    next: 'Weigh a page before its lines: what it is about, then the line that says most of that; silence on pages of business may be right and still count against. Two readers for a hundred replies.',
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

function printed(sample: Sample, judgement: MirrorbackJudgement | undefined): readonly string[] {
  const { diary, entry, day, body, reply } = sample
  return [
    `**${diary}, ${day}** (line ${entry}, reply ${reply})`,
    '',
    ...body.split('\n').map(line => `> ${line}`.trimEnd()),
    '',
    judgement ? judgedWords(judgement) : '*Not judged.*',
    '',
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
