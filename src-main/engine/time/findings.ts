/** Asks of every theme whether it gathers, grows, fades or keeps to a weekday, an hour or a mood, and answers only what holds for all questions together. */

import { type AffectTest, affectTest } from './affect-beside.ts'
import { burstNull } from './burst-null.ts'
import { dayNumber, weekdayOf } from './day-number.ts'
import { familyQValues, stands } from './false-discovery.ts'
import { type HourTest, hourTest } from './hour.ts'
import { mixSeeds } from './random.ts'
import { testBursts } from './theme-bursts.ts'
import { type TrendTest, testTrend } from './theme-trend.ts'
import { type WeekdayTest, weekdayTest } from './weekday.ts'

/** From how many entries on each question is asked at all. */
export const TIERS = { weekday: 30, hour: 100, bursts: 100, affect: 100, trends: 365 } as const

/** How many entries must hold a theme before a question about it is asked. */
export const LEAST_HELD = { weekday: 7, hour: 10, bursts: 5, affect: 10, trends: 8 } as const

export type ThemeTrend = 'rising' | 'falling' | 'steady' | 'burst' | 'too-few'

export interface ThemeBurst {
  /** journal_day of the first and the last entry of the burst that hold the theme. */
  readonly from: string
  readonly to: string
  /** The middle one of the theme's days in the fullest stretch as long as one batch: where the burst is densest. */
  readonly peak: string
  /** Kleinberg's weight: nats by which a busier state explains the run better; above 0. */
  readonly strength: number
  /** Entries of the run that hold the theme. */
  readonly entries: number
  /** P(a burst at least this strong), were the theme's entries scattered over the journal. */
  readonly p: number
}

export interface ThemeWeekday {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
  readonly p: number
  /** Share of the theme's entries on that day, and the share of all entries on it. */
  readonly share: number
  readonly expected: number
}

/** Which claims are made; hand them back as `previous`, so that a claim does not flicker. */
export interface Claims {
  readonly burst: boolean
  readonly trend: boolean
  readonly weekday: boolean
  readonly hour: boolean
  readonly affect: boolean
}

type Question = keyof Claims

type PerQuestion = Readonly<Record<Question, number | null>>

export interface TemporalFinding {
  readonly key: string
  /** A lasting rise or fall comes before a burst; `too-few` where no trend can be asked and no burst stands. */
  readonly trend: ThemeTrend
  /** The bursts that stand, in time order. */
  readonly bursts: readonly ThemeBurst[]
  /** Change of the share of entries per year (Theil–Sen); null where trends are not asked. */
  readonly slope: number | null
  /** The weekday that stands, or null. */
  readonly weekday: ThemeWeekday | null
  /** The hours that stand, or null. */
  readonly hour: HourTest | null
  /** How the words beside it are valued, where that stands apart; never a cause. */
  readonly affect: AffectTest | null
  /** False discovery rate of each question, each kind with its share of the whole; null where it was not asked. */
  readonly q: PerQuestion
  readonly claims: Claims
}

export interface ThemeInTime {
  readonly key: string
  /** Ascending indices into the entries that hold the theme. */
  readonly at: readonly number[]
  /** Mean valence of each entry's valued words, those of the theme itself left out; NaN where it has none. Asked only where given. */
  readonly valences?: ArrayLike<number>
}

export interface TemporalInput {
  /** journal_day of each entry, in time order. */
  readonly entries: readonly string[]
  readonly themes: readonly ThemeInTime[]
  /** Local hour of each entry, 0 ≤ h < 24; NaN where only the day is known. Asked only where given. */
  readonly hours?: ArrayLike<number>
  /** Of the simulations; the same seed gives the same findings. */
  readonly seed: number
  /** What stood at the last look. */
  readonly previous?: ReadonlyMap<string, { readonly claims: Partial<Claims> }>
}

/** One finding for each theme, in the order given; everything is judged per entry written, never per day gone by. */
export function findTemporal(input: TemporalInput): readonly TemporalFinding[] {
  const journal = inTime(input)
  const asked = input.themes.map(theme => askTheme(input, theme, journal))
  const q = judgedTogether(asked)
  return asked.map((theme, at) => answer(theme, q[at] ?? NOT_ASKED, input))
}

const QUESTIONS: readonly Question[] = ['burst', 'trend', 'weekday', 'hour', 'affect']

/** A burst or a weekday is there to be told now; a trend that lasts is plainer each month and can wait. */
const SHARES: Readonly<Record<Question, number>> = { burst: 2, trend: 1, weekday: 2, hour: 1, affect: 1 }

const NOT_ASKED: PerQuestion = {
  burst: null,
  trend: null,
  weekday: null,
  hour: null,
  affect: null,
}

interface Asked {
  readonly theme: ThemeInTime
  /** null where it was not asked. */
  readonly p: PerQuestion
  readonly bursts: readonly ThemeBurst[] | null
  readonly trend: TrendTest | null
  readonly weekday: WeekdayTest | null
  readonly hour: HourTest | null
  readonly affect: AffectTest | null
}

/** What every theme is asked against. */
interface JournalInTime {
  readonly days: Float64Array
  readonly weekdays: Uint8Array
  /** Entries per weekday, Monday first. */
  readonly written: Int32Array
  /** Month of each entry; empty where no theme's words are valued. */
  readonly months: Int32Array
}

/** Read in plain loops: over a hundred thousand entries an iterator costs more than the tests themselves. */
function inTime({ entries, themes }: TemporalInput): JournalInTime {
  const days = new Float64Array(entries.length)
  const weekdays = new Uint8Array(entries.length)
  const valued = themes.some(({ valences }) => valences)
  const months = new Int32Array(valued ? entries.length : 0)
  for (let at = 0; at < entries.length; at++) {
    const day = entries[at] as string
    const number = at > 0 && day === entries[at - 1] ? (days[at - 1] as number) : dayNumber(day)
    days[at] = number
    weekdays[at] = weekdayOf(number)
    if (valued) months[at] = monthOf(day)
  }
  return { days, weekdays, written: countWeekdays(weekdays), months }
}

function askTheme(
  { entries, hours, seed }: TemporalInput,
  theme: ThemeInTime,
  { days, weekdays, written, months }: JournalInTime,
): Asked {
  const { at, valences } = theme
  const n = entries.length
  const asks = (question: keyof typeof TIERS) =>
    n >= TIERS[question] && at.length >= LEAST_HELD[question] && at.length < n
  const bursts = asks('bursts') ? testBursts(entries, at, burstNull(seed)) : null
  const trend = asks('trends') ? testTrend(days, at) : null
  const held = countWeekdays(weekdays, at)
  const weekday = asks('weekday') ? weekdayTest(held, written, mixSeeds(seed, at.length, n)) : null
  const hour = hours && asks('hour') ? hourTest(hours, at, seed) : null
  const affect = valences && asks('affect') ? affectTest(months, valences, at) : null
  const p = {
    burst: bursts?.reduce((least, burst) => Math.min(least, burst.p), 1) ?? null,
    trend: trend?.p ?? null,
    weekday: weekday?.p ?? null,
    hour: hour?.p ?? null,
    affect: affect?.p ?? null,
  }
  return { theme, p, bursts, trend, weekday, hour, affect }
}

/** The q-value of each question of each theme: a family of its own for each kind of question, with its share of the rate. */
function judgedTogether(asked: readonly Asked[]): readonly PerQuestion[] {
  const q = asked.map(() => ({ ...NOT_ASKED }) as Record<Question, number | null>)
  const families = QUESTIONS.map(question =>
    asked.flatMap((theme, at) => {
      const p = theme.p[question]
      return p === null ? [] : [{ at, question, p }]
    }),
  )
  const shared = families.map((family, at) => ({
    p: family.map(({ p }) => p),
    share: SHARES[QUESTIONS[at] ?? 'trend'],
  }))
  familyQValues(shared).forEach((values, family) => {
    families[family]?.forEach(({ at, question }, order) => {
      const judged = q[at]
      if (judged) judged[question] = values[order] ?? 1
    })
  })
  return q
}

function answer(
  { theme, bursts, trend, weekday, hour, affect }: Asked,
  q: PerQuestion,
  { previous }: TemporalInput,
): TemporalFinding {
  const before = previous?.get(theme.key)?.claims
  const claims = {
    burst: claimed(q.burst, before?.burst),
    trend: claimed(q.trend, before?.trend),
    weekday: claimed(q.weekday, before?.weekday),
    hour: claimed(q.hour, before?.hour),
    affect: claimed(q.affect, before?.affect),
  }
  const standing = claims.burst ? standingBursts(bursts ?? []) : []
  return {
    key: theme.key,
    trend: trendOf(trend, claims.trend, standing.length > 0),
    bursts: standing,
    slope: trend?.slope ?? null,
    weekday: claims.weekday && weekday ? weekdayOfTest(weekday) : null,
    hour: claims.hour ? hour : null,
    affect: claims.affect ? affect : null,
    q,
    claims,
  }
}

function claimed(q: number | null, before = false): boolean {
  return q !== null && stands(q, before)
}

/** The test was of the strongest burst; a lesser one is shown beside it only where it is as improbable by itself. */
function standingBursts(bursts: readonly ThemeBurst[]): ThemeBurst[] {
  const strongest = bursts.reduce((least, burst) => Math.min(least, burst.p), 1)
  return bursts.filter(burst => burst.p <= Math.max(strongest, 0.01))
}

function trendOf(trend: TrendTest | null, lasting: boolean, burst: boolean): ThemeTrend {
  if (trend && lasting) return trend.s > 0 ? 'rising' : 'falling'
  if (burst) return 'burst'
  return trend ? 'steady' : 'too-few'
}

function weekdayOfTest({ weekday, p, share, expected }: WeekdayTest): ThemeWeekday {
  return { weekday, p, share, expected }
}

/** The same number for all days of one month. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}

function countWeekdays(weekdays: Uint8Array, at?: readonly number[]): Int32Array {
  const counts = new Int32Array(7)
  const size = at ? at.length : weekdays.length
  for (let index = 0; index < size; index++) {
    const day = (weekdays[at ? (at[index] ?? 0) : index] ?? 1) - 1
    counts[day] = (counts[day] ?? 0) + 1
  }
  return counts
}
