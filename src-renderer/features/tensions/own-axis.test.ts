import { describe, expect, it } from 'vitest'
import { poleFrom, readAxis } from './own-axis.ts'

const home = { name: 'Home', line: ' where I stay ', words: 'stay, Garden,\nkettle, stay, a' }
const away = { name: 'Away', line: '', words: 'travel; far away' }

describe('an axis of one’s own', () => {
  it('is read with its words parted, lowered and each once', () => {
    expect(readAxis(home, away)).toEqual({
      kind: 'good',
      pole_a: { name: 'Home', line: 'where I stay', words: ['stay', 'garden', 'kettle'] },
      pole_b: { name: 'Away', line: '', words: ['travel', 'far away'] },
    })
  })

  it.each([
    ['a pole without a name', { ...home, name: ' ' }, away, 'a', 'name'],
    ['a pole without words', home, { ...away, words: ', ,a' }, 'b', 'words'],
    ['twice the same name', home, { ...away, name: 'home' }, 'b', 'name'],
    ['a word for both', home, { ...away, words: 'travel, kettle' }, 'b', 'words'],
  ])('refuses %s and says where', (_, a, b, pole, field) => {
    expect(readAxis(a, b)).toMatchObject({ kind: 'wrong', pole, field })
  })
})

describe('a pole from a side of a pair', () => {
  it.each([
    ['the studio', { name: 'Studio', line: '', words: 'studio' }],
    ['to stay at home', { name: 'Stay at home', line: '', words: 'stay at home' }],
    ['rest', { name: 'Rest', line: '', words: 'rest' }],
  ])('%s', (side, form) => {
    expect(poleFrom(side)).toEqual(form)
  })

  it('has a name that fits, and two of them make an axis', () => {
    const long = poleFrom('the place where nobody ever asks me what I want')
    expect(long.name.length).toBeLessThanOrEqual(40)
    expect(readAxis(long, poleFrom('the studio')).kind).toBe('good')
  })
})
