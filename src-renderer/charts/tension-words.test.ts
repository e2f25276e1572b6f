import { describe, expect, it } from 'vitest'
import {
  axisWords,
  intensityWords,
  intervalWords,
  leaningWords,
  positionWords,
  tensionTrendWords,
  weightWords,
} from './tension-words.ts'

const poles = { axis_a: 'Control', axis_b: 'Surrender' }

describe('tensions in words', () => {
  it.each([
    [-1, 'wholly Control'],
    [-0.6, 'nearer Control'],
    [-0.3, 'a little nearer Control'],
    [0.05, 'in between'],
    [0.3, 'a little nearer Surrender'],
    [0.67, 'nearer Surrender'],
    [0.97, 'wholly Surrender'],
  ])('a position of %d is %s', (position, words) => {
    expect(positionWords(position, poles)).toBe(words)
  })

  it.each([
    ['a', 'leaning toward Control'],
    ['b', 'leaning toward Surrender'],
    ['neither', 'between Control and Surrender'],
  ] as const)('leaning %s is %s', (leaning, words) => {
    expect(leaningWords(leaning, poles)).toBe(words)
  })

  it.each([
    [-0.6, 'turned round by a “not”'],
    [0.6, 'softened'],
    [1, 'plain'],
    [1.3, 'strengthened'],
  ])('a weight of %d is %s', (weight, words) => {
    expect(weightWords(weight)).toBe(words)
  })

  it('says intensity, trend, interval and axis', () => {
    expect([0.1, 0.5, 0.9].map(intensityWords)).toEqual(['lightly held', 'clearly held', 'strongly held'])
    expect(tensionTrendWords('toward-b', poles)).toBe('moving toward Surrender')
    expect(intervalWords(0.12, -0.03, 0.27)).toBe('+0.12, between −0.03 and +0.27')
    expect(axisWords(poles)).toBe('Control ↔ Surrender')
  })
})
