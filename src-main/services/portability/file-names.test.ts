import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNames, safeName } from './file-names.ts'

describe('a name', () => {
  it.each([
    ['Plain words', 'Plain words'],
    ['a/b\\c:d', 'a-b-c-d'],
    ['../../etc', '-..-etc'],
    ['con', '_con'],
    ['COM1.txt', '_COM1.txt'],
    ['Console', 'Console'],
    ['ends with dots. . .', 'ends with dots'],
    ['.hidden', 'hidden'],
    ['[[link]] #tag', '-link- -tag'],
    ['two\nlines', 'two-lines'],
    ['   ', 'untitled'],
    ['???', 'untitled'],
    ['日記', '日記'],
    ['e\u0301t\u00e9', 'été'],
    ['right\u202eto left', 'right-to left'],
  ])('for %j is %j', (text, name) => {
    expect(safeName(text)).toBe(name)
  })

  it('is safe for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const name = safeName(text)
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u)
        expect(name).not.toMatch(/^[.\s]|[.\s]$/)
        expect(name.isWellFormed()).toBe(true)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(121)
      }),
    )
  })
})

it('no two texts get the same name, whatever their case', () => {
  const name = createNames()
  expect(['Sea', 'sea', 'SEA?', 'Sea/', 'sea'].map(name)).toEqual(['Sea', 'sea-2', 'SEA-', 'Sea--2', 'sea-3'])
})
