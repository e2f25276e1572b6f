/** The small values that every area shares: instants, days, zones, pages, spans and counts. */
import { z } from 'zod'
import { parseDay, wallClock } from './journal-day.ts'

/** UTC instant, ISO 8601 with milliseconds and `Z`; an offset is accepted and turned into UTC. */
export const Instant = z.iso
  .datetime({ offset: true, error: 'a time is written like 2026-11-22T18:30:00Z' })
  .transform(text => new Date(text).toISOString())

/** `YYYY-MM-DD`, a day that exists. */
export const JournalDay = z.string().refine(isDay, { error: 'a day is written YYYY-MM-DD and must exist' })

/** IANA zone, such as `Europe/Lisbon`. */
export const Zone = z.string().refine(isZone, { error: 'a zone is an IANA name such as Europe/Lisbon' })

/** Minutes after midnight at which the writer's day begins: 0 … 360. */
export const DayStartMinutes = z.int().min(0).max(360)

export const Period = z.enum(['week', 'month', 'quarter'])

/** Half-open UTF-16 range: `text.slice(start, end)`. */
export const TextSpan = z.object({ start: z.int().min(0), end: z.int().min(0) })

/** 0 … 1. */
export const Share = z.number().min(0).max(1)

/** −1 (wholly pole A) … +1 (wholly pole B). */
export const Position = z.number().min(-1).max(1)

export const Count = z.int().min(0)

/** `skip` and `limit` as every list takes them. */
export const Paging = z.object({
  skip: z.int().min(0).default(0),
  limit: z.int().min(1).max(100).default(20),
})

/** A range of days, both ends included; an absent end is open. */
export const DayRange = z.object({ from: JournalDay.optional(), to: JournalDay.optional() })

export type TextSpan = z.infer<typeof TextSpan>

function isDay(text: string): boolean {
  try {
    parseDay(text)
    return true
  } catch {
    return false
  }
}

function isZone(text: string): boolean {
  try {
    wallClock(Date.UTC(2000, 0, 1), text)
    return true
  } catch {
    return false
  }
}
