import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.ts'

describe('normalise', () => {
  it.each([
    ['ＹＯＵ  shоuld', 'you should'],
    ['y\u200bo\u00adu', 'you'],
    ['don’t “go” – now', 'don\'t "go" — now'],
    ['c a l l her', 'call her'],
    ['I a m', 'i a m'],
    ['**bold** _it_', 'bold it'],
    ['sh0uld 10 pm', 'should 10 pm'],
    ['naïve café', 'naive cafe'],
  ])('%s → %s', (text, plain) => {
    expect(normalise(text).plain).toBe(plain)
  })

  it('remembers for every character where it came from', () => {
    const text = '😀 “Yоu\u200b sh\u200bоuld” 😀'
    const { plain, origin } = normalise(text)
    expect(origin.length).toBe(plain.length + 1)
    const at = plain.indexOf('should')
    expect(text.slice(origin[at], (origin[at + 5] ?? 0) + 1)).toBe('sh\u200bоuld')
  })
})
