/** How long the tests of time take over a hundred thousand entries; the other figures of speed are the benchmark's. */

import { addDays } from '#contract/journal-day.ts'
import { findTemporal } from '#engine/time/findings.ts'
import { seededRandom } from '#engine/time/random.ts'
import type { Row } from '../row.ts'

const SEED = 51
const ENTRIES = 100_000
const THEMES = 40
const LIMIT_MS = 100
const RUNS = 5

export const SPEED: Row = {
  key: 'speed',
  measure({ tell }) {
    tell('speed: tests of time over 100,000 entries')
    const random = seededRandom(SEED)
    const entries = Array.from({ length: ENTRIES }, (_, at) => addDays('1800-01-01', Math.floor(at / 2)))
    const themes = Array.from({ length: THEMES }, (_, theme) => {
      const share = 0.002 * 1.13 ** theme
      const at: number[] = []
      for (let index = 0; index < ENTRIES; index += 1) if (random() < share) at.push(index)
      return { key: `${theme}`, at }
    })
    const ask = () => {
      const started = performance.now()
      findTemporal({ entries, themes, seed: 1 })
      return performance.now() - started
    }
    const first = ask()
    const later = Array.from({ length: RUNS }, ask).sort((one, other) => one - other)
    const median = later[RUNS >> 1] ?? 0
    const bench = (check: string, target: string) => ({
      check,
      on: 'see `npm run bench`',
      target,
      measured: 'measured by the benchmark',
      met: null,
    })
    return [
      {
        check: `3 × ${THEMES} tests of time`,
        on: `${ENTRIES.toLocaleString('en')} entries`,
        target: `≤ ${LIMIT_MS} ms`,
        measured: 'see timings',
        met: null,
        seeds: String(SEED),
        timings: [
          `3 × ${THEMES} tests of time over ${ENTRIES} entries: first look ${first.toFixed(0)} ms (it simulates the chance of bursts), later looks ${median.toFixed(0)} ms at the median of ${RUNS} (the simulated cells are kept for the process); ${median <= LIMIT_MS ? 'met' : 'not met'}`,
        ],
      },
      bench('add one entry at 100,000', 'p50 ≤ 5 ms, p99 ≤ 50 ms'),
      bench('whole analysis of 100,000 entries', '≤ 60 s, RSS ≤ 600 MB'),
    ]
  },
}
