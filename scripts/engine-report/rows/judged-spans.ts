/** Precision of the library's spans as two readers judged them, and how far the readers agree. */

import { wilson } from '#engine/time/wilson.ts'
import { DIARIES, type DiaryName } from '../corpus.ts'
import { readJudgements, type SpanJudgement } from '../judgements.ts'
import { percent, type Row, type RowResult, table } from '../row.ts'
import { cohensKappa } from '../statistics.ts'

const LEAST = 0.85
const LEAST_SPANS = 20

export const JUDGED_SPANS: Row = {
  key: 'spans',
  measure({ corpus, tell }) {
    const read = ['spans-a', 'spans-b'].map(name => readJudgements<SpanJudgement>(name))
    if (read.every(one => one.length === 0)) return [unjudged()]
    tell('library spans: looking judged spans up')
    const yielded = new Set<string>()
    const named = new Set(read.flat().map(({ diary }) => diary))
    for (const name of DIARIES.filter(diary => named.has(diary)))
      for (const { line, reading } of corpus.diary(name as DiaryName).entries)
        for (const { theme, start, end } of reading.themes)
          yielded.add(`${name}/${line}/${theme}/${start}-${end}`)
    const kept = read.map(one => new Map(one.filter(of => yielded.has(keyOf(of))).map(of => [keyOf(of), of])))
    const dropped = read.reduce((sum, one, at) => sum + one.length - (kept[at]?.size ?? 0), 0)
    return [precision(kept, dropped), agreement(kept)]
  },
}

type Judged = ReadonlyMap<string, SpanJudgement>

function keyOf({ diary, entry, concept, start, end }: SpanJudgement): string {
  return `${diary}/${entry}/${concept}/${start}-${end}`
}

/** Each reader's word counts once: a span that both judged is in it twice. */
function precision(kept: readonly Judged[], dropped: number): RowResult {
  const byConcept = new Map<string, { ok: number; of: number }>()
  for (const { concept, ok } of kept.flatMap(one => [...one.values()])) {
    const tally = byConcept.get(concept) ?? { ok: 0, of: 0 }
    byConcept.set(concept, { ok: tally.ok + Number(ok), of: tally.of + 1 })
  }
  const all = [...byConcept.values()].reduce((sum, one) => ({ ok: sum.ok + one.ok, of: sum.of + one.of }), {
    ok: 0,
    of: 0,
  })
  const share = all.ok / all.of
  const spans = [...new Map(kept.flatMap(one => [...one])).values()]
  const spansOf = (concept: string) => spans.filter(one => one.concept === concept).length
  const lines = [...byConcept].sort(([one], [other]) => (one < other ? -1 : 1))
  const low = lines.filter(([, { ok, of }]) => ok / of < LEAST)
  return {
    check: 'library span precision, read twice and blind',
    on: `${all.of} judgements of ${spans.length} spans of ${byConcept.size} concepts`,
    target: `≥ ${percent(LEAST, 0)}`,
    measured: `${percent(share)}; ${low.length} of ${byConcept.size} concepts under ${percent(LEAST, 0)}`,
    met: share >= LEAST,
    detail: [
      `${dropped} judgements are left out: the engine no longer yields their spans.`,
      '',
      ...table(
        ['concept', 'spans', 'judgements', 'right', 'precision', '95 % interval', `≥ ${LEAST_SPANS}`],
        lines.map(([concept, { ok, of }]) => {
          const interval = wilson(ok, of)
          return [
            concept,
            spansOf(concept),
            of,
            ok,
            percent(ok / of, 0),
            `${percent(interval.low, 0)} – ${percent(interval.high, 0)}`,
            spansOf(concept) >= LEAST_SPANS ? 'yes' : 'too few',
          ]
        }),
      ),
    ],
    ...(low.length === 0
      ? {}
      : {
          cause: `Under ${percent(LEAST, 0)}: ${low.map(([concept]) => concept).join(', ')}.`,
          next: 'Read the wrong spans of these concepts, add exclusions, and drop what stays under 75 %.',
        }),
  }
}

function agreement([one = new Map(), other = new Map()]: readonly Judged[]): RowResult {
  const pairs = [...one].flatMap(([key, { ok }]) => {
    const second = other.get(key)
    return second ? [[ok, second.ok] as const] : []
  })
  const same = pairs.filter(([first, second]) => first === second).length
  const none = pairs.length === 0
  return {
    check: 'the two readers agree',
    on: `${pairs.length} spans that both judged`,
    target: 'reported',
    measured: none ? '–' : `${percent(same / pairs.length)} agree, κ ${cohensKappa(pairs).toFixed(2)}`,
    met: null,
    ...(none ? { cause: 'No span was judged by both.', next: 'Have both readers judge one sample.' } : {}),
  }
}

function unjudged(): RowResult {
  return {
    check: 'library span precision, read twice and blind',
    on: 'no judgements',
    target: `≥ ${percent(LEAST, 0)}`,
    measured: '–',
    met: null,
    cause: 'Nobody has judged a sample of spans yet.',
    next: 'Two readers judge 20 or more spans of each concept.',
  }
}
