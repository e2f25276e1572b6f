/** A year of days as two grids of weeks: how much was written on each, and apart from it, how it felt. */
import { isoWeekday } from '#contract/journal-day.ts'
import type { CalendarDay } from '#contract/schemas/reflection.ts'
import { type DayGrid, dayGrid, type HeatLevel } from '../../charts/heat-map-model.ts'

export interface Year {
  readonly counts: DayGrid
  readonly moods: DayGrid
  /** The days on which something was written, in their order. */
  readonly written: readonly CalendarDay[]
  /** The days on which a mood was said, in their order. */
  readonly felt: readonly FeltDay[]
}

export type FeltDay = CalendarDay & { readonly valence: number }

/** What is said of a day; `undefined`: nothing was written. */
export interface DaySays {
  readonly count: (day: string, found: CalendarDay | undefined) => string
  readonly mood: (day: string, valence: number | null) => string
}

/** Every day of `year`, such as `2026`; days outside of it are ignored. */
export function yearOf(year: string, days: readonly CalendarDay[], says: DaySays): Year {
  const written = days
    .filter(({ day, reflections }) => day.startsWith(`${year}-`) && reflections > 0)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const found = new Map(written.map(one => [one.day, one]))
  const grid = (face: (day: string) => { level: HeatLevel; words: string; sign?: string }) =>
    dayGrid(`${year}-01-01`, `${year}-12-31`, (day, week) => ({
      day,
      week,
      row: isoWeekday(day) - 1,
      reflections: found.get(day)?.reflections ?? 0,
      ...face(day),
    }))
  return {
    counts: grid(day => ({
      level: countLevel(found.get(day)?.reflections ?? 0),
      words: says.count(day, found.get(day)),
    })),
    moods: grid(day => {
      const valence = found.get(day)?.valence ?? null
      const level = moodLevel(valence)
      return {
        level,
        words: says.mood(day, valence),
        ...(level > 0 ? { sign: MOOD_SIGNS[level - 1] ?? '' } : {}),
      }
    }),
    written,
    felt: written.filter(isFelt),
  }
}

/** The steps of a mood, told without colour. */
export const MOOD_SIGNS = ['−−', '−', '·', '+', '++'] as const

/** 0 nothing, then 1, 2, 3 to 4, and 5 or more reflections. */
export function countLevel(reflections: number): HeatLevel {
  if (reflections >= 5) return 4
  if (reflections >= 3) return 3
  return reflections === 2 ? 2 : reflections === 1 ? 1 : 0
}

/** 1 very unpleasant … 3 in between … 5 very pleasant, in steps at ±0.2, where a mood gets its word, and at ±0.6; 0: none was said. */
export function moodLevel(valence: number | null): HeatLevel {
  if (valence === null) return 0
  if (valence <= -0.6) return 1
  if (valence <= -0.2) return 2
  if (valence < 0.2) return 3
  return valence < 0.6 ? 4 : 5
}

function isFelt(day: CalendarDay): day is FeltDay {
  return day.valence !== null
}
