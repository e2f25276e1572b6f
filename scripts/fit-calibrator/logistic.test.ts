import { describe, expect, it } from 'vitest'
import { fitLogistic, type Row } from './logistic.ts'

describe('fitLogistic', () => {
  it('gives back the log-odds of a two-by-two table', () => {
    // Without the feature 20 of 100 came true, with it 80 of 100.
    const rows: Row[] = [
      { x: [1, 0, 0, 0], y: 1, weight: 20 },
      { x: [1, 0, 0, 0], y: 0, weight: 80 },
      { x: [1, 1, 0, 0, 0], y: 1, weight: 80 },
      { x: [1, 1, 0, 0, 0], y: 0, weight: 20 },
    ]
    const [base, effect, ...unused] = fitLogistic(rows)
    // The ridge pulls both a little toward each other.
    expect(Math.abs((base ?? 0) - Math.log(0.25))).toBeLessThan(0.15)
    expect(Math.abs((effect ?? 0) - 2 * Math.log(4))).toBeLessThan(0.25)
    for (const weight of unused) expect(weight).toBeCloseTo(0, 6)
  })

  it('leaves out a feature whose weight must not fall below 0 and would', () => {
    const rows: Row[] = [
      { x: [1, 0, 0, 0, 1], y: 1, weight: 30 },
      { x: [1, 0, 0, 0, 1], y: 0, weight: 70 },
      { x: [1, 1, 0, 0, 0], y: 1, weight: 60 },
      { x: [1, 1, 0, 0, 1], y: 0, weight: 40 },
    ]
    expect(fitLogistic(rows)[4]).toBeLessThan(0)
    const weights = fitLogistic(rows, [1, 4])
    expect(weights[4]).toBe(0)
    expect(weights[1]).toBeGreaterThan(0)
  })

  it('stays finite where a feature tells everything', () => {
    const rows: Row[] = [
      { x: [1, -1, 0, 0, 0], y: 0, weight: 1 },
      { x: [1, 1, 0, 0, 0], y: 1, weight: 1 },
    ]
    expect(fitLogistic(rows).every(Number.isFinite)).toBe(true)
  })
})
