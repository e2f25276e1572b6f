import { describe, expect, it } from 'vitest'
import { leaningWords, tensionTrendWords } from './words.ts'

const poles = { a: 'Control', b: 'Surrender' }

describe('words for a tension', () => {
  it('names the pole it leans toward, or both', () => {
    expect(leaningWords({ leaning: 'a', count: 9 }, poles)).toBe('leans toward Control')
    expect(leaningWords({ leaning: 'b', count: 9 }, poles)).toBe('leans toward Surrender')
    expect(leaningWords({ leaning: 'neither', count: 9 }, poles)).toBe('held between Control and Surrender')
    expect(leaningWords({ leaning: 'neither', count: 0 }, poles)).toBe('no words of Control or Surrender yet')
  })

  it('says where it moves, or that it does not', () => {
    expect(tensionTrendWords('toward-b', poles)).toBe('moving toward Surrender')
    expect(tensionTrendWords('steady', poles)).toBe('about where it was')
    expect(tensionTrendWords('too-few', poles)).toBe('too few readings to say')
  })
})
