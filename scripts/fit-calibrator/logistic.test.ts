import { describe, expect, it } from 'vitest'
import { fitLogistic, type Row } from './logistic.ts'

describe('fitLogistic', () => {
  it('gives back the log-odds of a two-by-two table', () => {
    // Without the feature 20 of 100 came true, with it 80 of 100.
    const rows: Row[] = [
      { x: [1, 0, 0, 0, 0], y: 1, weight: 20 },
      { x: [1, 0, 0, 0, 0], y: 0, weight: 80 },
      { x: [1, 1, 0, 0, 0], y: 1, weight: 80 },
      { x: [1, 1, 0, 0, 0], y: 0, weight: 20 },
    ]
    const [base, effect, ...unused] = fitLogistic(rows)
    // The ridge pulls both a little toward each other.
    expect(Math.abs((base ?? 0) - Math.log(0.25))).toBeLessThan(0.15)
    expect(Math.abs((effect ?? 0) - 2 * Math.log(4))).toBeLessThan(0.25)
    for (const weight of unused) expect(weight).toBeCloseTo(0, 6)
  })

  it('stays finite where a feature tells everything', () => {
    const rows: Row[] = [
      { x: [1, -1, 0, 0, 0], y: 0, weight: 1 },
      { x: [1, 1, 0, 0, 0], y: 1, weight: 1 },
    ]
    expect(fitLogistic(rows).every(Number.isFinite)).toBe(true)
  })
})
