/** Asks of every theme whether it gathers, grows, fades or keeps to a weekday, and answers only what holds for all questions together. */

import { burstNull } from './burst-null.ts'
import { dayNumber, weekdayOf } from './day-number.ts'
import { familyQValues, stands } from './false-discovery.ts'
import { mixSeeds } from './random.ts'
import { testBursts } from './theme-bursts.ts'
import { type TrendTest, testTrend } from './theme-trend.ts'
import { type WeekdayTest, weekdayTest } from './weekday.ts'

/** From how many entries on each question is asked at all. */
export const TIERS = { weekday: 30, bursts: 100, trends: 365 } as const

/** How many entries must hold a theme before a question about it is asked. */
export const LEAST_HELD = { weekday: 7, bursts: 5, trends: 8 } as const

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
  /** False discovery rate of each question, each kind with its share of the whole; null where it was not asked. */
  readonly q: PerQuestion
  readonly claims: Claims
}

export interface ThemeInTime {
  readonly key: string
  /** Ascending indices into the entries that hold the theme. */
  readonly at: readonly number[]
}

export interface TemporalInput {
  /** journal_day of each entry, in time order. */
  readonly entries: readonly string[]
  readonly themes: readonly ThemeInTime[]
  /** Of the simulations; the same seed gives the same findings. */
  readonly seed: number
  /** What stood at the last look. */
  readonly previous?: ReadonlyMap<string, Pick<TemporalFinding, 'claims'>>
}

/** One finding for each theme, in the order given; everything is judged per entry written, never per day gone by. */
export function findTemporal(input: TemporalInput): readonly TemporalFinding[] {
  const days = Float64Array.from(input.entries, dayNumber)
  const weekdays = Uint8Array.from(days, weekdayOf)
  const written = countWeekdays(weekdays)
  const asked = input.themes.map(theme => askTheme(input, theme, days, weekdays, written))
  const q = judgedTogether(asked)
  return asked.map((theme, at) => answer(theme, q[at] ?? NOT_ASKED, input))
}

const QUESTIONS: readonly Question[] = ['burst', 'trend', 'weekday']

const NOT_ASKED: PerQuestion = { burst: null, trend: null, weekday: null }

interface Asked {
  readonly theme: ThemeInTime
  /** null where it was not asked. */
  readonly p: PerQuestion
  readonly bursts: readonly ThemeBurst[] | null
  readonly trend: TrendTest | null
  readonly weekday: WeekdayTest | null
}

function askTheme(
  { entries, seed }: TemporalInput,
  theme: ThemeInTime,
  days: Float64Array,
  weekdays: Uint8Array,
  written: Int32Array,
): Asked {
  const { at } = theme
  const n = entries.length
  const asks = (question: keyof typeof TIERS) =>
    n >= TIERS[question] && at.length >= LEAST_HELD[question] && at.length < n
  const bursts = asks('bursts') ? testBursts(entries, at, burstNull(seed)) : null
  const trend = asks('trends') ? testTrend(days, at) : null
  const held = countWeekdays(weekdays, at)
  const weekday = asks('weekday') ? weekdayTest(held, written, mixSeeds(seed, at.length, n)) : null
  const p = {
    burst: bursts?.reduce((least, burst) => Math.min(least, burst.p), 1) ?? null,
    trend: trend?.p ?? null,
    weekday: weekday?.p ?? null,
  }
  return { theme, p, bursts, trend, weekday }
}

/** The q-value of each question of each theme: a family of its own for each kind of question. */
function judgedTogether(asked: readonly Asked[]): readonly PerQuestion[] {
  const q = asked.map(() => ({ ...NOT_ASKED }) as Record<Question, number | null>)
  const families = QUESTIONS.map(question =>
    asked.flatMap((theme, at) => {
      const p = theme.p[question]
      return p === null ? [] : [{ at, question, p }]
    }),
  )
  familyQValues(families.map(family => family.map(({ p }) => p))).forEach((values, family) => {
    families[family]?.forEach(({ at, question }, order) => {
      const judged = q[at]
      if (judged) judged[question] = values[order] ?? 1
    })
  })
  return q
}

function answer(
  { theme, bursts, trend, weekday }: Asked,
  q: PerQuestion,
  { previous }: TemporalInput,
): TemporalFinding {
  const before = previous?.get(theme.key)?.claims
  const claims = {
    burst: claimed(q.burst, before?.burst),
    trend: claimed(q.trend, before?.trend),
    weekday: claimed(q.weekday, before?.weekday),
  }
  const standing = claims.burst ? standingBursts(bursts ?? []) : []
  return {
    key: theme.key,
    trend: trendOf(trend, claims.trend, standing.length > 0),
    bursts: standing,
    slope: trend?.slope ?? null,
    weekday: claims.weekday && weekday ? weekdayOfTest(weekday) : null,
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

function countWeekdays(weekdays: Uint8Array, at?: readonly number[]): Int32Array {
  const counts = new Int32Array(7)
  const size = at ? at.length : weekdays.length
  for (let index = 0; index < size; index++) {
    const day = (weekdays[at ? (at[index] ?? 0) : index] ?? 1) - 1
    counts[day] = (counts[day] ?? 0) + 1
  }
  return counts
}
