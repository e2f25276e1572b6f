/** Finds the main language of a text, cheaply for English and carefully for the rest. */

import type { LanguageClass } from '../types.ts'

/** ISO 639-1 code (or `und`) and what the engine can do in that language. */
export interface Language {
  readonly language: string
  readonly languageClass: LanguageClass
}

/**
 * Names the language of a paragraph (ISO 639-1), or undefined where it cannot be told. It is asked only of what is neither
 * plainly English nor East Asian, because its tables are large and a process that never needs them should not load them.
 */
export type Detect = (paragraph: string) => string | undefined

/**
 * The language in which most of the text's characters are written, judged by paragraphs of at least 40
 * characters (at most {@link MOST_PARAGRAPHS}, spread evenly, 400 characters of each). A shorter text in Latin
 * script counts as English, in Chinese or Japanese script as what it is, and otherwise as unknown.
 */
export function languageOf(text: string, detect: Detect): Language {
  const votes = new Map<string, number>()
  for (const paragraph of sample(paragraphsOf(text))) {
    const language = languageOfParagraph(paragraph.slice(0, LONGEST_LOOK), detect)
    if (language !== undefined) votes.set(language, (votes.get(language) ?? 0) + paragraph.length)
  }
  let best: string | undefined
  for (const [language, votesFor] of votes) {
    if (best === undefined || votesFor > (votes.get(best) ?? 0)) best = language
  }
  const language = best ?? scriptDefault(text.slice(0, LONGEST_LOOK))
  return { language, languageClass: classOf(language) }
}

/** How many paragraphs are looked at: enough for a majority, few enough that a giant text costs no more. */
export const MOST_PARAGRAPHS = 12
const SHORTEST_PARAGRAPH = 40
const LONGEST_LOOK = 400

function classOf(language: string): LanguageClass {
  if (language === 'en') return 'full'
  if (language === 'und') return 'none'
  return language === 'ja' || language === 'zh' ? 'ngram' : 'recurrence'
}

function paragraphsOf(text: string): readonly string[] {
  const long: string[] = []
  let from = 0
  while (from < text.length) {
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    if (to - from >= SHORTEST_PARAGRAPH) {
      const paragraph = text.slice(from, to).trim()
      if (paragraph.length >= SHORTEST_PARAGRAPH) long.push(paragraph)
    }
    from = to + 1
  }
  // A list of short lines is judged as one paragraph.
  if (long.length === 0 && text.length >= SHORTEST_PARAGRAPH) {
    const joined = text
      .slice(0, LONGEST_LOOK * 4)
      .trim()
      .replace(/\s+/g, ' ')
    if (joined.length >= SHORTEST_PARAGRAPH) return [joined]
  }
  return long
}

function sample(paragraphs: readonly string[]): readonly string[] {
  if (paragraphs.length <= MOST_PARAGRAPHS) return paragraphs
  const step = paragraphs.length / MOST_PARAGRAPHS
  return Array.from({ length: MOST_PARAGRAPHS }, (_, i) => paragraphs[Math.floor(i * step)] ?? '')
}

function languageOfParagraph(paragraph: string, detect: Detect): string | undefined {
  if (looksEnglish(paragraph)) return 'en'
  const eastAsian = eastAsianOf(paragraph)
  if (eastAsian !== undefined) return eastAsian
  if (!LETTER.test(paragraph)) return undefined
  return detect(paragraph) ?? (isLatin(paragraph) ? 'en' : undefined)
}

/** Words that English sentences are full of and that no neighbour shares as function words. */
const ENGLISH_WORD =
  /\b(?:the|and|my|it|that|with|this|not|you|have|from|they|just|was|what|really|because|would|about|i'm|don't|of|to|she|his|him|we|our|had|has|were|been|which|when|there|their|them|then|but|could|should|some|into|upon|who)\b/gi
const ENGLISH_SHARE = 0.1

function looksEnglish(paragraph: string): boolean {
  let spaces = 1
  for (let at = paragraph.indexOf(' '); at >= 0; at = paragraph.indexOf(' ', at + 1)) spaces += 1
  const wanted = Math.max(2, Math.ceil(spaces * ENGLISH_SHARE))
  ENGLISH_WORD.lastIndex = 0
  for (let seen = 0; seen < wanted; seen += 1) {
    if (!ENGLISH_WORD.test(paragraph)) return false
  }
  return true
}

const LETTER = /\p{L}/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
const HAN = /\p{Script=Han}/gu
const ANY_LETTER = /\p{L}/gu

function eastAsianOf(text: string): string | undefined {
  const kana = text.match(KANA)?.length ?? 0
  const han = text.match(HAN)?.length ?? 0
  if (kana + han === 0) return undefined
  const letters = text.match(ANY_LETTER)?.length ?? 0
  if (kana + han < letters * 0.4) return undefined
  return kana > 0.05 * (kana + han) ? 'ja' : 'zh'
}

function isLatin(text: string): boolean {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const letters = text.match(ANY_LETTER)?.length ?? 0
  return letters > 0 && latin >= letters * 0.6
}

function scriptDefault(text: string): string {
  return eastAsianOf(text) ?? (isLatin(text) ? 'en' : 'und')
}
