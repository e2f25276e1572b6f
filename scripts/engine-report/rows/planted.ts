/** Whether a burst and a weekday that were planted among real entries are found. */

import { dayNumber, weekdayOf } from '#engine/time/day-number.ts'
import { findTemporal, type TemporalFinding, type ThemeInTime } from '#engine/time/findings.ts'
import { mixSeeds, seededRandom, shuffled } from '#engine/time/random.ts'
import { wilson } from '#engine/time/wilson.ts'
import { percent, type Row, type RowResult, table } from '../row.ts'
import { type ShownThemes, shownThemes } from '../shown-themes.ts'

const SEED = 21
const ENTRIES = 365
const TRIALS = 200
const TIMES = 6
const BURST_LENGTH = 60
/** Themes beside the planted one. */
const OTHERS = [39, 95]
/** Entries of the year that hold the planted theme. */
const HELD = [20, 40, 80]
const RECALL = 0.9

export const PLANTED: Row = {
  key: 'planted',
  async measure({ corpus, journals, tell }) {
    const diaries: ShownThemes[] = []
    for (const name of ['pepys', 'wscott'] as const)
      diaries.push(shownThemes(await journals.imported(name, corpus.path(`${name}/${name}.jsonl`))))
    return (['burst', 'weekday'] as const).map(kind => {
      const lines = HELD.flatMap(held =>
        OTHERS.map(others => {
          tell(`planted: ${kind}, ${held} entries among ${others} themes`)
          let found = 0
          for (let trial = 0; trial < TRIALS; trial += 1) {
            const diary = diaries[trial % diaries.length]
            if (diary && trialFinds(kind, diary, held, others, trial)) found += 1
          }
          return { held, others, found }
        }),
      )
      return resultOf(kind, lines)
    })
  },
}

type Kind = 'burst' | 'weekday'

function trialFinds(kind: Kind, diary: ShownThemes, held: number, others: number, trial: number): boolean {
  const seed = mixSeeds(SEED, trial, held, others, kind === 'burst' ? 1 : 2)
  const random = seededRandom(seed)
  const first = Math.floor(random() * (diary.days.length - ENTRIES))
  const entries = diary.days.slice(first, first + ENTRIES)
  // The year's entries are dealt anew over its days, so that nothing but what is planted stands in time.
  const order = shuffled(
    entries.map((_, at) => at),
    mixSeeds(seed, 3),
  )
  const themes = diary.themes
    .map(({ key, at }) => ({
      key,
      at: at
        .filter(index => index >= first && index < first + ENTRIES)
        .map(index => order[index - first] ?? 0)
        .sort((one, other) => one - other),
    }))
    .filter(({ at }) => at.length >= 5 && at.length < ENTRIES * 0.9)
    .slice(0, others)
  const start = Math.floor(random() * (ENTRIES - BURST_LENGTH))
  const weekday = 1 + Math.floor(random() * 7)
  const weight = (at: number) =>
    kind === 'burst'
      ? at >= start && at < start + BURST_LENGTH
      : weekdayOf(dayNumber(entries[at] ?? '')) === weekday
  const planted: ThemeInTime = { key: 'planted', at: placed(held, random, at => (weight(at) ? TIMES : 1)) }
  const [finding] = findTemporal({ entries, themes: [planted, ...themes], seed: 1 })
  if (!finding) return false
  return kind === 'burst'
    ? overlaps(finding, entries[start] ?? '', entries[start + BURST_LENGTH - 1] ?? '')
    : finding.weekday?.weekday === weekday
}

function overlaps({ bursts }: TemporalFinding, from: string, to: string): boolean {
  return bursts.some(burst => burst.from <= to && burst.to >= from)
}

/** Entries drawn without replacement with these weights. @see Efraimidis and Spirakis (2006) */
function placed(held: number, random: () => number, weight: (at: number) => number): number[] {
  return Array.from({ length: ENTRIES }, (_, at) => ({ at, order: Math.log(1 - random()) / weight(at) }))
    .sort((one, other) => other.order - one.order)
    .slice(0, held)
    .map(({ at }) => at)
    .sort((one, other) => one - other)
}

function resultOf(
  kind: Kind,
  lines: readonly { readonly held: number; readonly others: number; readonly found: number }[],
): RowResult {
  // The promise is of a theme that is there often enough to be six times itself somewhere.
  const judged = lines.filter(({ held }) => held >= 40)
  const found = judged.reduce((sum, line) => sum + line.found, 0)
  const recall = found / (judged.length * TRIALS)
  const name = kind === 'burst' ? `${TIMES}× burst of ${BURST_LENGTH} entries` : `${TIMES}× weekday`
  return {
    check: `planted ${name} at ${ENTRIES} entries`,
    on: 're-placed entries of Pepys and W. Scott, theme in 40 and in 80 entries',
    target: `recall ≥ ${RECALL}`,
    measured: `recall ${recall.toFixed(3)} of ${judged.length * TRIALS}`,
    met: recall >= RECALL,
    seeds: String(SEED),
    detail: table(
      ['entries that hold it', 'themes beside it', 'found', 'recall', '95 % interval'],
      lines.map(({ held, others, found: each }) => {
        const { low, high } = wilson(each, TRIALS)
        return [
          held,
          others,
          `${each} of ${TRIALS}`,
          percent(each / TRIALS),
          `${percent(low)} – ${percent(high)}`,
        ]
      }),
    ),
    ...(recall >= RECALL
      ? {}
      : {
          cause: `A theme in 40 entries gains some 14 of them: beside ${OTHERS.join(' or ')} other themes that is near the bar of the false discovery rate. In 80 entries it holds.`,
          next: 'Simulate the chance of bursts more finely, so that its tail needs less caution; ask fewer themes of a journal of one year.',
        }),
  }
}
