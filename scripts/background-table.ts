/**
 * Fits the background table of the yours tier: how often nouns and adjectives stand in anybody's writing.
 *
 * Sources: five public domain diaries and the GoEmotions comments (modern, CC BY 4.0), read from the corpus folder.
 * A lemma's rate is the mean of its rates in the sources with the highest left out: so no diary sets the
 * background against which it is itself measured, and a word of one writer's (plague in Pepys) stays rare.
 *
 * Usage: node scripts/background-table.ts [corpus folder]
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { detectLanguage } from '#adapters/detect-language.ts'
import { parse } from '../src-main/engine/text/parse.ts'
import { termsOf } from '../src-main/engine/themes/terms.ts'

const corpus = process.argv[2] ?? process.env.MIRROR_CORPUS ?? join(process.cwd(), '..', 'shared', 'data')
const SOURCES = [
  'pepys/pepys.jsonl',
  'wscott/wscott.jsonl',
  'rfscott/rfscott.jsonl',
  'amiel/amiel.jsonl',
  'maclane/maclane.jsonl',
  'goemotions/dev.jsonl',
]
const FEWEST_SOURCES = 2
const LOWEST_RATE = 4

const rates = SOURCES.map(source => ratesOf(readTexts(join(corpus, source))))
const table = new Map<string, number>()
for (const lemma of new Set(rates.flatMap(rate => [...rate.keys()]))) {
  const seen = rates.map(rate => rate.get(lemma) ?? 0).toSorted((a, b) => a - b)
  if (seen.filter(rate => rate > 0).length < FEWEST_SOURCES) continue
  const rest = seen.slice(0, -1)
  const mean = rest.reduce((sum, rate) => sum + rate, 0) / rest.length
  if (mean >= LOWEST_RATE) table.set(lemma, Math.round(mean))
}
writeFileSync('src-main/engine/themes/background-data.ts', moduleOf(table))
console.log(`${table.size} lemmas`)

function readTexts(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map(line => (JSON.parse(line) as { text: string }).text)
}

/** Lemma → hits per million tokens. */
function ratesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const hits = new Map<string, number>()
  let tokens = 0
  for (const text of texts) {
    const doc = parse(text, detectLanguage)
    if (doc.languageClass !== 'full') continue
    tokens += doc.tokens.length
    for (const { term, kind } of termsOf(doc)) {
      if (kind === 'word') hits.set(term, (hits.get(term) ?? 0) + 1)
    }
  }
  return new Map([...hits].map(([term, count]) => [term, (count / tokens) * 1e6]))
}

/** The table as a module, the most frequent first; words of one rate share a line. */
function moduleOf(rateOf: ReadonlyMap<string, number>): string {
  const byRate = new Map<number, string[]>()
  for (const [lemma, rate] of rateOf) byRate.set(rate, [...(byRate.get(rate) ?? []), lemma])
  const lines = [...byRate]
    .toSorted(([a], [b]) => b - a)
    .map(([rate, lemmas]) => `${rate} ${lemmas.toSorted().join(' ')}`)
  return `/**
 * Rates of nouns and adjectives in anybody's writing: per million tokens, then the lemmas of that rate.
 *
 * Made by scripts/background-table.ts from public domain diaries (Pepys, W. Scott, R. F. Scott, Amiel, MacLane) and
 * GoEmotions (Demszky et al. 2020, CC BY 4.0). Counts of words only; no text of any source is in it.
 */
export const BACKGROUND_DATA = \`
${lines.join('\n')}
\`
`
}
