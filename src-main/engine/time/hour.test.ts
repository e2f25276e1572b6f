import { describe, expect, it } from 'vitest'
import { hourTest } from './hour.ts'
import { seededRandom } from './random.ts'

/** One entry at every quarter of an hour, round the clock, `days` times. */
const even = (days: number) => Array.from({ length: 96 * days }, (_, at) => (at % 96) / 4)

describe('hourTest', () => {
  it('is Rayleigh’s test where every hour is written at alike', () => {
    const hours = even(20)
    const at = hours.flatMap((hour, index) => (hour < 12 || index % 2 === 0 ? [index] : []))
    const angles = at.map(index => ((hours[index] ?? 0) / 24) * 2 * Math.PI)
    const k = at.length
    const r = Math.hypot(
      angles.reduce((sum, angle) => sum + Math.cos(angle), 0) / k,
      angles.reduce((sum, angle) => sum + Math.sin(angle), 0) / k,
    )
    const n = hours.length
    // Drawn without replacement, a mean scatters less by (n − k) / (n − 1).
    expect(Math.log(hourTest(hours, at, 1)?.p ?? 1)).toBeCloseTo((-k * r * r * (n - 1)) / (n - k), 6)
  })

  it('finds what is written of at night by somebody who writes in the morning', () => {
    const random = seededRandom(5)
    const hours = Array.from({ length: 400 }, () => (random() < 0.8 ? 7 + random() * 3 : 21 + random() * 3))
    const at = hours.flatMap((hour, index) => (hour > 20 && index % 2 === 0 ? [index] : []))
    const test = hourTest(hours, at, 1)
    expect(test?.p).toBeLessThan(0.001)
    expect([21, 22, 23]).toContain(test?.hour)
    expect(test?.share).toBe(1)
    expect(test?.expected).toBeLessThan(0.35)
  })

  it('does not take the hours of writing for the hours of a theme', () => {
    const random = seededRandom(7)
    const hours = Array.from({ length: 600 }, () => 6 + random() * 2)
    let small = 0
    for (let round = 0; round < 200; round++)
      if (
        (hourTest(
          hours,
          hours.flatMap((_, at) => (random() < 0.05 ? [at] : [])),
          1,
        )?.p ?? 1) < 0.05
      )
        small++
    expect(small / 200).toBeLessThan(0.1)
  })

  it('asks nothing where the hour is not known or is always the same', () => {
    expect(hourTest([Number.NaN, Number.NaN, Number.NaN], [1], 1)).toBeNull()
    expect(hourTest([12, 12, 12, 12], [1, 2], 1)).toBeNull()
    expect(hourTest(even(1), [], 1)).toBeNull()
  })
})
