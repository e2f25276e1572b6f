/** What Mirror can do in the language of a text, said where that is not everything. */
import type { z } from 'zod'
import type { ReflectionReading } from '#contract/schemas/reflection.ts'
import { language } from '../../language.ts'
import { words } from '../../words.ts'

/** null in English, and for what is unread. */
export function languageWords(
  reading: Pick<z.infer<typeof ReflectionReading>, 'language' | 'language_class'>,
): string | null {
  const { inLanguage } = words.reflection
  switch (reading.language_class) {
    case 'recurrence':
    case 'ngram':
      return inLanguage[reading.language_class](nameOf(reading.language))
    case 'none':
      return inLanguage.none
    default:
      return null
  }
}

function nameOf(code: string): string {
  return new Intl.DisplayNames([language()], { type: 'language' }).of(code) ?? code
}
