/** Finds the real diaries that some tests read; they live beside the checkout and are never part of it. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = process.env.MIRROR_CORPUS ?? join(process.cwd(), '..', 'shared', 'data')

/** The diaries, as folder names of the corpus. */
export const DIARIES = ['pepys', 'wscott', 'rfscott', 'amiel', 'maclane'] as const

export const corpusIsHere = DIARIES.every(name => existsSync(join(ROOT, name, `${name}.jsonl`)))

/** An entry of a diary; the day is as its writer dated it. */
export interface DatedEntry {
  readonly date: string
  readonly text: string
}

/** Entries of one diary in order of date. */
export function datedEntries(diary: (typeof DIARIES)[number]): readonly DatedEntry[] {
  const lines = readFileSync(join(ROOT, diary, `${diary}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.map(line => JSON.parse(line) as DatedEntry)
}

/** The texts of one diary in order of date; `every` keeps each n-th only. */
export function entriesOf(diary: (typeof DIARIES)[number], every = 1): readonly string[] {
  return datedEntries(diary)
    .filter((_, i) => i % every === 0)
    .map(entry => entry.text)
}
