/** Readings for tests: a tiny stand-in for what the engine gives, made from the words of a text. */
import type { Database } from '../open.ts'
import { ensurePattern } from '../patterns.ts'
import type { ReadingPlaces, ReadingRow } from '../reading-writer.ts'
import { ensureTension } from '../tensions.ts'
import { ADA, NOW } from './journal.ts'

/** Every word is a term; words that begin with `t` are a theme, `a…` and `b…` pull the one axis. */
export function readingOf(body: string): ReadingRow {
  const words = [...body.matchAll(/\p{L}+/gu)].map(match => ({
    term: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const evidence = words
    .filter(({ term }) => /^[ab]/.test(term))
    .map(({ term, start, end }) => ({
      start,
      end,
      pole: term.startsWith('a') ? ('a' as const) : ('b' as const),
      weight: 1,
    }))
  return {
    language: 'en',
    language_class: 'english',
    tokens: words.length,
    words: words.length,
    sentences: 1,
    terms: words.map(word => ({ ...word, kind: 'word', reflective: word.term.length % 2 === 0 })),
    themes: words
      .filter(({ term }) => term.startsWith('t'))
      .map(({ term, start, end }) => ({ theme: `theme-${term.slice(0, 2)}`, start, end, strength: 0.5 })),
    tensions:
      evidence.length < 2
        ? []
        : [{ axis: 'a-b', position: 0.25, intensity: 0.5, confidence: 0.75, evidence }],
    affect: { sum: words.length, words: 1 },
  }
}

/** The places of Ada's readings; patterns are made when a theme is first seen. */
export function placesIn(db: Database, engineVersion = '1'): ReadingPlaces {
  const tension = db.write(tx => ensureTension(tx, newTension('a-b', '0190f000-0000-7000-8000-000000000001')))
  const patterns = new Map<string, number>()
  db.write(tx => {
    for (const letter of 'abcdehilmnoprstuwy')
      patterns.set(`theme-t${letter}`, ensurePattern(tx, newPattern(`t${letter}`)))
  })
  return {
    identity_id: ADA,
    engine_version: engineVersion,
    pattern_seq_of: theme => patterns.get(theme) ?? -1,
    tension_seq_of: () => tension,
  }
}

export function newPattern(key: string) {
  return {
    identity_id: ADA,
    key: `library:${key}`,
    id: `0190e000-0000-7000-8000-0000${Buffer.from(key).toString('hex').padStart(8, '0')}`,
    tier: 'library' as const,
    kind: 'theme' as const,
    name: `theme of ${key}`,
    now: NOW,
  }
}

export function newTension(key: string, id: string) {
  return {
    id,
    identity_id: ADA,
    key,
    name: 'A ↔ B',
    axis_a: 'A',
    axis_b: 'B',
    line_a: '',
    line_b: '',
    words_a: ['a'],
    words_b: ['b'],
    origin: 'seed' as const,
    now: NOW,
  }
}
