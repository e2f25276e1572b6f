/**
 * Fits the weights of the confidence calibrator on real diaries and prints how true it is on the diary left out.
 *
 *   node scripts/fit-calibrator.ts            prints the tables
 *   node scripts/fit-calibrator.ts --write    also writes src-main/engine/confidence/weights.ts
 *
 * Reads the diaries from MIRROR_CORPUS (default ../shared/data beside the checkout).
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Features, features } from '#engine/confidence/confidence.ts'
import { fitLogistic, type Row } from './fit-calibrator/logistic.ts'
import { THEME_WORDS } from './fit-calibrator/theme-words.ts'

const CORPUS = process.env.MIRROR_CORPUS ?? join(import.meta.dirname, '../../shared/data')
const DIARIES = ['pepys', 'wscott', 'rfscott', 'amiel', 'maclane']
const SIZES = [10, 30, 100, 300]
const LEAST_HELD = 3
const MOST_BLOCKS = 24
const TARGET = new URL('../src-main/engine/confidence/weights.ts', import.meta.url)

interface Diary {
  readonly name: string
  readonly entries: readonly { readonly tokens: number; readonly held: ReadonlySet<string> }[]
  /** Sightings of each feature, and tokens in all. */
  readonly counts: ReadonlyMap<string, number>
  readonly tokens: number
}

interface Case extends Row {
  readonly n: number
  readonly diary: string
}

const diaries = DIARIES.filter(name => existsSync(join(CORPUS, name, `${name}.jsonl`))).map(readDiary)
if (diaries.length < 3) {
  console.error(`Fitting needs at least three diaries in ${CORPUS}; set MIRROR_CORPUS.`)
  process.exit(1)
}

const judged: { n: number; diary: string; p: number; y: number }[] = []
for (const left of diaries) {
  const others = diaries.filter(diary => diary !== left)
  // The diary left out teaches nothing: neither the weights nor the backgrounds that they are fitted on.
  const training = others.flatMap(diary =>
    casesOf(
      diary,
      others.filter(other => other !== diary),
    ),
  )
  const weights = new Map(SIZES.map(n => [n, fitBand(training, n)] as const))
  for (const { n, x, y } of casesOf(left, others))
    judged.push({
      n,
      diary: left.name,
      p: Math.min(predict(weights.get(n) ?? [], x), n < 100 ? 0.85 : 0.99),
      y,
    })
}
printTable()

const all = diaries.flatMap(diary =>
  casesOf(
    diary,
    diaries.filter(other => other !== diary),
  ),
)
const bands = SIZES.map(n => ({ entries: n, weights: fitBand(all, n) }))
for (const { entries, weights } of bands) console.log(entries, weights.map(w => w.toFixed(3)).join('  '))
if (process.argv.includes('--write')) writeBands()

function readDiary(name: string): Diary {
  const rows = readFileSync(join(CORPUS, name, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
  const counts = new Map<string, number>()
  let tokens = 0
  const entries = rows.map(line => {
    const { text } = JSON.parse(line) as { text: string }
    const words = text.toLowerCase().match(/[a-z]+/g) ?? []
    const held = new Set<string>()
    for (const word of words) {
      for (const feature of featuresOf(word)) {
        held.add(feature)
        counts.set(feature, (counts.get(feature) ?? 0) + 1)
      }
    }
    tokens += words.length
    return { tokens: words.length, held }
  })
  return { name, entries, counts, tokens }
}

/** The word without its plural, and the theme whose list it is in; short words carry grammar and are left out. */
function featuresOf(word: string): readonly string[] {
  const stem = word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
  if (stem.length < 4) return []
  const theme = THEME_WORDS.get(stem)
  return theme === undefined ? [stem] : [stem, `theme:${theme}`]
}

/** Rate per token in the background, each diary with one voice; `unseen` where none has it. */
function backgroundRate(feature: string, background: readonly Diary[]): { rate: number; unseen: boolean } {
  let rate = 0
  let tokens = 0
  for (const diary of background) {
    rate += (diary.counts.get(feature) ?? 0) / diary.tokens / background.length
    tokens += diary.tokens
  }
  return rate > 0 ? { rate, unseen: false } : { rate: 0.5 / tokens, unseen: true }
}

function casesOf(diary: Diary, background: readonly Diary[]): Case[] {
  return SIZES.flatMap(n => {
    const last = diary.entries.length - 2 * n
    if (last < 0) return []
    const blocks = Math.min(MOST_BLOCKS, Math.floor(last / Math.max(1, n >> 1)) + 1)
    const rows: Omit<Case, 'weight'>[] = []
    for (let block = 0; block < blocks; block++)
      rows.push(
        ...blockCases(diary, background, n, blocks === 1 ? 0 : Math.floor((last * block) / (blocks - 1))),
      )
    return rows.map(row => ({ ...row, weight: 1 / rows.length }))
  })
}

function blockCases(
  diary: Diary,
  background: readonly Diary[],
  n: number,
  start: number,
): Omit<Case, 'weight'>[] {
  const now = diary.entries.slice(start, start + n)
  const next = diary.entries.slice(start + n, start + 2 * n)
  const held = new Map<string, number>()
  for (const entry of now) for (const feature of entry.held) held.set(feature, (held.get(feature) ?? 0) + 1)
  const cases: Omit<Case, 'weight'>[] = []
  for (const [feature, k] of held) {
    if (k < Math.max(LEAST_HELD, 0.015 * n)) continue
    const { rate, unseen } = backgroundRate(feature, background)
    const expectedIn = (block: typeof now) =>
      block.reduce((sum, { tokens }) => sum + 1 - Math.exp(-rate * tokens), 0)
    const again = next.reduce((sum, entry) => sum + Number(entry.held.has(feature)), 0)
    const x = features({ k, n, expected: expectedIn(now), unseen })
    cases.push({ n, diary: diary.name, x, y: again > expectedIn(next) ? 1 : 0 })
  }
  return cases
}

function fitBand(cases: readonly Case[], n: number): readonly number[] {
  return fitLogistic(cases.filter(row => row.n === n))
}

function predict(weights: readonly number[], x: Features): number {
  return 1 / (1 + Math.exp(-weights.reduce((sum, weight, at) => sum + weight * (x[at] ?? 0), 0)))
}

/** Mean distance between what was said and what came true, over ten bins of what was said. */
function calibrationError(cases: readonly { p: number; y: number }[]): number {
  const bins = Array.from({ length: 10 }, () => ({ p: 0, y: 0 }))
  for (const { p, y } of cases) {
    const bin = bins[Math.min(9, Math.floor(p * 10))]
    if (bin) {
      bin.p += p
      bin.y += y
    }
  }
  return bins.reduce((sum, { p, y }) => sum + Math.abs(p - y), 0) / cases.length
}

function printTable(): void {
  for (const n of SIZES) {
    const pooled: number[] = []
    for (const { name } of diaries) {
      const cases = judged.filter(row => row.n === n && row.diary === name)
      if (cases.length === 0) continue
      const shown = cases.filter(({ p }) => p >= 0.8)
      pooled.push(calibrationError(cases))
      console.log(
        `n ${String(n).padStart(3)}  ${name.padEnd(8)}  cases ${String(cases.length).padStart(6)}`,
        ` came true ${mean(cases).toFixed(3)}  ECE ${calibrationError(cases).toFixed(3)}`,
        ` shown ≥ .8: ${String(shown.length).padStart(6)}, true ${shown.length > 0 ? mean(shown).toFixed(3) : '–'}`,
      )
    }
    if (pooled.length > 0)
      console.log(
        `n ${String(n).padStart(3)}  mean ECE over diaries ${(pooled.reduce((a, b) => a + b) / pooled.length).toFixed(3)}`,
      )
  }
}

function mean(cases: readonly { y: number }[]): number {
  return cases.reduce((sum, { y }) => sum + y, 0) / cases.length
}

function writeBands(): void {
  const source = readFileSync(TARGET, 'utf8')
  const head = source.slice(0, source.indexOf('export const BANDS'))
  const rows = bands.map(
    ({ entries, weights }) =>
      `  { entries: ${entries}, weights: [${weights.map(w => w.toFixed(4)).join(', ')}] },\n`,
  )
  writeFileSync(TARGET, `${head}export const BANDS: readonly Band[] = [\n${rows.join('')}]\n`)
}
