import { describe, expect, it } from 'vitest'
import { count, percent, signed } from './number-words.ts'

describe('numbers in words', () => {
  it.each([
    [0, '0\u00a0%'],
    [0.0004, 'under 0.1\u00a0%'],
    [0.004, '0.4\u00a0%'],
    [0.01, '1\u00a0%'],
    [0.016, '1.6\u00a0%'],
    [0.254, '25\u00a0%'],
    [1, '100\u00a0%'],
  ])('the share %d is %s', (share, words) => {
    expect(percent(share)).toBe(words)
  })

  it.each([
    [-0.421, '−0.42'],
    [0.3, '+0.30'],
    [-0.001, '0.00'],
  ])('the position %d is %s', (value, words) => {
    expect(signed(value)).toBe(words)
  })

  it('counts one and many', () => {
    expect(count(1, 'reflection')).toBe('1 reflection')
    expect(count(1200, 'entry', 'entries')).toBe('1,200 entries')
  })
})
