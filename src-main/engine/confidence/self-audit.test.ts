import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/journal-day.ts'
import { blockOf, blockSize, type Claim, isKept } from './self-audit.ts'

const claim: Claim = { madeAfter: '2026-01-10', entries: 10, confidence: 0.8, perMillion: 2000 }
const daily = (count: number) => Array.from({ length: count }, (_, at) => addDays('2026-01-01', at))

describe('the self-audit', () => {
  it('waits until as many entries are written after the claim as it is about', () => {
    expect(blockOf(claim, daily(10))).toBeNull()
    expect(blockOf(claim, daily(19))).toBeNull()
    expect(blockOf(claim, daily(20))).toEqual({ first: 10, end: 20 })
    expect(blockOf(claim, daily(90))).toEqual({ first: 10, end: 20 })
  })

  it('counts the entries of the block alone, against the background over what was written in it', () => {
    const block = { first: 10, end: 20 }
    // 2,000 a million in ten entries of 100 tokens: 1.8 entries by chance.
    expect(isKept(claim, block, [1, 2, 3, 12, 21, 22], 1000)).toBe(false)
    expect(isKept(claim, block, [10, 19], 1000)).toBe(true)
    expect(isKept(claim, block, [10, 19], 4000)).toBe(false)
  })

  it('does not wait for more than the calibrator was fitted on', () => {
    expect([10, 100, 100_000].map(blockSize)).toEqual([10, 100, 365])
  })
})
