/** Splits a normalised text into sentences: small, linear in time, and without a language model. */

import type { Span } from '../types.ts'

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr st prof rev sr jr vs etc eg ie no vol fig capt col gen lt sgt hon messrs mme mlle ft approx dept'.split(
    ' ',
  ),
)

const END = /[.!?…]/u
const CLOSER = /["')\]»]/u

/** Sentences of `text` in order; blank ones left out. A newline always ends one. `longest` cuts a sentence without an end. */
export function splitSentences(text: string, longest = 1200): readonly Span[] {
  const sentences: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const span = trimmed(text, start, end)
    if (span !== undefined) sentences.push(span)
    start = end
  }
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\n' || i - start >= longest) close(i + 1)
    else if (END.test(text[i] ?? '') && endsHere(text, i)) {
      let end = i + 1
      while (end < text.length && (END.test(text[end] ?? '') || CLOSER.test(text[end] ?? ''))) end++
      close(end)
      i = end - 1
    }
  }
  close(text.length)
  return sentences
}

function endsHere(text: string, at: number): boolean {
  let next = at + 1
  while (next < text.length && (END.test(text[next] ?? '') || CLOSER.test(text[next] ?? ''))) next++
  if (next < text.length && !/\s/u.test(text[next] ?? '')) return false
  if (text[at] !== '.') return true
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  return !(ABBREVIATIONS.has(word.toLowerCase()) || (/^\p{L}$/u.test(word) && word.toLowerCase() !== 'i'))
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text[from] ?? '')) from++
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
  return to > from ? { start: from, end: to } : undefined
}
