import { describe, expect, it } from 'vitest'
import { familyQValues, qValues, stands } from './false-discovery.ts'

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

describe('familyQValues', () => {
  const equal = (...families: readonly (readonly number[])[]) =>
    familyQValues(families.map(p => ({ p, share: 1 })))

  it('judges a lone effect as one family of all questions would', () => {
    const idle = new Array<number>(39).fill(0.9)
    const [first] = equal([0.0005, ...idle], idle.concat(0.8), idle.concat(0.7))
    const joint = qValues([0.0005, ...idle, ...idle, 0.8, ...idle, 0.7])
    expect(first?.[0]).toBeCloseTo(joint[0] ?? 0, 10)
  })

  it('is not moved by what is found in another family', () => {
    const trends = [0.01, 0.3, 0.5]
    const beside = equal(trends, [1e-6, 1e-6, 1e-6])
    const without = equal(trends, [0.9, 0.9, 0.9])
    expect(beside[0]).toEqual(without[0])
    expect(qValues([...trends, 1e-6, 1e-6, 1e-6])[0]).toBeLessThan(beside[0]?.[0] ?? 0)
  })

  it('shares the rate among the families that were asked', () => {
    expect(equal([0.02], [], [])).toEqual([[0.02], [], []])
    expect(equal([0.02], [0.5], [])[0]).toEqual([0.04])
  })

  it('gives each family its share, and no more than the whole in sum', () => {
    const [first = [], second = []] = familyQValues([
      { p: [0.01], share: 3 },
      { p: [0.01], share: 1 },
    ])
    expect(first[0]).toBeCloseTo(0.04 / 3, 12)
    expect(second[0]).toBeCloseTo(0.04, 12)
    expect(0.01 / (first[0] ?? 1) + 0.01 / (second[0] ?? 1)).toBeCloseTo(1, 12)
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
