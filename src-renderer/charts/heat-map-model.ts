/** Days of writing as a grid of weeks (columns, Monday first): where the cells stand and how full each is. */
import { addDays, isoWeekday, periodStart } from '#contract/journal-day.ts'
import type { CalendarDay } from '#contract/schemas/reflection.ts'
import { dayNumber, dayWords, monthLetters } from './day-words.ts'
import { quantile } from './scale.ts'
import { sentences as say } from './sentences.ts'

/** How full a day is, from 0 for nothing; what the steps stand for is its model’s to say. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4 | 5

export interface HeatCell {
  readonly day: string
  /** Column, from 0. */
  readonly week: number
  /** Row: 0 Monday … 6 Sunday. */
  readonly row: number
  readonly level: HeatLevel
  readonly reflections: number
  readonly words: string
  /** Tells the level without colour. */
  readonly sign?: string
}

export interface HeatMonth {
  readonly label: string
  readonly week: number
}

/** A day with writing. */
export type HeatRow = Pick<CalendarDay, 'day' | 'reflections' | 'words'>

export interface HeatMap {
  readonly cells: readonly HeatCell[]
  readonly weeks: number
  readonly months: readonly HeatMonth[]
  /** The words at which levels 2, 3 and 4 begin. */
  readonly steps: readonly [number, number, number]
  /** The days with writing, in their order, for the table. */
  readonly rows: readonly HeatRow[]
  readonly summary: string
}

/** The grid of the days from `from` to `to`, both included; days outside are ignored. */
export function heatMap(from: string, to: string, days: readonly CalendarDay[]): HeatMap {
  const inside = days.filter(d => d.day >= from && d.day <= to && d.reflections > 0)
  const byDay = new Map(inside.map(d => [d.day, d]))
  const steps = stepsOf(inside.map(d => d.words))
  const grid = dayGrid(from, to, (day, week) => cellOf(day, week, byDay.get(day), steps))
  return {
    ...grid,
    steps,
    rows: inside
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .map(({ day, reflections, words }) => ({ day, reflections, words })),
    summary: summaryOf(inside, grid.cells.length),
  }
}

/** Days in columns of weeks, whatever fills them. */
export type DayGrid = Pick<HeatMap, 'cells' | 'weeks' | 'months'>

/** One cell for each day from `from` to `to`, both included, and where the months begin. */
export function dayGrid(from: string, to: string, cell: (day: string, week: number) => HeatCell): DayGrid {
  const firstMonday = periodStart(from, 'week')
  const cells: HeatCell[] = []
  const months: HeatMonth[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const week = Math.floor((dayNumber(day) - dayNumber(firstMonday)) / 7)
    cells.push(cell(day, week))
    if (day.endsWith('-01'))
      months.push({ label: monthLetters(day), week: isoWeekday(day) === 1 ? week : week + 1 })
  }
  const weeks = (cells.at(-1)?.week ?? -1) + 1
  return { cells, weeks, months: months.filter(m => m.week < weeks - 1) }
}

/** Moves by arrow keys, Home and End: the day one step away, the first or the last; null at the edge. */
export function neighbourDay(day: string, key: string, from: string, to: string): string | null {
  if (key === 'Home') return from
  if (key === 'End') return to
  const step: Record<string, number> = { ArrowLeft: -7, ArrowRight: 7, ArrowUp: -1, ArrowDown: 1 }
  const by = step[key]
  if (by === undefined) return null
  const next = addDays(day, by)
  return next >= from && next <= to ? next : null
}

function cellOf(
  day: string,
  week: number,
  found: CalendarDay | undefined,
  steps: readonly [number, number, number],
): HeatCell {
  const level = found ? levelOf(found.words, steps) : 0
  const words = found
    ? say.heatDay(dayWords(day), found.reflections, found.words)
    : say.nothingWritten(dayWords(day))
  return { day, week, row: isoWeekday(day) - 1, level, reflections: found?.reflections ?? 0, words }
}

function stepsOf(words: readonly number[]): readonly [number, number, number] {
  const at = (share: number) => Math.ceil(quantile(words, share))
  return [at(0.25), at(0.5), at(0.75)]
}

function levelOf(words: number, [two, three, four]: readonly [number, number, number]): HeatLevel {
  if (words > four) return 4
  if (words > three) return 3
  return words > two ? 2 : 1
}

function summaryOf(days: readonly CalendarDay[], length: number): string {
  if (days.length === 0) return say.heatNone(length)
  const reflections = sum(days.map(d => d.reflections))
  return say.heat(reflections, days.length, length, sum(days.map(d => d.words)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
