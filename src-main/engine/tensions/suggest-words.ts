/** Finds the words that stand beside the evidence of a pole more often than elsewhere: suggestions, which nobody takes for the owner. */

import type { ParsedText } from '../text/parsed-text.ts'
import { stopwordsOf } from '../themes/stopwords.ts'
import type { Span, TensionReading } from '../types.ts'

/** One text that was read, with what was found in it. */
export interface ReadText {
  readonly id: string
  readonly doc: ParsedText
  readonly tensions: readonly TensionReading[]
}

export interface SuggestedWord {
  readonly axis: string
  readonly pole: 'a' | 'b'
  readonly word: string
  /** What makes it the same word in another form. */
  readonly lemma: string
  /** Texts in which it stands in one sentence with evidence of the pole. */
  readonly texts: number
  /** How many times as often as in sentences without that evidence. */
  readonly lift: number
  /** The first sentence that shows it. */
  readonly quote: Span & { readonly id: string }
}

const FEWEST_TEXTS = 3
const LEAST_LIFT = 3
const MOST_EACH = 5
const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ'])

interface Beside {
  readonly ids: Set<string>
  sentences: number
  /** As the writer first wrote it. */
  readonly form: string
  readonly quote: Span & { readonly id: string }
}

/** At most five words for each pole, those in most texts first; ties by the alphabet. The same texts give the same words in any order of reading. */
export function suggestWords(texts: readonly ReadText[]): readonly SuggestedWord[] {
  const overall = new Map<string, number>()
  const beside = new Map<string, Map<string, Beside>>()
  const evidenced = new Map<string, number>()
  let sentences = 0
  for (const text of texts.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const poles = polesBySentence(text)
    text.doc.sentences.forEach((sentence, at) => {
      sentences += 1
      const words = contentOf(text.doc, at)
      for (const word of words.keys()) overall.set(word, (overall.get(word) ?? 0) + 1)
      for (const pole of poles.get(at) ?? []) {
        evidenced.set(pole, (evidenced.get(pole) ?? 0) + 1)
        const counted = beside.get(pole) ?? new Map<string, Beside>()
        beside.set(pole, counted)
        for (const [word, form] of words) {
          const known = counted.get(word) ?? {
            ids: new Set<string>(),
            sentences: 0,
            form,
            quote: { id: text.id, start: sentence.start, end: sentence.end },
          }
          known.ids.add(text.id)
          known.sentences += 1
          counted.set(word, known)
        }
      }
    })
  }
  const evidence = evidenceWords(texts)
  return [...beside].flatMap(([pole, counted]) => {
    const own = evidenced.get(pole) ?? 1
    const [axis = '', side] = pole.split('|')
    return [...counted]
      .filter(([word, one]) => one.ids.size >= FEWEST_TEXTS && !evidence.has(word))
      .map(([word, one]) => {
        const elsewhere = (overall.get(word) ?? 0) - one.sentences
        const lift = one.sentences / own / ((elsewhere + 0.5) / Math.max(1, sentences - own))
        return {
          axis,
          pole: side === 'b' ? ('b' as const) : ('a' as const),
          word: one.form,
          lemma: word,
          texts: one.ids.size,
          lift,
          quote: one.quote,
        }
      })
      .filter(one => one.lift >= LEAST_LIFT)
      .sort((one, other) => other.texts - one.texts || (one.word < other.word ? -1 : 1))
      .slice(0, MOST_EACH)
  })
}

function polesBySentence({ doc, tensions }: ReadText): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>()
  for (const { axis, evidence } of tensions)
    for (const { start, pole, weight } of evidence) {
      const at = doc.sentences.findIndex(sentence => sentence.start <= start && start < sentence.end)
      if (at < 0 || weight <= 0) continue
      found.set(at, (found.get(at) ?? new Set()).add(`${axis}|${pole}`))
    }
  return found
}

function contentOf(doc: ParsedText, at: number): ReadonlyMap<string, string> {
  const stop = stopwordsOf(doc.language)
  const { first, last } = doc.sentences[at] ?? { first: 0, last: 0 }
  return new Map(
    doc.tokens
      .slice(first, last)
      .filter(token => token.isWord && !token.quoted && CONTENT.has(token.pos) && token.lemma.length > 2)
      .filter(token => !stop.has(token.lemma) && !stop.has(token.value))
      .map(token => [token.lemma, token.value]),
  )
}

/** The words that are evidence already, of whichever pole. */
function evidenceWords(texts: readonly ReadText[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { doc, tensions } of texts) {
    const spans = tensions.flatMap(reading => reading.evidence)
    for (const token of doc.tokens)
      if (spans.some(span => span.start <= token.start && token.end <= span.end)) words.add(token.lemma)
  }
  return words
}
