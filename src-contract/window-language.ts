/** In which language the window speaks, and with it the system's menus and dialogs around it. */

export type Language = 'en' | 'de'
export type LanguageChoice = Language | 'system'

/** The catalogue for a choice, on a machine that prefers `preferred`, best first. */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice
  const first = preferred.map(tag => tag.slice(0, 2).toLowerCase()).find(tag => tag === 'en' || tag === 'de')
  return first === 'de' ? 'de' : 'en'
}
