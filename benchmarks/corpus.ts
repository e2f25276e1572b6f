/** One seeded corpus for every benchmark: entries of about 200 words, grown from real sentences. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '#contract/journal-day.ts'

export interface BenchEntry {
  readonly day: string
  readonly text: string
}

/** Where the diaries lie: MIRROR_CORPUS, else beside the checkout. */
export function corpusFolder(): string {
  return process.env.MIRROR_CORPUS ?? join(import.meta.dirname, '..', '..', 'shared', 'data')
}

/** Sentences of the diaries; of the sample journal where there are none. Says which. */
export function realSentences(): { readonly sentences: readonly string[]; readonly origin: string } {
  const diaries = ['pepys', 'wscott', 'rfscott', 'amiel', 'maclane']
    .map(name => join(corpusFolder(), name, `${name}.jsonl`))
    .filter(existsSync)
  const files =
    diaries.length > 0 ? diaries : [join(import.meta.dirname, '..', 'assets', 'sample', 'journal.jsonl')]
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const sentences = files.flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap(line => [...segmenter.segment((JSON.parse(line) as { text: string }).text)])
      .map(part => part.segment.trim())
      .filter(text => text.length > 20 && text.length < 400),
  )
  return { sentences, origin: diaries.length > 0 ? `${diaries.length} diaries` : 'the sample journal' }
}

/** `count` entries over 40 years, the same for the same seed. */
export function* grow(count: number, seed = 1): Generator<BenchEntry, void> {
  const { sentences } = realSentences()
  const random = generator(seed)
  const days = 40 * 365
  for (let at = 0; at < count; at += 1) {
    const parts: string[] = []
    for (let words = 0; words < 190; ) {
      const sentence = sentences[Math.floor(random() * sentences.length)] ?? ''
      parts.push(sentence)
      words += sentence.split(' ').length
    }
    // A number makes each text one of a kind, so that no cache of texts can help.
    yield {
      day: addDays('1985-01-01', Math.floor((at * days) / count)),
      text: `${parts.join(' ')} Entry ${at}.`,
    }
  }
}

/** Mulberry32: small, seeded, good enough to choose sentences. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
