/** Chooses a feature's words: its English comes with the feature, another language is fetched where it is spoken. */
import { language } from './language.ts'
import type { InAnyLanguage } from './words.ts'

/** English where the other catalogue cannot be fetched. Call it once per feature, as the feature is fetched. */
export async function inLanguage<T>(
  english: T & InAnyLanguage<T>,
  german: () => Promise<InAnyLanguage<T>>,
): Promise<InAnyLanguage<T>> {
  if (language() === 'en') return english
  return german().catch(() => english)
}
