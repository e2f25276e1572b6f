/** All pairs of a journal series and a rhythm series, under one control of false discoveries. */
import { addDays } from '#contract/journal-day.ts'
import { qValues } from '#engine/time/false-discovery.ts'
import { correlate, type Found } from './correlation.ts'

/** Value by journal day; a day without one is not paired. */
export type DaySeries = ReadonlyMap<string, number>

export interface Pair<J, R> {
  readonly journal: J
  readonly rhythm: R
  /** Days by which the journal follows. */
  readonly lag: number
  readonly found: Found
  readonly q: number
}

/** A claim is made at this false discovery rate, over all pairs and lags tried. */
export const RATE = 0.05
/** The same day, and the day after. */
export const LAGS = [0, 1] as const

export interface Findings<J, R> {
  readonly standing: readonly Pair<J, R>[]
  readonly tried: number
  readonly tooShort: number
}

/** Strongest first. */
export function findPairs<J extends { readonly days: DaySeries }, R extends { readonly days: DaySeries }>(
  journal: readonly J[],
  rhythm: readonly R[],
): Findings<J, R> {
  const tried: Omit<Pair<J, R>, 'q'>[] = []
  let tooShort = 0
  const inOrder = new Map(
    rhythm.map(other => [other, LAGS.map(lag => ({ lag, days: followed(other.days, lag) }))]),
  )
  for (const one of journal)
    for (const other of rhythm)
      for (const { lag, days } of inOrder.get(other) ?? []) {
        const found = paired(one.days, days)
        if (found) tried.push({ journal: one, rhythm: other, lag, found })
        else tooShort += 1
      }
  const q = qValues(tried.map(pair => pair.found.p))
  const standing = tried
    .map((pair, at) => ({ ...pair, q: q[at] ?? 1 }))
    .filter(pair => pair.q <= RATE)
    .sort((a, b) => Math.abs(b.found.effect) - Math.abs(a.found.effect))
  return { standing, tried: tried.length, tooShort }
}

/** In the order of their days, each value with the day on which the journal follows it. */
function followed(rhythm: DaySeries, lag: number): (readonly [day: string, value: number])[] {
  return [...rhythm]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, value]) => [lag === 0 ? day : addDays(day, lag), value])
}

function paired(
  journal: DaySeries,
  rhythm: readonly (readonly [day: string, value: number])[],
): Found | null {
  const x: number[] = []
  const y: number[] = []
  for (const [day, value] of rhythm) {
    const written = journal.get(day)
    if (written === undefined) continue
    x.push(written)
    y.push(value)
  }
  return correlate(x, y)
}
