import { expect, test } from 'vitest'
import { nextLine } from './continue-markup.ts'

test.each<[string, number, ReturnType<typeof nextLine>]>([
  ['- milk', 6, { type: 'begin', mark: '- ' }],
  ['  * milk', 8, { type: 'begin', mark: '  * ' }],
  ['9. milk', 7, { type: 'begin', mark: '10. ' }],
  ['2) milk', 7, { type: 'begin', mark: '3) ' }],
  ['- [x] done', 10, { type: 'begin', mark: '- [ ] ' }],
  ['> said', 6, { type: 'begin', mark: '> ' }],
  ['> > said', 8, { type: 'begin', mark: '> > ' }],
  ['- ', 2, { type: 'end', from: 0, to: 2 }],
  ['12. ', 4, { type: 'end', from: 0, to: 4 }],
  ['> ', 2, { type: 'end', from: 0, to: 2 }],
  ['- milk', 1, null],
  ['plain', 5, null],
  ['-milk', 5, null],
  ['# heading', 9, null],
  ['', 0, null],
])('after %j at %i: %j', (line, column, expected) => {
  expect(nextLine(line, column)).toEqual(expected)
})
