/** Reads what people judged of the engine's answers; a file that is not there is no judgement. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, 'judgements')

/** One span read in its place: whether the writer speaks there of what the concept's name says. */
export interface SpanJudgement {
  readonly diary: string
  /** 0-based line of the diary's file. */
  readonly entry: number
  readonly concept: string
  readonly start: number
  readonly end: number
  readonly ok: boolean
}

/** Every concept that one entry speaks of, as read by a person who did not see the engine's answer. */
export interface EntryAnnotation {
  readonly diary: string
  readonly entry: number
  readonly concepts: readonly string[]
}

/** Which pole of an axis a passage speaks for, as read by a person who did not see the engine's answer; null for neither, or both. */
export interface PassageLabel {
  readonly diary: string
  readonly entry: number
  readonly axis: string
  readonly start: number
  readonly end: number
  readonly pole: 'a' | 'b' | null
}

/** What was thought of one mirrorback; `reply` is the hash of its text, so that another text is not judged by it. */
export interface MirrorbackJudgement {
  readonly diary: string
  readonly entry: number
  readonly reply: string
  readonly own_words: boolean
  readonly true_quotes: boolean
  readonly no_advice: boolean
  readonly worth_reading: boolean
  readonly reason: string
}

export function readJudgements<T>(name: string): readonly T[] {
  const file = join(FOLDER, `${name}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T[]) : []
}
