/** Every string of the window that more than one place needs, or that carries meaning: English here, chosen by language below. */
import type { Language } from '#contract/window-language.ts'
import { number, plural } from './words/count.ts'
import { data } from './words/data.ts'
import { finding } from './words/finding.ts'
import { problems } from './words/problems.ts'
import { reading } from './words/reading.ts'
import { settings } from './words/settings.ts'
import { shell } from './words/shell.ts'
import { writing } from './words/writing.ts'

export const english = {
  app: 'Mirror',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  done: 'Done',
  back: 'Back',
  undo: 'Undo',
  loading: 'Loading',
  tryAgain: 'Try again',
  notices: 'Notices',
  more: 'More',
  windowTitle: (page: string) => `${page} · Mirror`,
  ofTotal: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  removeTag: (tag: string) => `Remove the tag ${tag}`,
  removeChip: (name: string) => `Remove: ${name}`,
  wordCount: (count: number) => plural(count, 'word', 'words'),
  reflections: (count: number) => plural(count, 'reflection', 'reflections'),
  skipLink: 'Skip to the page',

  data,
  ...problems,
  ...shell,
  ...writing,
  ...reading,
  ...finding,
  ...settings,
} as const

/** A catalogue in any language: the same keys, the same placeholders. */
export type Words = InAnyLanguage<typeof english>
export type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => InAnyLanguage<Said>
    : { readonly [Key in keyof T]: InAnyLanguage<T[Key]> }

/** The words in force. They are set before the app is fetched, and stand for as long as the window does. */
export let words: Words = english

/** A sentence for each reason of an expected failure; null in English, in which the failure itself brings its words. */
export let reasonWords: typeof import('./words.de.ts').reasons | null = null

/** Fetches the catalogue of a language and puts it in force; English where it cannot be fetched. */
export async function speak(language: Language): Promise<Language> {
  if (language === 'en') {
    words = english
    reasonWords = null
    return 'en'
  }
  try {
    const { german, reasons } = await import('./words.de.ts')
    words = german
    reasonWords = reasons
    return 'de'
  } catch {
    return 'en'
  }
}
