/** Tests whether a theme keeps to some hours of the day more than the writing itself does. */

import { mixSeeds, seededRandom } from './random.ts'

export interface HourTest {
  /** The middle of the three hours in which the theme is most above its expectation, 0 … 23. */
  readonly hour: number
  readonly p: number
  /** Share of the theme's entries in these three hours, and of all entries whose hour is known. */
  readonly share: number
  readonly expected: number
}

/** In so many entries a mean is normal enough for the table; in fewer a small p is simulated instead. */
const MANY = 200
const SIMULATE_UNDER = 0.05
const SIMULATIONS = 3999
/** Under this variance all is written at one hour, and nothing can be told. */
const LEAST_SPREAD = 1e-9

/**
 * Rayleigh's test, with the hours at which anything is written in the place of an even circle: how far the mean direction of the
 * theme's entries is from that of all, measured by the scatter of means of as many entries drawn from all. With even hours it is
 * Rayleigh's 2kR². Null where fewer than two hours are known apart, or every entry or none holds the theme.
 *
 * @param hours local hour of each entry, 0 ≤ h < 24; NaN where only the day is known. @param at ascending indices of those that hold
 * the theme. @param seed of the simulation that replaces the χ² table for few entries.
 * @see Mardia and Jupp, Directional Statistics (2000), sections 6.3.1 and 7.4
 */
export function hourTest(hours: ArrayLike<number>, at: readonly number[], seed: number): HourTest | null {
  const all = knownHours(hours)
  const held = at.map(index => hours[index] ?? Number.NaN).filter(hour => !Number.isNaN(hour))
  const [n, k] = [all.length, held.length]
  if (k === 0 || k >= n) return null
  const circle = circleOf(all)
  if (circle.determinant < LEAST_SPREAD) return null
  const distance = distanceOf(held, n, circle)
  const table = Math.exp(-distance / 2)
  const p = k < MANY && table < SIMULATE_UNDER ? simulatedTail(distance, all, k, circle, seed) : table
  return { ...peakOf(all, held), p }
}

interface Circle {
  readonly cos: number
  readonly sin: number
  readonly varianceCos: number
  readonly varianceSin: number
  readonly covariance: number
  readonly determinant: number
}

function circleOf(hours: readonly number[]): Circle {
  const n = hours.length
  const cos = meanOf(hours, Math.cos)
  const sin = meanOf(hours, Math.sin)
  let [varianceCos, varianceSin, covariance] = [0, 0, 0]
  for (const hour of hours) {
    const [x, y] = [Math.cos(angleOf(hour)) - cos, Math.sin(angleOf(hour)) - sin]
    varianceCos += (x * x) / n
    varianceSin += (y * y) / n
    covariance += (x * y) / n
  }
  const determinant = varianceCos * varianceSin - covariance * covariance
  return { cos, sin, varianceCos, varianceSin, covariance, determinant }
}

function distanceOf(held: readonly number[], n: number, circle: Circle): number {
  const k = held.length
  return distanceOfMean(meanOf(held, Math.cos), meanOf(held, Math.sin), k, n, circle)
}

/** Squared distance of the mean of k of n in units of its chance scatter: χ² of two degrees of freedom. */
function distanceOfMean(meanCos: number, meanSin: number, k: number, n: number, circle: Circle): number {
  const [x, y] = [meanCos - circle.cos, meanSin - circle.sin]
  const { varianceCos, varianceSin, covariance, determinant } = circle
  const form = (x * x * varianceSin - 2 * x * y * covariance + y * y * varianceCos) / determinant
  return (form * k * (n - 1)) / (n - k)
}

function simulatedTail(
  observed: number,
  all: readonly number[],
  k: number,
  circle: Circle,
  seed: number,
): number {
  const n = all.length
  const random = seededRandom(mixSeeds(seed, k, n))
  const cosines = Float64Array.from(all, hour => Math.cos(angleOf(hour)))
  const sines = Float64Array.from(all, hour => Math.sin(angleOf(hour)))
  const pool = Int32Array.from(all, (_, at) => at)
  let asFar = 0
  for (let round = 0; round < SIMULATIONS; round++) {
    let [x, y] = [0, 0]
    // The first k of a shuffle; what an earlier round left in the pool's order does not matter.
    for (let place = 0; place < k; place++) {
      const other = place + Math.floor(random() * (n - place))
      const moved = pool[place] ?? 0
      const drawn = pool[other] ?? 0
      pool[place] = drawn
      pool[other] = moved
      x += cosines[drawn] ?? 0
      y += sines[drawn] ?? 0
    }
    if (distanceOfMean(x / k, y / k, k, n, circle) >= observed - 1e-9) asFar++
  }
  return (1 + asFar) / (1 + SIMULATIONS)
}

function peakOf(all: readonly number[], held: readonly number[]): Omit<HourTest, 'p'> {
  const written = threeHours(all)
  const theirs = threeHours(held)
  const inside = (hour: number) => held.filter(one => Math.floor(one) === hour).length
  let best = { hour: 0, share: 0, expected: 1, excess: Number.NEGATIVE_INFINITY }
  for (let hour = 0; hour < 24; hour++) {
    const expected = (written[hour] ?? 0) / all.length
    const share = (theirs[hour] ?? 0) / held.length
    const excess = expected > 0 ? (share - expected) / Math.sqrt(expected) : Number.NEGATIVE_INFINITY
    // Of windows that hold the same entries, the one whose middle hour is the fullest.
    if (excess > best.excess || (excess === best.excess && inside(hour) > inside(best.hour)))
      best = { hour, share, expected, excess }
  }
  return { hour: best.hour, share: best.share, expected: best.expected }
}

/** Entries in the hour, the one before and the one after, for each hour of the day. */
function threeHours(hours: readonly number[]): Int32Array {
  const counts = new Int32Array(24)
  for (const hour of hours)
    for (const near of [23, 24, 25]) {
      const at = (Math.floor(hour) + near) % 24
      counts[at] = (counts[at] ?? 0) + 1
    }
  return counts
}

function knownHours(hours: ArrayLike<number>): number[] {
  return Array.from(hours).filter(hour => !Number.isNaN(hour))
}

function meanOf(hours: readonly number[], of: (angle: number) => number): number {
  return hours.reduce((sum, hour) => sum + of(angleOf(hour)), 0) / hours.length
}

function angleOf(hour: number): number {
  return (hour / 24) * 2 * Math.PI
}
