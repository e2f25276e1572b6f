/** A year of one pattern as a grid of days: on which days it came, and how often. */
import type { Outputs } from '#contract/contract.ts'
import { isoWeekday } from '#contract/journal-day.ts'
import { dayWords } from './day-words.ts'
import { type DayGrid, dayGrid, type HeatLevel } from './heat-map-model.ts'
import { sentences as say } from './sentences.ts'

export type PatternDayInput = Outputs['patterns']['rhythm']['days'][number]

export interface PatternCalendar {
  readonly grid: DayGrid
  /** The days on which it came, in their order, for the table. */
  readonly rows: readonly PatternDayInput[]
  readonly summary: string
}

/** The days from `from` to `to`, both included; others are ignored. */
export function patternCalendar(from: string, to: string, days: readonly PatternDayInput[]): PatternCalendar {
  const inside = days.filter(day => day.journal_day >= from && day.journal_day <= to)
  const byDay = new Map(inside.map(day => [day.journal_day, day]))
  return {
    grid: dayGrid(from, to, (day, week) => {
      const found = byDay.get(day)
      return {
        day,
        week,
        row: isoWeekday(day) - 1,
        level: found ? levelOf(found.occurrences) : 0,
        reflections: found?.with ?? 0,
        words: found
          ? say.patternDay(dayWords(day), say.times(found.occurrences), found.with)
          : say.patternNoDay(dayWords(day)),
      }
    }),
    rows: inside.toSorted((a, b) => (a.journal_day < b.journal_day ? -1 : 1)),
    summary: summaryOf(inside),
  }
}

/** Once, twice, three or four times, more. */
function levelOf(occurrences: number): HeatLevel {
  if (occurrences >= 5) return 4
  if (occurrences >= 3) return 3
  return occurrences === 2 ? 2 : 1
}

function summaryOf(days: readonly PatternDayInput[]): string {
  if (days.length === 0) return say.patternNoYear
  const sightings = days.reduce((sum, day) => sum + day.occurrences, 0)
  return say.patternYear(days.length, say.times(sightings))
}
