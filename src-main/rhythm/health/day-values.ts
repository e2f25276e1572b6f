/** What an import brings: values by day, and what was passed over. */
import type { HealthMetrics } from '#contract/schemas/rhythm-health.ts'

export interface DayValues {
  readonly day: string
  readonly metrics: HealthMetrics
  /** The record as it came, by collection. */
  readonly raw: Readonly<Record<string, unknown>>
}

/** A row or value that was left out. */
export interface PassedOver {
  readonly line: number | null
  readonly why: string
}

export interface ImportedDays {
  readonly days: readonly DayValues[]
  readonly passed_over: { readonly count: number; readonly examples: readonly PassedOver[] }
}

/** So many are told with their reason. */
const EXAMPLES = 20

/** Gathers days; several records of one day are one. */
export function createGatherer() {
  const days = new Map<string, { metrics: HealthMetrics; raw: Record<string, unknown> }>()
  const examples: PassedOver[] = []
  let count = 0
  return {
    add(day: string, metrics: HealthMetrics, raw: Readonly<Record<string, unknown>> = {}): void {
      const before = days.get(day)
      days.set(day, { metrics: { ...before?.metrics, ...metrics }, raw: { ...before?.raw, ...raw } })
    },
    pass(line: number | null, why: string): void {
      count += 1
      if (examples.length < EXAMPLES) examples.push({ line, why })
    },
    finish: (): ImportedDays => ({
      days: [...days]
        .map(([day, values]) => ({ day, ...values }))
        .filter(({ metrics, raw }) => Object.keys(metrics).length > 0 || Object.keys(raw).length > 0)
        .sort((a, b) => (a.day < b.day ? -1 : 1)),
      passed_over: { count, examples },
    }),
  }
}
export type Gatherer = ReturnType<typeof createGatherer>
