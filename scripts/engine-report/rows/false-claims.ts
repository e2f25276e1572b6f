/** How often something is claimed of time where chance alone put the entries in their order. */

import { findTemporal, type ThemeInTime } from '#engine/time/findings.ts'
import { mixSeeds, shuffled } from '#engine/time/random.ts'
import { type Row, type RowResult, table } from '../row.ts'
import { type ShownThemes, shownThemes } from '../shown-themes.ts'

const SEED = 31
const ROUNDS = 100
const BLOCK = 30
const ASKED = [40, 96]
const LIMIT = 0.1
const NAMES = ['pepys', 'wscott', 'rfscott'] as const

interface Line {
  readonly name: string
  readonly asked: number
  readonly burst: number
  readonly trend: number
  readonly weekday: number
  /** Weekdays of themes that keep to one in the diary as it was written: their rhythm is still there inside each block. */
  readonly habit: number
}

export const FALSE_CLAIMS: Row = {
  key: 'false-claims',
  async measure({ corpus, journals, tell }) {
    const whole: Line[] = []
    const blocks: Line[] = []
    for (const name of NAMES) {
      const diary = shownThemes(await journals.imported(name, corpus.path(`${name}/${name}.jsonl`)))
      for (const asked of ASKED) {
        tell(`false claims: ${name}, ${asked} themes`)
        whole.push(claims(name, diary, asked, 1))
        blocks.push(claims(name, diary, asked, BLOCK))
      }
    }
    return [
      resultOf('shuffled', whole, line => line.burst + line.trend + line.weekday, [
        'Whole entries are dealt anew over the days of the diary: bursts, trends and weekdays are all false.',
      ]),
      resultOf(`block-shuffled (${BLOCK} entries)`, blocks, line => line.trend + line.weekday, [
        `Blocks of ${BLOCK} entries change places. A burst inside a block stays a burst and is no false claim; nor is a weekday (“of a habit”) of a theme that keeps to one in the diary as it was written: its rhythm of seven days is still in every block. Every trend and every other weekday is false.`,
      ]),
    ]
  },
}

function claims(name: string, { days, themes }: ShownThemes, asked: number, block: number): Line {
  const chosen = themes.slice(0, asked)
  const sum = { burst: 0, trend: 0, weekday: 0, habit: 0 }
  const asWritten = findTemporal({ entries: days, themes: chosen, seed: 1 })
  const habits = new Set(asWritten.filter(({ claims: made }) => made.weekday).map(({ key }) => key))
  for (let round = 0; round < ROUNDS; round += 1) {
    const place = placesAfter(days.length, block, mixSeeds(SEED, round, block))
    const moved = chosen.map(theme => movedBy(theme, place))
    for (const { key, claims: made } of findTemporal({ entries: days, themes: moved, seed: 1 })) {
      sum.burst += Number(made.burst)
      sum.trend += Number(made.trend)
      sum[block > 1 && habits.has(key) ? 'habit' : 'weekday'] += Number(made.weekday)
    }
  }
  return {
    name,
    asked: chosen.length,
    burst: sum.burst / ROUNDS,
    trend: sum.trend / ROUNDS,
    weekday: sum.weekday / ROUNDS,
    habit: sum.habit / ROUNDS,
  }
}

/** Where each entry stands after blocks of this many entries changed places. */
function placesAfter(entries: number, block: number, seed: number): Int32Array {
  const blocks = Array.from({ length: Math.ceil(entries / block) }, (_, at) => at)
  const place = new Int32Array(entries)
  let next = 0
  for (const moved of shuffled(blocks, seed))
    for (let at = moved * block; at < Math.min(entries, (moved + 1) * block); at += 1) place[at] = next++
  return place
}

function movedBy({ key, at }: ThemeInTime, place: Int32Array): ThemeInTime {
  return { key, at: at.map(index => place[index] ?? 0).sort((one, other) => one - other) }
}

function resultOf(
  how: string,
  lines: readonly Line[],
  falseOf: (line: Line) => number,
  words: readonly string[],
): RowResult {
  const mean = lines.reduce((sum, line) => sum + falseOf(line), 0) / lines.length
  const worst = Math.max(...lines.map(falseOf))
  return {
    check: `false temporal claims, ${how} diary`,
    on: `${NAMES.join(', ')}; 40 × 3 and ${ASKED.at(-1)} × 3 tests, ${ROUNDS} shuffles each`,
    target: `mean ≤ ${LIMIT}`,
    measured: `mean ${mean.toFixed(3)}, worst ${worst.toFixed(2)}`,
    met: mean <= LIMIT,
    seeds: String(SEED),
    detail: [
      ...words,
      '',
      ...table(
        ['diary', 'themes asked', 'bursts', 'trends', 'weekdays', 'weekdays of a habit', 'false in one look'],
        lines.map(line => [
          line.name,
          line.asked,
          line.burst.toFixed(2),
          line.trend.toFixed(2),
          line.weekday.toFixed(2),
          line.habit.toFixed(2),
          falseOf(line).toFixed(2),
        ]),
      ),
    ],
    ...(mean <= LIMIT
      ? {}
      : {
          cause: 'Neighbouring entries are more alike than the tests suppose.',
          next: 'See which kind of claim it is, and widen its bins or blocks.',
        }),
  }
}
