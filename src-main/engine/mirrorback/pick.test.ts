import { describe, expect, it } from 'vitest'
import { hash, shuffled } from './pick.ts'

describe('shuffled', () => {
  it('gives the same order for the same seed, whatever the order given', () => {
    const items = ['a', 'b', 'c', 'd', 'e']
    expect(shuffled(items, 's', one => one)).toEqual(shuffled([...items].reverse(), 's', one => one))
  })

  it('brings each item first about equally often', () => {
    const items = ['a', 'b', 'c', 'd']
    const firsts = new Map<string, number>()
    for (let i = 0; i < 2000; i++) {
      const first = shuffled(items, `seed-${i}`, one => one)[0] ?? ''
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
    }
    for (const item of items) expect(firsts.get(item)).toBeGreaterThan(400)
  })
})

describe('hash', () => {
  it('is an unsigned 32-bit number', () => {
    expect(hash('')).toBeGreaterThanOrEqual(0)
    expect(hash('mirror')).toBeLessThan(2 ** 32)
  })
})
