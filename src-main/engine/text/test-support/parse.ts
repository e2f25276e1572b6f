/** Parsing with the real detector of languages, loaded at once. */
import { eld } from 'eld/small'
import { type Language, languageOf as languageBy } from '../language.ts'
import { parse as parseBy } from '../parse.ts'
import type { ParsedText } from '../parsed-text.ts'

export function detect(paragraph: string): string | undefined {
  const found = eld.detect(paragraph)
  return found.language !== '' && found.isReliable() ? found.language : undefined
}

export const parse = (text: string): ParsedText => parseBy(text, detect)
export const languageOf = (text: string): Language => languageBy(text, detect)
