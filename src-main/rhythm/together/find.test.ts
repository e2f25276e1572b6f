import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/journal-day.ts'
import { type Random, seededRandom } from '#engine/time/random.ts'
import { correlate } from './correlation.ts'
import { type DaySeries, findPairs } from './find.ts'

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** A series of days; each leans on the one before by `memory`. */
function series(random: Random, days: number, memory = 0): number[] {
  let last = normal(random)
  return Array.from({ length: days }, () => {
    last = memory * last + Math.sqrt(1 - memory ** 2) * normal(random)
    return last
  })
}

function named(values: readonly number[], shift = 0): { days: DaySeries } {
  return { days: new Map(values.map((value, at) => [addDays('2025-01-01', at + shift), value])) }
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  const mixed = [...values]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [a, b] = [mixed[at] as T, mixed[other] as T]
    mixed[at] = b
    mixed[other] = a
  }
  return mixed
}

const DAYS = 120

describe('planted correlations', () => {
  it.each([0, 1])('of ρ 0.5 over 120 days are found among 60 others in nine runs of ten, at lag %d', lag => {
    let found = 0
    const runs = 100
    for (let seed = 1; seed <= runs; seed += 1) {
      const random = seededRandom(1000 + seed)
      const cause = series(random, DAYS)
      const planted = cause.map(value => 0.5 * value + Math.sqrt(0.75) * normal(random))
      const journal = [named(planted, lag), ...Array.from({ length: 5 }, () => named(series(random, DAYS)))]
      const rhythm = [named(cause), ...Array.from({ length: 4 }, () => named(series(random, DAYS)))]
      const { standing } = findPairs(journal, rhythm)
      if (standing.some(pair => pair.journal === journal[0] && pair.rhythm === rhythm[0] && pair.lag === lag))
        found += 1
    }
    console.log(`planted ρ 0.5, 120 days, 60 questions, lag ${lag}: found in ${found} of ${runs}`)
    expect(found).toBeGreaterThanOrEqual(90)
  })
})

describe('without anything planted', () => {
  function shareOfRunsWithClaims(
    runs: number,
    make: (random: Random) => [{ days: DaySeries }[], { days: DaySeries }[]],
  ) {
    let claims = 0
    for (let seed = 1; seed <= runs; seed += 1)
      if (findPairs(...make(seededRandom(seed))).standing.length > 0) claims += 1
    return claims / runs
  }

  it('under 1,000 shuffles at most one run in ten makes any claim', () => {
    const first = seededRandom(7)
    const values = Array.from({ length: 11 }, () => series(first, 60, 0.5))
    const present = Array.from({ length: 3 }, () => Array.from({ length: 60 }, () => Number(first() < 0.2)))
    const share = shareOfRunsWithClaims(1000, random => [
      [...values.slice(0, 3), ...present].map(one => named(shuffled(one, random))),
      values.slice(6).map(one => named(shuffled(one, random))),
    ])
    console.log(`1,000 shuffles, 60 questions: ${share} of the runs made a claim`)
    expect(share).toBeLessThanOrEqual(0.1)
  }, 120_000)

  it('days that resemble their neighbours do not make more claims than that either', () => {
    const share = shareOfRunsWithClaims(300, random => [
      Array.from({ length: 6 }, () => named(series(random, DAYS, 0.6))),
      Array.from({ length: 5 }, () => named(series(random, DAYS, 0.6))),
    ])
    console.log(`300 runs of days with memory 0.6: ${share} of the runs made a claim`)
    expect(share).toBeLessThanOrEqual(0.1)
  })
})

describe('a correlation', () => {
  it('needs thirty paired days, and values that vary', () => {
    const random = seededRandom(3)
    expect(correlate(series(random, 29), series(random, 29))).toBeNull()
    expect(correlate(series(random, 30), series(random, 30))).not.toBeNull()
    expect(
      correlate(
        series(random, 60),
        Array.from({ length: 60 }, (_, at) => Number(at < 3)),
      ),
    ).toBeNull()
  })

  it('is 1 for two that rise together, and its interval holds it', () => {
    const rising = Array.from({ length: 40 }, (_, at) => at)
    const found = correlate(
      rising,
      rising.map(value => value ** 3),
    )
    expect(found?.effect).toBeCloseTo(1, 10)
    const random = seededRandom(4)
    const x = series(random, 80)
    const noisy = correlate(
      x,
      x.map(value => value + normal(random)),
    )
    expect(noisy && noisy.low < noisy.effect && noisy.effect < noisy.high).toBe(true)
  })
})
