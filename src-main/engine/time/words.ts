/** Says in plain words what was found over time; it states counts and days, never a cause. */

import type { TemporalFinding, ThemeTrend } from './findings.ts'

const TRENDS: Record<ThemeTrend, string> = {
  rising: 'comes up more often than it used to',
  falling: 'comes up less often than it used to',
  steady: 'comes up about as often as before',
  burst: 'gathered in one stretch of time',
  'too-few': 'too few entries to say',
}

const WEEKDAYS = [
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
  'Sundays',
] as const

/** A clause that follows the name of the theme, such as “comes up more often than it used to”. */
export function trendWords(trend: ThemeTrend): string {
  return TRENDS[trend]
}

/** Name of an ISO weekday in the plural, 1 “Mondays” … 7 “Sundays”. @throws RangeError for another number. */
export function weekdayWords(weekday: number): string {
  const name = WEEKDAYS[weekday - 1]
  if (name === undefined) throw new RangeError(`not an ISO weekday: ${weekday}`)
  return name
}

/** One clause for each thing that stands, in time order of the bursts; only the trend where nothing else does. */
export function findingWords(finding: TemporalFinding): readonly string[] {
  const { bursts, trend, weekday, hour, affect } = finding
  const clauses = bursts.map(
    ({ from, to, entries }) => `gathered ${stretch(from, to)}, in ${counted(entries)}`,
  )
  if (trend !== 'burst') clauses.unshift(trendWords(trend))
  if (weekday)
    clauses.push(
      `${percent(weekday.share)} of it on ${weekdayWords(weekday.weekday)}, where ${percent(weekday.expected)} of the entries are`,
    )
  if (hour)
    clauses.push(
      `${percent(hour.share)} of it between ${clock(hour.hour - 1)} and ${clock(hour.hour + 2)}, where ${percent(hour.expected)} of the entries are`,
    )
  if (affect)
    clauses.push(
      `often beside ${affect.beside > affect.elsewhere ? 'brighter' : 'heavier'} words than elsewhere`,
    )
  return clauses
}

/** An hour of the day, past midnight too, such as 23:00. */
function clock(hour: number): string {
  return `${String((hour + 24) % 24).padStart(2, '0')}:00`
}

function stretch(from: string, to: string): string {
  return from === to ? `on ${from}` : `from ${from} to ${to}`
}

function counted(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries} entries`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
