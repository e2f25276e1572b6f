/** The few scales that the charts share: a line from values to pixels, and round ticks. */

export type Extent = readonly [number, number]

/** Maps `domain` linearly onto `range`; a domain of no length maps to the middle of the range. */
export function linear(domain: Extent, range: Extent): (value: number) => number {
  const [d0, d1] = domain
  const [r0, r1] = range
  if (d0 === d1) return () => (r0 + r1) / 2
  return value => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0)
}

/** Round ticks (1, 2 or 5 times a power of ten) from 0 to the first that reaches `max`; at most `most` steps. */
export function ticksToMax(max: number, most = 5): readonly number[] {
  if (!(max > 0)) return [0, 1]
  const step = roundStep(max / most)
  const steps = Math.ceil(max / step - 1e-9)
  return Array.from({ length: steps + 1 }, (_, i) => Number((i * step).toPrecision(12)))
}

/** The value below which `share` of the sorted values lie; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const unit = rough / power
  const round = unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10
  return round * power
}
