/** Parses a text in whatever language it is written. */

import { parseEnglish } from './english.ts'
import { type Detect, languageOf } from './language.ts'
import { parseOther } from './other-languages.ts'
import type { ParsedText } from './parsed-text.ts'

/** The parsed text; English in full, other languages by words or character pairs, never throwing. */
export function parse(text: string, detect: Detect): ParsedText {
  const language = languageOf(text, detect)
  return language.languageClass === 'full' ? parseEnglish(text) : parseOther(text, language)
}
