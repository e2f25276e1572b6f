import { describe, expect, it } from 'vitest'
import { BurstNull } from './burst-null.ts'
import { bestStretch, slotTotals, stretchGains, stretchLikelihood } from './stretches.ts'

describe('BurstNull', () => {
  it('gives the same p whatever was asked before', () => {
    const fresh = new BurstNull(3)
    const used = new BurstNull(3)
    used.p(30, 500, 8, Math.exp(9))
    used.p(12, 300, 4, Math.exp(5))
    expect(used.p(25, 400, 6.5, Math.exp(8))).toBe(fresh.p(25, 400, 6.5, Math.exp(8)))
  })

  it('finds a heavier burst less likely, and never impossible', () => {
    const chance = new BurstNull(1)
    const p = [0.5, 5, 7, 9, 12, 200].map(weight => chance.p(40, 365, weight, Math.exp(weight + 2)))
    expect(p).toEqual(p.toSorted((a, b) => b - a))
    expect(p.at(-1)).toBeGreaterThan(0)
    expect(p.at(-1)).toBeLessThan(0.0001)
  })

  it('answers for a theme in nearly every entry and for a rare one', () => {
    const chance = new BurstNull(1)
    expect(pOf(chance, [0, 1, 2, 3, 4], 365, true)).toBeLessThan(0.05)
    expect(pOf(chance, [50, 120, 200, 280, 330], 365, true)).toBeGreaterThan(0.1)
    for (const weight of [0.5, 4, 50]) {
      expect(chance.p(5, 100, weight, Math.exp(weight + 2))).toBeGreaterThan(0)
      expect(chance.p(5, 100, weight, Math.exp(weight + 2))).toBeLessThanOrEqual(1)
    }
  })

  it('calls a gathering improbable in a long journal as in a short one', () => {
    const chance = new BurstNull(1)
    const spread = Array.from({ length: 200 }, (_, at) => at * 500)
    const gathered = [...spread, ...Array.from({ length: 12 }, (_, at) => 50_020 + at * 20)]
    expect(pOf(chance, gathered, 100_000)).toBeLessThan(0.01)
    expect(pOf(chance, spread, 100_000)).toBeGreaterThan(0.9)
  })
})

/** p of the best stretch of a theme in these entries, or in all but these. */
function pOf(chance: BurstNull, at: readonly number[], entries: number, allBut = false): number {
  const totals = slotTotals(entries)
  const counts = allBut ? totals.slice() : new Int32Array(totals.length)
  for (const index of at) {
    const slot = Math.floor((index * totals.length) / entries)
    counts[slot] = (counts[slot] ?? 0) + (allBut ? -1 : 1)
  }
  const hits = counts.reduce((a, b) => a + b)
  const gains = stretchGains(hits, entries)
  if (!gains) throw new Error('the theme is in no entry or in every one')
  return chance.p(hits, entries, bestStretch(counts, totals, gains), stretchLikelihood(counts, totals, gains))
}
