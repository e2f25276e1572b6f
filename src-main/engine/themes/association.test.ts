import { describe, expect, it } from 'vitest'
import { associationOf, STRONG_G2 } from './association.ts'

describe('associationOf', () => {
  it('agrees with the worked example of Dunning: "the swiss" in 31,777 words of text', () => {
    // Table 1 of Dunning 1993: k(AB) 110, k(¬A B) 2442, k(A ¬B) 111, k(¬A ¬B) 29114 → −2 log λ = 270.72.
    expect(associationOf(110, 221, 2552, 31_777).g2).toBeCloseTo(270.72, 1)
  })

  it('is nothing for words that stand together as often as chance puts them', () => {
    const { g2, npmi } = associationOf(10, 100, 1_000, 10_000)
    expect(g2).toBeCloseTo(0, 6)
    expect(npmi).toBeCloseTo(0, 6)
  })

  it('is nothing for words that avoid each other', () => {
    expect(associationOf(1, 500, 500, 1_000).g2).toBe(0)
  })

  it('reaches an npmi of 1 for words that stand only together', () => {
    const { g2, npmi } = associationOf(20, 20, 20, 100_000)
    expect(npmi).toBeCloseTo(1, 6)
    expect(g2).toBeGreaterThan(STRONG_G2)
  })

  it('is defined without counts', () => {
    expect(associationOf(0, 0, 0, 0)).toEqual({ g2: 0, npmi: -1 })
  })
})
