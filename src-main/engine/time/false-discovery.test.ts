import { describe, expect, it } from 'vitest'
import { qValues, stands } from './false-discovery.ts'

// The fifteen p-values of the 1995 paper's example; at q = .05 it claims the first four.
const PAPER = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1.0,
]

describe('qValues', () => {
  it('claims the four of the published example at a rate of .05', () => {
    expect(qValues(PAPER).filter(q => q <= 0.05)).toHaveLength(4)
    expect(qValues(PAPER)[3]).toBeCloseTo((0.0095 * 15) / 4, 10)
  })

  it('answers in the order it was asked', () => {
    expect(qValues(PAPER.toReversed())).toEqual(qValues(PAPER).toReversed())
  })

  it('never falls as p rises', () => {
    const q = qValues(PAPER)
    expect(q).toEqual(q.toSorted((a, b) => a - b))
  })

  it('answers nothing to nothing', () => {
    expect(qValues([])).toEqual([])
  })
})

describe('stands', () => {
  it('enters at .10 and leaves only above .20', () => {
    expect([stands(0.1, false), stands(0.11, false), stands(0.2, true), stands(0.21, true)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})
