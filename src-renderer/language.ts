/** In which language the window speaks: chosen once when it opens, before a word of it is read. */
import type { Language, LanguageChoice } from '#contract/window-language.ts'

const KEY = 'mirror:language'

/** The language of dates and numbers: the machine's own kind of `language` where it has one, such as `de-AT`. */
export function localeFor(language: Language, preferred: readonly string[]): string {
  return preferred.find(tag => tag.toLowerCase().startsWith(language)) ?? language
}

/** What was chosen, as far as this window knows before the settings are there. */
export function rememberedLanguage(): LanguageChoice {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'en' || kept === 'de' ? kept : 'system'
  } catch {
    return 'system'
  }
}

/** For the next opening of the window. */
export function rememberLanguage(choice: LanguageChoice): void {
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    // Without storage the window opens in the machine's language, and follows the settings from there.
  }
}

let current: Language = 'en'

/** The language in force; English in tests and before one was set. */
export function language(): Language {
  return current
}

export function setLanguage(next: Language): void {
  current = next
}
