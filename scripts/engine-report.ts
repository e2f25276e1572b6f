/**
 * Measures every promise of the engine's design on real diaries and writes docs/engine-report.md.
 *
 *   npm run engine:report                    all of it, some ten minutes
 *   npm run engine:report -- --only order    one row, printed and not written; more of them with commas
 *   npm run engine:report -- --mirrorbacks   the forty mirrorbacks as JSON, to be judged; with --seed N, forty others
 *
 * Reads from MIRROR_CORPUS (default ../shared/data beside the checkout).
 */

import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCorpus } from './engine-report/corpus.ts'
import { openJournals } from './engine-report/journals.ts'
import type { Bench, RowResult } from './engine-report/row.ts'
import { drawMirrorbacks } from './engine-report/rows/mirrorbacks.ts'
import { ROWS } from './engine-report/rows.ts'
import { samplesOf } from './engine-report/samples.ts'
import { metWords, reportOf } from './engine-report/write-report.ts'

const PROJECT = join(import.meta.dirname, '..')
const REPORT = join(PROJECT, 'docs', 'engine-report.md')
const FOLDER = process.env.MIRROR_CORPUS ?? join(PROJECT, '..', 'shared', 'data')

const { values } = parseArgs({
  options: { only: { type: 'string' }, mirrorbacks: { type: 'boolean' }, seed: { type: 'string' } },
})
if (!existsSync(FOLDER)) fail(`There is no corpus at ${FOLDER}; set MIRROR_CORPUS.`)
const wanted = values.only?.split(',') ?? ROWS.map(({ key }) => key)
const unknown = wanted.filter(key => !ROWS.some(row => row.key === key))
if (unknown.length > 0)
  fail(`There is no row ${unknown.join(', ')}. There are: ${ROWS.map(({ key }) => key).join(', ')}.`)

const seed = values.seed === undefined ? undefined : Number(values.seed)
const started = performance.now()
const bench: Bench = {
  corpus: openCorpus(FOLDER),
  journals: openJournals(),
  tell: step => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${step}`),
}
try {
  if (values.mirrorbacks) console.log(JSON.stringify(await drawMirrorbacks(bench, seed), null, 2))
  else await report(values.only === undefined)
} finally {
  await bench.journals.end()
}

async function report(whole: boolean): Promise<void> {
  const results: RowResult[] = []
  const timings: string[] = []
  for (const row of ROWS.filter(({ key }) => wanted.includes(key))) {
    const from = performance.now()
    const found = await row.measure(bench)
    timings.push(`${row.key}: ${((performance.now() - from) / 1000).toFixed(0)} s`)
    for (const one of found)
      console.error(`        ${metWords(one).padEnd(18)} ${one.check}: ${one.measured}`)
    results.push(...found)
  }
  if (!whole) {
    for (const { detail, timings: took } of results)
      for (const line of [...(detail ?? []), ...(took ?? [])]) console.log(line)
    return
  }
  const [last] = results.splice(-1)
  if (last) results.push({ ...last, timings: [...(last.timings ?? []), ...timings] })
  const samples = await samplesOf(bench)
  writeFileSync(REPORT, reportOf(results, bench.corpus, samples))
  bench.tell(`written to ${REPORT}`)
}

function fail(words: string): never {
  console.error(words)
  process.exit(1)
}
