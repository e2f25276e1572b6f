import { expect, test } from 'vitest'
import { momentWords } from './moment.ts'

const now = new Date(2026, 2, 1, 9, 30)
const at = (...parts: [number, number, number, number, number]) =>
  momentWords(new Date(...parts).toISOString(), now)

test('today and yesterday are said by name, across the end of a month too', () => {
  expect(at(2026, 2, 1, 0, 4)).toMatch(/^today at 0?0:04$/)
  expect(at(2026, 1, 28, 23, 59)).toBe('yesterday at 23:59')
})

test('any other moment is said with its date', () => {
  expect(at(2026, 1, 27, 21, 4)).toContain('27 Feb 2026')
  expect(at(2025, 2, 1, 9, 30)).toContain('2025')
})
