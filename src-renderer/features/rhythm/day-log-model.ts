/** What the fields of the day’s log change: values to keep, and values to take back. */
import type { HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import { formatTyped, readTyped } from '../../format.ts'
import type { rhythmWords } from './words.ts'

export type LogName = keyof typeof rhythmWords.metrics

/** Those that are times on a clock. */
export const CLOCKS: readonly LogName[] = ['wake_time', 'bed_time', 'screens_off_time', 'work_end']

/** What stands in a field before anything is typed. */
export function logText(name: LogName, known: HealthMetrics): string {
  const value = known[name]
  return typeof value === 'number' ? formatTyped(value) : (value ?? '')
}

/** Only what differs from what is known. A field that is no number is left to the main process to refuse by name. */
export function changeOf(
  values: Partial<Record<LogName, string>>,
  known: HealthMetrics,
): { readonly metrics: HealthMetrics; readonly clear: LogName[] } {
  const metrics: Record<string, string | number> = {}
  const clear: LogName[] = []
  for (const [name, typed] of Object.entries(values) as [LogName, string][]) {
    const text = typed.trim()
    if (text === logText(name, known)) continue
    if (text === '') clear.push(name)
    else metrics[name] = CLOCKS.includes(name) ? text : readTyped(text)
  }
  return { metrics: metrics as HealthMetrics, clear }
}

/** What is still to be kept once `kept` was: a field that was typed in meanwhile stays as it is. */
export function stillOpen(
  typed: Partial<Record<LogName, string>>,
  kept: Partial<Record<LogName, string>>,
): Partial<Record<LogName, string>> {
  return Object.fromEntries(Object.entries(typed).filter(([name, text]) => kept[name as LogName] !== text))
}
