/** Oura's records as days: of the API and of its data export. */
import type { OuraCollection } from '#contract/schemas/rhythm-health.ts'
import { createGatherer, type DayValues, type ImportedDays } from './day-values.ts'
import { readDay } from './days.ts'
import { metricsOf, minutesOf } from './values.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The days that records of one collection tell of. A field that is null tells nothing; a record without a day is passed over.
 *
 * @param dayOf the journal day of an instant, for heart rates
 * @see https://cloud.ouraring.com/v2/docs
 */
export function ouraDays(
  collection: OuraCollection,
  records: readonly unknown[],
  dayOf: (instant: string) => string | null,
): ImportedDays {
  const gathered = createGatherer()
  if (collection === 'heartrate') gatherHeartRates(records, dayOf, gathered)
  else if (collection === 'sleep') gatherNights(records, gathered)
  else if (collection !== 'personal_info')
    for (const record of records) {
      const fields = dated(record)
      if (!fields) gathered.pass(null, `a record of ${collection} has no day`)
      else take(gathered, collection, fields.day, fields.record, daily(collection, fields.record))
    }
  return gathered.finish()
}

function daily(collection: OuraCollection, record: Fields): Parameters<typeof metricsOf>[0] {
  if (collection === 'daily_sleep') return { sleep_score: record.score }
  if (collection === 'daily_readiness') return { readiness_score: record.score }
  return { activity_score: record.score, steps: record.steps, active_kcal: record.active_calories }
}

/** Of several periods of a day the long sleep counts; without one, the longest that is no rest. */
function gatherNights(records: readonly unknown[], gathered: ReturnType<typeof createGatherer>): void {
  const nights = new Map<string, Fields>()
  for (const record of records) {
    const fields = dated(record)
    if (!fields) {
      gathered.pass(null, 'a record of sleep has no day')
      continue
    }
    const before = nights.get(fields.day)
    if (fields.record.type === 'deleted' || fields.record.type === 'rest') continue
    if (!before || rank(fields.record) > rank(before)) nights.set(fields.day, fields.record)
  }
  for (const [day, record] of nights)
    take(gathered, 'sleep', day, record, {
      sleep_minutes: minutesOf(record.total_sleep_duration),
      in_bed_minutes: minutesOf(record.time_in_bed),
      deep_minutes: minutesOf(record.deep_sleep_duration),
      rem_minutes: minutesOf(record.rem_sleep_duration),
      light_minutes: minutesOf(record.light_sleep_duration),
      awake_minutes: minutesOf(record.awake_time),
      bed_time: record.bedtime_start,
      wake_time: record.bedtime_end,
      hrv: record.average_hrv,
      resting_heart_rate: record.lowest_heart_rate,
    })
}

function rank(record: Fields): number {
  const length = typeof record.total_sleep_duration === 'number' ? record.total_sleep_duration : 0
  return length + (record.type === 'long_sleep' ? 1e9 : 0)
}

/** Of heart rates only the mean is kept: there are hundreds a day. */
function gatherHeartRates(
  records: readonly unknown[],
  dayOf: (instant: string) => string | null,
  gathered: ReturnType<typeof createGatherer>,
): void {
  const days = new Map<string, { sum: number; count: number; least: number; most: number }>()
  for (const record of records) {
    const { timestamp, bpm } = isFields(record) ? record : {}
    const day = typeof timestamp === 'string' ? dayOf(timestamp) : null
    if (day === null || typeof bpm !== 'number') {
      gathered.pass(null, 'a heart rate has no time or no value')
      continue
    }
    const { sum, count, least, most } = days.get(day) ?? { sum: 0, count: 0, least: bpm, most: bpm }
    days.set(day, {
      sum: sum + bpm,
      count: count + 1,
      least: Math.min(least, bpm),
      most: Math.max(most, bpm),
    })
  }
  for (const [day, { sum, count, least, most }] of days) {
    const { metrics } = metricsOf({ average_heart_rate: Math.round((10 * sum) / count) / 10 })
    gathered.add(day, metrics, { heartrate: { count, least, most } })
  }
}

function take(
  gathered: ReturnType<typeof createGatherer>,
  collection: OuraCollection,
  day: string,
  record: Fields,
  given: Parameters<typeof metricsOf>[0],
): void {
  const { metrics, left } = metricsOf(given)
  for (const why of left) gathered.pass(null, `${collection} of ${day}: ${why}`)
  gathered.add(day, metrics, { [collection]: record })
}

function dated(record: unknown): { readonly day: string; readonly record: Fields } | null {
  if (!isFields(record)) return null
  const given = record.day ?? record.summary_date
  const day = typeof given === 'string' ? readDay(given, 'month-first') : null
  return day === null ? null : { day, record }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The names under which an export holds what the API calls by the name at the left. */
const EXPORT_NAMES: Readonly<Record<Exclude<OuraCollection, 'personal_info'>, readonly string[]>> = {
  daily_sleep: ['daily_sleep', 'dailysleep'],
  sleep: ['sleep', 'sleepmodel'],
  daily_readiness: ['daily_readiness', 'dailyreadiness', 'readiness'],
  daily_activity: ['daily_activity', 'dailyactivity', 'activity'],
  heartrate: ['heartrate', 'heart_rate'],
}

/** The days of Oura's own data export, one JSON object with a list for each collection; null where it is none. */
export function ouraExportDays(
  file: unknown,
  dayOf: (instant: string) => string | null,
): ImportedDays | null {
  if (!isFields(file)) return null
  const parts = (Object.keys(EXPORT_NAMES) as (keyof typeof EXPORT_NAMES)[]).flatMap(collection => {
    const list = EXPORT_NAMES[collection].map(name => listOf(file[name])).find(one => one !== null)
    return list ? [ouraDays(collection, list, dayOf)] : []
  })
  if (parts.length === 0) return null
  const gathered = createGatherer()
  for (const { day, metrics, raw } of parts.flatMap(part => part.days as DayValues[]))
    gathered.add(day, metrics, raw)
  for (const { examples, count } of parts.map(part => part.passed_over))
    for (let n = 0; n < count; n += 1)
      gathered.pass(null, examples[Math.min(n, examples.length - 1)]?.why ?? '')
  return gathered.finish()
}

function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value
  return isFields(value) && Array.isArray(value.data) ? value.data : null
}
