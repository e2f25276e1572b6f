import { expect, test } from 'vitest'
import { regions } from './regions.ts'

test('every region is named once, and the chosen one is there even when it is rare', () => {
  const list = regions('IS')
  expect(new Set(list.map(([code]) => code)).size).toBe(list.length)
  expect(list.find(([code]) => code === 'IS')?.[1]).toBe('Iceland')
})
