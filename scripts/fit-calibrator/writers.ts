/** Reads each writer of the corpus into counts: which themes and own words every entry holds, and how often anybody else has them. */

import { FLOOR } from '#engine/background/theme-rates.ts'
import { UNSEEN_RATE } from '#engine/themes/background.ts'
import type { Corpus } from '../engine-report/corpus.ts'

export interface WriterEntry {
  readonly tokens: number
  readonly themes: ReadonlySet<string>
  /** Sightings of each term, and how many of them are reflective. */
  readonly terms: ReadonlyMap<string, TermHits>
}

export interface TermHits {
  readonly kind: 'word' | 'phrase'
  readonly hits: number
  readonly reflective: number
}

export interface Writer {
  readonly name: string
  readonly entries: readonly WriterEntry[]
  readonly tokens: number
  /** Entries that hold each theme. */
  readonly themes: ReadonlyMap<string, number>
  /** Hits of each word. */
  readonly words: ReadonlyMap<string, number>
}

export interface Background {
  readonly perMillion: number
  readonly unseen: boolean
}

/** The five diaries, and the comments that only lend their rates. */
export function readWriters(corpus: Corpus): { readonly diaries: Writer[]; readonly comments: Writer } {
  const diaries = corpus.diaries().map(({ name, entries }) =>
    writerOf(
      name,
      entries.map(entry => entry.reading),
    ),
  )
  const comments = corpus
    .rows<{ text: string }>('goemotions/dev.jsonl')
    .map(({ text }) => corpus.reader.read(text, []))
  return { diaries, comments: writerOf('goemotions', comments) }
}

type Read = ReturnType<Corpus['reader']['read']>

function writerOf(name: string, readings: readonly Read[]): Writer {
  const themes = new Map<string, number>()
  const words = new Map<string, number>()
  let tokens = 0
  const entries = readings.map(reading => {
    tokens += reading.tokens
    const held = new Set(reading.themes.map(({ theme }) => theme))
    for (const theme of held) themes.set(theme, (themes.get(theme) ?? 0) + 1)
    const terms = new Map<string, TermHits>()
    for (const { term, kind, reflective } of reading.terms) {
      const known = terms.get(term) ?? { kind, hits: 0, reflective: 0 }
      terms.set(term, { kind, hits: known.hits + 1, reflective: known.reflective + Number(reflective) })
      if (kind === 'word') words.set(term, (words.get(term) ?? 0) + 1)
    }
    return { tokens: reading.tokens, themes: held, terms }
  })
  return { name, entries, tokens, themes, words }
}

/** How scripts/theme-rates.ts makes the shipped table, from these writers alone: the highest rate is left out of the mean. */
export function themeBackground(theme: string, others: readonly Writer[]): Background {
  const rate = trimmedMean(
    others.map(({ entries, tokens, themes }) => {
      const share = Math.min((themes.get(theme) ?? 0) / entries.length, 0.999)
      return (-Math.log1p(-share) / (tokens / entries.length)) * 1e6
    }),
  )
  return rate < FLOOR ? { perMillion: FLOOR, unseen: true } : { perMillion: rate, unseen: false }
}

/** How scripts/background-table.ts makes the shipped table of words; a phrase has the product of its words. */
export function termBackground(term: string, others: readonly Writer[]): Background {
  const rates = term.split(' ').map(word => wordRate(word, others))
  return {
    perMillion: rates.reduce((product, rate) => product * (rate / 1e6), 1) * 1e6,
    unseen: rates.some(rate => rate <= UNSEEN_RATE),
  }
}

/** The table knows what two writers have, from 4 a million on. */
function wordRate(word: string, others: readonly Writer[]): number {
  const rates = others.map(({ words, tokens }) => ((words.get(word) ?? 0) / tokens) * 1e6)
  if (rates.filter(rate => rate > 0).length < 2) return UNSEEN_RATE
  const mean = trimmedMean(rates)
  return mean >= 4 ? mean : UNSEEN_RATE
}

function trimmedMean(rates: readonly number[]): number {
  const kept = rates.toSorted((one, other) => one - other).slice(0, -1)
  return kept.reduce((sum, rate) => sum + rate, 0) / kept.length
}
