import { describe, expect, it } from 'vitest'
import { readAxis } from './own-axis.ts'

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
