/** A year of days as a grid of weeks: how much was written on each, and apart from it, how it felt. */
import { addDays, isoWeekday, parseDay, periodStart } from '#contract/journal-day.ts'
import type { CalendarDay } from '#contract/schemas/reflection.ts'

/** 0 nothing, then 1, 2, 3 to 4, and 5 or more reflections. */
export type CountLevel = 0 | 1 | 2 | 3 | 4
/** 1 very unpleasant … 3 in between … 5 very pleasant; null: no mood was said. */
export type MoodLevel = 1 | 2 | 3 | 4 | 5 | null

export interface YearCell {
  readonly day: string
  /** Column, from 0. */
  readonly week: number
  /** Row: 0 Monday … 6 Sunday. */
  readonly row: number
  readonly reflections: number
  readonly words: number
  readonly valence: number | null
}

export interface YearMonth {
  /** First day. */
  readonly day: string
  /** The column in which its first whole week begins. */
  readonly week: number
  readonly days: number
  readonly reflections: number
  readonly words: number
  /** Mean of its days' moods, or null. */
  readonly valence: number | null
}

export interface Year {
  readonly cells: readonly YearCell[]
  readonly weeks: number
  readonly months: readonly YearMonth[]
  readonly daysWritten: number
  readonly daysWithMood: number
}

const DAY_MS = 86_400_000

/** Every day of `year`, such as `2026`; days outside of it are ignored. */
export function yearOf(year: string, days: readonly CalendarDay[]): Year {
  const found = new Map(days.filter(({ day }) => day.startsWith(`${year}-`)).map(one => [one.day, one]))
  const first = `${year}-01-01`
  const monday = parseDay(periodStart(first, 'week')).getTime()
  const cells: YearCell[] = []
  for (let day = first; day.startsWith(year); day = addDays(day, 1)) {
    const of = found.get(day)
    cells.push({
      day,
      week: Math.floor((parseDay(day).getTime() - monday) / (7 * DAY_MS)),
      row: isoWeekday(day) - 1,
      reflections: of?.reflections ?? 0,
      words: of?.words ?? 0,
      valence: of?.valence ?? null,
    })
  }
  return {
    cells,
    weeks: (cells.at(-1)?.week ?? -1) + 1,
    months: Array.from({ length: 12 }, (_, month) => monthOf(`${year}-${two(month + 1)}`, cells)),
    daysWritten: cells.filter(({ reflections }) => reflections > 0).length,
    daysWithMood: cells.filter(({ valence }) => valence !== null).length,
  }
}

export function countLevel(reflections: number): CountLevel {
  if (reflections >= 5) return 4
  if (reflections >= 3) return 3
  return reflections === 2 ? 2 : reflections === 1 ? 1 : 0
}

/** Steps at ±0.2, where a mood gets its word, and at ±0.6. */
export function moodLevel(valence: number | null): MoodLevel {
  if (valence === null) return null
  if (valence <= -0.6) return 1
  if (valence <= -0.2) return 2
  if (valence < 0.2) return 3
  return valence < 0.6 ? 4 : 5
}

/** Where a key moves from `day` to: a day of the same year, or null. */
export function stepDay(day: string, key: string): string | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1 }
  const year = day.slice(0, 4)
  if (key === 'Home') return `${year}-01-01`
  if (key === 'End') return `${year}-12-31`
  const step = steps[key]
  if (step === undefined) return null
  const next = addDays(day, step)
  return next.startsWith(year) ? next : null
}

function monthOf(month: string, cells: readonly YearCell[]): YearMonth {
  const own = cells.filter(({ day }) => day.startsWith(month))
  const moods = own.flatMap(({ valence }) => (valence === null ? [] : [valence]))
  const start = own.find(({ row }) => row === 0) ?? own[0]
  return {
    day: `${month}-01`,
    week: start?.week ?? 0,
    days: own.filter(({ reflections }) => reflections > 0).length,
    reflections: sum(own.map(({ reflections }) => reflections)),
    words: sum(own.map(({ words }) => words)),
    valence: moods.length === 0 ? null : sum(moods) / moods.length,
  }
}

const two = (value: number) => String(value).padStart(2, '0')

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
