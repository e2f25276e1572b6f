/** What a row of the report is: one promise of the engine, how it was measured, and what came out. */

import type { Corpus } from './corpus.ts'
import type { Journals } from './journals.ts'

export interface RowResult {
  readonly check: string
  readonly on: string
  readonly target: string
  readonly measured: string
  /** null where nothing could be measured, or where another command measures it. */
  readonly met: boolean | null
  /** Lines of Markdown: tables and samples. */
  readonly detail?: readonly string[]
  /** Why it falls short or could not be measured, and what would be done next. */
  readonly cause?: string
  readonly next?: string
  /** Seeds of what was drawn at random. */
  readonly seeds?: string
  /** Figures that differ from run to run; they are kept apart from the rest. */
  readonly timings?: readonly string[]
}

export interface Bench {
  readonly corpus: Corpus
  readonly journals: Journals
  tell(step: string): void
}

export interface Row {
  /** What `--only` names. */
  readonly key: string
  measure(bench: Bench): readonly RowResult[] | Promise<readonly RowResult[]>
}

/** 0.954 → `95.4 %`. */
export function percent(share: number, digits = 1): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(digits)} %` : '–'
}

/** A Markdown table. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map(cell => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)]
}
