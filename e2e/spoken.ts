/** What is pressed by its name in a window that speaks another language: the names of the English window, as that one says them. */
import { english, german, leaves } from '../src-renderer/test-support/catalogues.ts'

/** Gives the names that stand for an English one; more than one where its catalogues say it so in different places. */
export type Spoken = (name: string) => readonly string[]

export const inEnglish: Spoken = name => [name]

export function spokenIn(locale: string): Spoken {
  if (!locale.startsWith('de')) return inEnglish
  const said = new Map(leaves(german))
  const names = new Map<string, Set<string>>()
  for (const [path, text] of leaves(english)) {
    const other = said.get(path)
    if (typeof text !== 'string' || typeof other !== 'string') continue
    names.set(text, (names.get(text) ?? new Set()).add(other))
  }
  return name => {
    const found = names.get(name)
    if (!found) throw new Error(`no catalogue says “${name}”`)
    return [...found]
  }
}
