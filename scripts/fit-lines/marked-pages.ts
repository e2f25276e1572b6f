/** Reads the marked lines and the pages that they stand on. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { detectLanguage } from '#adapters/detect-language.ts'
import { describer, type LineFeatures } from '#engine/mirrorback/line-features.ts'
import { linesOf } from '#engine/mirrorback/pieces.ts'
import { createReader } from '#engine/reader.ts'

/** A line with the mean of its readers' marks, 0 … 3. */
export interface MarkedLine {
  readonly features: LineFeatures
  readonly mark: number
}

export interface MarkedPage {
  readonly source: string
  readonly lines: readonly MarkedLine[]
}

/** One page of marks: `entry` is a 0-based line of the source's file, `text` the first 12 digits of its SHA-256. */
interface Marks {
  readonly source: string
  readonly entry: number
  readonly text: string
  readonly lines: readonly (readonly [start: number, end: number, ...marks: number[]])[]
}

const project = join(import.meta.dirname, '..', '..')
const MARKS = join(import.meta.dirname, 'marks.jsonl')

/** `source/entry` of every page that the weights were fitted on: none of them may judge the weights. */
export function markedEntries(): ReadonlySet<string> {
  return new Set(rowsOf<Marks>(MARKS).map(({ source, entry }) => `${source}/${entry}`))
}

/** The pages, each with those of its quotable lines that were marked. Throws where a text is not the one that was marked. */
export function readMarkedPages(corpus: string): readonly MarkedPage[] {
  const reader = createReader(detectLanguage)
  const texts = new Map<string, readonly string[]>()
  const marks = rowsOf<Marks>(MARKS)
  return marks.map(({ source, entry, text: hash, lines }) => {
    const own = texts.get(source) ?? rowsOf<{ text: string }>(fileOf(corpus, source)).map(row => row.text)
    texts.set(source, own)
    const text = own[entry] ?? ''
    if (createHash('sha256').update(text).digest('hex').slice(0, 12) !== hash)
      throw new Error(`${source}, line ${entry}: not the text that was marked`)
    const { themes, tensions } = reader.read(text)
    const parsed = reader.parse(text)
    const describe = describer({ parsed, themed: themes, pulled: tensions.flatMap(one => one.evidence) })
    const marked = new Map(lines.map(([start, end, ...given]) => [`${start}-${end}`, meanOf(given)]))
    return {
      source,
      lines: linesOf(parsed).flatMap(line => {
        const mark = marked.get(`${line.start}-${line.end}`)
        return mark === undefined ? [] : [{ features: describe(line), mark }]
      }),
    }
  })
}

function fileOf(corpus: string, source: string): string {
  if (source === 'sample') return join(project, 'assets', 'sample', 'journal.jsonl')
  return join(corpus, source, source === 'counselchat' ? 'questions.jsonl' : `${source}.jsonl`)
}

function rowsOf<T>(path: string): readonly T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
