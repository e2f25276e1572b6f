/**
 * Fits the weights by which a mirrorback chooses its line, on lines that readers marked, and prints how often the line chosen is worth
 * reading on the diary left out.
 *
 *   node scripts/fit-lines.ts            prints the table and the weights
 *   node scripts/fit-lines.ts --write    also writes src-main/engine/mirrorback/line-weights.ts
 *
 * The marks (scripts/fit-lines/marks.jsonl) name places in the texts of MIRROR_CORPUS (default ../shared/data beside the checkout) and
 * in the sample journal, and hold none of their words: 0 not worth saying back, 1 thin, 2 worth reading, 3 the writer would stop.
 */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fitLines, leaveOneSourceOut } from './fit-lines/fit.ts'
import { readMarkedPages } from './fit-lines/marked-pages.ts'

const CORPUS = process.env.MIRROR_CORPUS ?? join(import.meta.dirname, '../../shared/data')
const TARGET = new URL('../src-main/engine/mirrorback/line-weights.ts', import.meta.url)

const pages = readMarkedPages(CORPUS)
for (const { source, pages: number, worth, best } of leaveOneSourceOut(pages))
  console.log(
    `${source.padEnd(12)} ${String(number).padStart(4)} pages  worth reading ${percent(worth)} (at best ${percent(best)})`,
  )
const weights = fitLines(pages)
for (const [name, weight] of Object.entries(weights).toSorted(([, a], [, b]) => b - a))
  console.log(`${weight.toFixed(3).padStart(7)}  ${name}`)
if (process.argv.includes('--write')) {
  const rows = Object.entries(weights).map(([name, weight]) => `  ${name}: ${Number(weight.toFixed(3))},\n`)
  writeFileSync(
    TARGET,
    `/** What each feature of a line says for it or against it, fitted on marked lines; written by scripts/fit-lines.ts, not by hand. */\nexport const LINE_WEIGHTS: Readonly<Record<string, number>> = {\n${rows.join('')}}\n`,
  )
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}
