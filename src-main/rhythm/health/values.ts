/** Reads single values as devices and spreadsheets write them; what cannot be one is left out, with the reason. */
import { HealthMetrics, type MetricName } from '#contract/schemas/rhythm-health.ts'

/** Everything that may be known of a day. */
export const METRIC_NAMES = Object.keys(HealthMetrics.shape) as MetricName[]

const CLOCKS: ReadonlySet<string> = new Set(['bed_time', 'wake_time', 'screens_off_time', 'work_end'])

export type Read = { readonly value: string | number } | { readonly why: string } | null

/** The value of a cell or field; null where it is empty. */
export function readValue(name: MetricName, given: unknown, decimalComma = false): Read {
  if (given === null || given === undefined || given === '') return null
  const value = CLOCKS.has(name) ? clockOf(String(given)) : numberOf(given, decimalComma)
  if (value === null) return { why: `${name} is not a ${CLOCKS.has(name) ? 'time' : 'number'}` }
  const checked = HealthMetrics.shape[name].safeParse(value)
  if (!checked.success) return { why: `${name} cannot be ${value}` }
  return { value }
}

/** Metrics of what is given, and why values were left out. */
export function metricsOf(given: Partial<Record<MetricName, unknown>>): {
  readonly metrics: HealthMetrics
  readonly left: readonly string[]
} {
  const metrics: Record<string, string | number> = {}
  const left: string[] = []
  for (const [name, raw] of Object.entries(given) as [MetricName, unknown][]) {
    const read = readValue(name, raw)
    if (read === null) continue
    if ('value' in read) metrics[name] = read.value
    else left.push(read.why)
  }
  return { metrics: metrics as HealthMetrics, left }
}

/** Minutes of seconds, where there are any. */
export function minutesOf(seconds: unknown): number | undefined {
  return typeof seconds === 'number' && Number.isFinite(seconds) ? Math.round(seconds / 6) / 10 : undefined
}

function numberOf(given: unknown, decimalComma: boolean): number | null {
  if (typeof given === 'number') return Number.isFinite(given) ? given : null
  if (typeof given !== 'string') return null
  const text = given.trim().replace(/[\s\u00a0\u202f]/g, '')
  const plain = decimalComma ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,(?=\d{3}\b)/g, '')
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null
}

/** `HH:MM` of a time of day, or of the clock in a date and time. */
function clockOf(text: string): string | null {
  const match = /(?:^|[T ])(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([AaPp][Mm])?(?:$|[Zz+\-\s])/.exec(
    text.trim(),
  )
  if (!match) return null
  const half = match[3]?.toLowerCase()
  const hour = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'pm' ? 12 : 0)
  return hour > 23 || Number(match[2]) > 59 ? null : `${String(hour).padStart(2, '0')}:${match[2]}`
}
