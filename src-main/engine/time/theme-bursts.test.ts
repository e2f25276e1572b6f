import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/journal-day.ts'
import { BurstNull } from './burst-null.ts'
import { testBursts } from './theme-bursts.ts'

describe('testBursts', () => {
  const entries = Array.from({ length: 500 }, (_, at) => addDays('2021-01-01', at))
  const background = [3, 90, 170, 260, 470]

  it('dates a burst by its own entries, not by the edges of its batches or a stray mention before', () => {
    const gathered = [301, 302, 304, 305, 306, 308, 309, 311, 312, 314]
    const [burst, ...others] = testBursts(
      entries,
      [...background, ...gathered].sort((a, b) => a - b),
      new BurstNull(1),
    )
    expect(others).toEqual([])
    expect(burst).toMatchObject({
      from: addDays('2021-01-01', 301),
      to: addDays('2021-01-01', 314),
      entries: 10,
    })
    expect(burst?.p).toBeLessThan(0.001)
  })

  it('puts the peak where the burst is densest', () => {
    const slow = [300, 305, 310, 315, 320, 325, 330]
    const dense = [341, 342, 343, 344, 345, 346]
    const [burst] = testBursts(entries, [...slow, ...dense], new BurstNull(1))
    expect(
      burst && burst.peak >= addDays('2021-01-01', 341) && burst.peak <= addDays('2021-01-01', 346),
    ).toBe(true)
  })

  it('finds none where the theme is spread out or in every entry', () => {
    const spread = Array.from({ length: 50 }, (_, at) => at * 10)
    expect(testBursts(entries, spread, new BurstNull(1))).toEqual([])
    expect(testBursts(entries, Array.from(entries.keys()), new BurstNull(1))).toEqual([])
  })
})
