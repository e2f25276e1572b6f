/** Finds the real diaries that some tests read; they live beside the checkout and are never part of it. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = process.env.MIRROR_CORPUS ?? join(process.cwd(), '..', 'shared', 'data')

/** The diaries, as folder names of the corpus. */
export const DIARIES = ['pepys', 'wscott', 'rfscott', 'amiel', 'maclane'] as const

export const corpusIsHere = DIARIES.every(name => existsSync(join(ROOT, name, `${name}.jsonl`)))

/** Entries of one diary in order of date; `every` keeps each n-th only. */
export function entriesOf(diary: (typeof DIARIES)[number], every = 1): readonly string[] {
  return textsOf(join(diary, `${diary}.jsonl`)).filter((_, i) => i % every === 0)
}

/** The `text` of each line of a JSON Lines file of the corpus. */
export function textsOf(path: string): readonly string[] {
  const lines = readFileSync(join(ROOT, path), 'utf8').trim().split('\n')
  return lines.map(line => (JSON.parse(line) as { text: string }).text)
}
