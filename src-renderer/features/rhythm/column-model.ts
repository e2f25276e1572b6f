/** Columns of a table and what each holds, there and back to the mapping that the main process reads by. */
import type { CsvMapping, CsvPreview, MetricName } from '#contract/schemas/rhythm-health.ts'

/** '' leaves a column out. */
export type Holds = '' | 'day' | MetricName

/** What was guessed of each column. */
export function columnsOf({ columns, mapping }: CsvPreview): Record<string, Holds> {
  const metrics = Object.entries(mapping?.metrics ?? {}) as [MetricName, string][]
  return Object.fromEntries(
    columns.map(column => [
      column,
      column === mapping?.day ? 'day' : (metrics.find(([, of]) => of === column)?.[0] ?? ''),
    ]),
  )
}

/** null unless exactly one column is the day, one at least is something else, and nothing is held twice. */
export function mappingOf(
  columns: readonly string[],
  holds: Readonly<Record<string, Holds>>,
): CsvMapping | null {
  const of = (wanted: Holds) => columns.filter(column => holds[column] === wanted)
  const [day, ...others] = of('day')
  const taken = columns.flatMap(column => {
    const held = holds[column]
    return held && held !== 'day' ? [[held, column] as const] : []
  })
  const twice = new Set(taken.map(([held]) => held)).size < taken.length
  if (day === undefined || others.length > 0 || taken.length === 0 || twice) return null
  return { day, metrics: Object.fromEntries(taken) }
}
