/** How long the tests of time take over a hundred thousand entries; the other figures of speed are the benchmark's. */

import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Row } from '../row.ts'
import type { Looked, Looks } from '../time-looks.ts'

const SEED = 51
const ENTRIES = 100_000
const THEMES = 40
const LIMIT_MS = 100
const RUNS = 5

export const SPEED: Row = {
  key: 'speed',
  async measure({ tell }) {
    tell('speed: tests of time over 100,000 entries')
    const chance = await look(false)
    const gathering = await look(true)
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
          `3 × ${THEMES} tests of time over ${ENTRIES} entries, in a thread that has just started: ${words(chance)}; ${(chance.took[0] ?? 0) <= LIMIT_MS ? 'met' : 'not met'}. Where each theme gathers somewhere, and ${gathering.bursts} of ${THEMES} more than chance would have it: ${words(gathering)} (each strength of burst has its chance simulated once a process)`,
        ],
      },
      bench('add one entry at 100,000', 'p50 ≤ 5 ms, p99 ≤ 50 ms'),
      bench('whole analysis of 100,000 entries', '≤ 60 s, RSS ≤ 600 MB'),
    ]
  },
}

async function look(gathering: boolean): Promise<Looked> {
  const looks: Looks = { seed: SEED, entries: ENTRIES, themes: THEMES, gathering, later: RUNS }
  const thread = new Worker(new URL('../time-looks.ts', import.meta.url), { workerData: looks })
  const [looked] = (await once(thread, 'message')) as [Looked]
  await thread.terminate()
  return looked
}

function words({ took }: Looked): string {
  const [first = 0, ...later] = took
  const median = later.sort((one, other) => one - other)[later.length >> 1] ?? 0
  return `first look ${first.toFixed(0)} ms, later looks ${median.toFixed(0)} ms at the median of ${later.length}`
}
