/** Reads the diaries and labelled texts that the engine is measured on, each file with its SHA-256. */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { detectLanguage } from '#adapters/detect-language.ts'
import { createReader } from '#engine/reader.ts'
import type { Reader, Reading } from '#engine/types.ts'

export const DIARIES = ['pepys', 'wscott', 'rfscott', 'amiel', 'maclane'] as const
export type DiaryName = (typeof DIARIES)[number]

/** The field of the day: Pepys' weekdays hold in the Gregorian calendar. */
export function dateFieldOf(diary: string): string {
  return diary === 'pepys' ? 'date_gregorian' : 'date'
}

export interface DiaryEntry {
  /** 0-based line of the file. */
  readonly line: number
  readonly day: string
  readonly text: string
  readonly reading: Reading
}

export interface Diary {
  readonly name: DiaryName
  /** In time order. */
  readonly entries: readonly DiaryEntry[]
}

export interface Corpus {
  readonly folder: string
  readonly reader: Reader
  /** Read once, on first use. */
  diary(name: DiaryName): Diary
  diaries(): readonly Diary[]
  /** Rows of a JSON Lines file under the folder. */
  rows<T>(path: string): readonly T[]
  path(path: string): string
  /** Files used so far, with SHA-256. */
  used(): readonly (readonly [string, string])[]
}

export function openCorpus(folder: string): Corpus {
  const reader = createReader(detectLanguage)
  const diaries = new Map<DiaryName, Diary>()
  const hashes = new Map<string, string>()
  const text = (path: string) => {
    const file = join(folder, path)
    if (!existsSync(file)) throw new Error(`MIRROR_CORPUS (${folder}) holds no ${path}`)
    const bytes = readFileSync(file)
    hashes.set(path, createHash('sha256').update(bytes).digest('hex'))
    return bytes.toString('utf8')
  }
  const rows = <T>(path: string) =>
    text(path)
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as T)
  const diary = (name: DiaryName): Diary => {
    const known = diaries.get(name)
    if (known) return known
    const field = dateFieldOf(name)
    const entries = rows<Record<string, string>>(`${name}/${name}.jsonl`)
      .map((row, line) => ({ line, day: row[field] ?? '', text: row.text ?? '' }))
      .map(entry => ({ ...entry, reading: reader.read(entry.text) }))
      .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.line - other.line))
    const made = { name, entries }
    diaries.set(name, made)
    return made
  }
  return {
    folder,
    reader,
    diary,
    diaries: () => DIARIES.map(diary),
    rows,
    path: path => join(folder, path),
    used: () => [...hashes].sort(([one], [other]) => (one < other ? -1 : 1)),
  }
}
