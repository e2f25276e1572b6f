/** From the engine's reading to the row that is kept of it. */
import type { ReadingRow } from '#db/analyses.ts'
import type { Reading } from '#engine/types.ts'

/** One word is no measurement: a tension is measured from two pieces of evidence on. */
export function measurable({ languageClass, ...reading }: Reading): ReadingRow {
  return {
    ...reading,
    language_class: languageClass,
    tensions: reading.tensions.filter(tension => tension.evidence.length >= 2),
  }
}
