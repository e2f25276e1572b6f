/** Health and habits of a day, as devices, files and the owner give them, and where they come from. */
import { z } from 'zod'
import { Count, Instant, JournalDay } from '../values.ts'
import { ClockTime } from './rhythm-plan.ts'

const score = z.number().min(0).max(100)
const minutes = z.number().min(0).max(2880)

/** What is known of a day. An absent field is not known; it is never 0 for want of data. */
export const HealthMetrics = z.object({
  sleep_score: score.optional(),
  readiness_score: score.optional(),
  activity_score: score.optional(),
  sleep_minutes: minutes.optional(),
  in_bed_minutes: minutes.optional(),
  deep_minutes: minutes.optional(),
  rem_minutes: minutes.optional(),
  light_minutes: minutes.optional(),
  awake_minutes: minutes.optional(),
  /** Clock on the wall when the night before this day began. */
  bed_time: ClockTime.optional(),
  /** Clock on the wall on waking into this day. */
  wake_time: ClockTime.optional(),
  /** When the last screen went off before that night. */
  screens_off_time: ClockTime.optional(),
  /** Milliseconds. */
  hrv: z.number().min(0).max(500).optional(),
  /** Beats a minute. */
  resting_heart_rate: z.number().min(20).max(250).optional(),
  average_heart_rate: z.number().min(20).max(250).optional(),
  steps: z.number().min(0).max(200_000).optional(),
  active_kcal: z.number().min(0).max(20_000).optional(),
  gym_sessions: z.int().min(0).max(20).optional(),
  screen_hours: z.number().min(0).max(24).optional(),
  work_hours: z.number().min(0).max(24).optional(),
  work_end: ClockTime.optional(),
})
export type HealthMetrics = z.infer<typeof HealthMetrics>
export const MetricName = HealthMetrics.keyof()
export type MetricName = z.infer<typeof MetricName>

/** Where values come from; the first that has a value counts. */
export const HealthSource = z.enum(['manual', 'oura', 'apple', 'fitbit', 'csv'])
export type HealthSource = z.infer<typeof HealthSource>

export const HealthDay = z.object({
  day: JournalDay,
  metrics: HealthMetrics,
  sources: z.partialRecord(MetricName, HealthSource),
  /** When a device or a file last said something new of it; null where only the owner did. */
  came_at: Instant.nullable(),
})
export type HealthDay = z.infer<typeof HealthDay>

export const HealthFileFormat = z.enum(['auto', 'oura', 'apple', 'fitbit', 'csv'])

/** Which column of a CSV holds what. */
export const CsvMapping = z.object({
  day: z.string().min(1),
  metrics: z.partialRecord(MetricName, z.string().min(1)),
})
export type CsvMapping = z.infer<typeof CsvMapping>

export const HealthImportInput = z.object({
  path: z.string().min(1),
  format: HealthFileFormat.default('auto'),
  /** A file of several people: whose rows. */
  person: z.string().optional(),
  /** For `csv`. */
  mapping: CsvMapping.optional(),
  dry_run: z.boolean().default(false),
})

export const HealthImportResult = z.object({
  format: HealthSource,
  /** Days that had nothing from this source before. */
  added: Count,
  /** Days whose values changed or grew. */
  updated: Count,
  unchanged: Count,
  first_day: JournalDay.nullable(),
  last_day: JournalDay.nullable(),
  /** Rows or values that were passed over, and why, the first few. */
  passed_over: z.object({
    count: Count,
    examples: z.array(z.object({ line: Count.nullable(), why: z.string() })),
  }),
  dry_run: z.boolean(),
})
export type HealthImportResult = z.infer<typeof HealthImportResult>

export const CsvPreview = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** A guess from the columns' names; null where no column looks like a day. */
  mapping: CsvMapping.nullable(),
  people: z.array(z.string()),
})
export type CsvPreview = z.infer<typeof CsvPreview>

export const OuraCollection = z.enum([
  'personal_info',
  'daily_sleep',
  'sleep',
  'daily_readiness',
  'daily_activity',
  'heartrate',
])
export type OuraCollection = z.infer<typeof OuraCollection>

/** What came of one collection, or why it did not. */
export const CollectionResult = z.discriminatedUnion('outcome', [
  z.object({
    collection: OuraCollection,
    outcome: z.literal('came'),
    records: Count,
    pages: Count,
    days: Count,
    /** Records that could not be read, left out. */
    unreadable: Count,
  }),
  z.object({
    collection: OuraCollection,
    outcome: z.literal('failed'),
    /** In plain words. */
    why: z.string(),
    status: z.int().nullable(),
    tries: Count,
    retry_at: Instant.nullable(),
  }),
])
export type CollectionResult = z.infer<typeof CollectionResult>

export const SyncReport = z.object({
  from: JournalDay,
  to: JournalDay,
  at: Instant,
  collections: z.array(CollectionResult),
})
export type SyncReport = z.infer<typeof SyncReport>
