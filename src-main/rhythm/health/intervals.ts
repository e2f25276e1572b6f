/** Spans of time that overlap, as several devices write the same night. */

/** Milliseconds, half-open. */
export type Interval = readonly [from: number, to: number]

/** The same time as the fewest spans, those that are no further apart than `gap` taken as one. */
export function union(intervals: readonly Interval[], gap = 0): Interval[] {
  const sorted = [...intervals].sort((a, b) => a[0] - b[0])
  const joined: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = joined.at(-1)
    if (last && from <= last[1] + gap) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** Minutes that at least one of them covers, to a tenth. */
export function minutesIn(intervals: readonly Interval[]): number {
  const sum = union(intervals).reduce((total, [from, to]) => total + to - from, 0)
  return Math.round(sum / 6000) / 10
}

/** The longest, or undefined. */
export function longest(intervals: readonly Interval[]): Interval | undefined {
  return intervals.reduce<Interval | undefined>(
    (best, one) => (!best || one[1] - one[0] > best[1] - best[0] ? one : best),
    undefined,
  )
}
