/**
 * Fits the weights of the confidence calibrator on real diaries and prints how true it is on the diary left out.
 *
 *   node scripts/fit-calibrator.ts            prints the table and the weights
 *   node scripts/fit-calibrator.ts --write    also writes src-main/engine/confidence/weights.ts
 *
 * What is judged is what a journal would show: themes of the library and the writer's own words, against the rates of other
 * writers. Reads the diaries from MIRROR_CORPUS (default ../shared/data beside the checkout).
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCorpus } from './engine-report/corpus.ts'
import { calibrationTable } from './fit-calibrator/calibration-table.ts'
import { fitAll, leaveOneOut } from './fit-calibrator/cases.ts'
import { readWriters } from './fit-calibrator/writers.ts'

const CORPUS = process.env.MIRROR_CORPUS ?? join(import.meta.dirname, '../../shared/data')
const TARGET = new URL('../src-main/engine/confidence/weights.ts', import.meta.url)

const writers = readWriters(openCorpus(CORPUS))
for (const line of calibrationTable(leaveOneOut(writers))) console.log(line)
const bands = fitAll(writers)
for (const { entries, weights } of bands) console.log(entries, weights.map(w => w.toFixed(3)).join('  '))
if (process.argv.includes('--write')) {
  const source = readFileSync(TARGET, 'utf8')
  const head = source.slice(0, source.indexOf('export const BANDS'))
  const rows = bands.map(
    ({ entries, weights }) =>
      `  { entries: ${entries}, weights: [${weights.map(w => w.toFixed(4)).join(', ')}] },\n`,
  )
  writeFileSync(TARGET, `${head}export const BANDS: readonly Band[] = [\n${rows.join('')}]\n`)
}
