import { expect, test } from 'vitest'
import { formatBytes, formatDay, formatPercent, formatTime } from './format.ts'

test('a journal day is the same day whatever zone this machine is in', () => {
  expect(formatDay('2024-02-29', 'full')).toBe('Thursday, 29 February 2024')
  expect(formatDay('2024-02-29', 'dayMonth')).toBe('29 February')
})

test("the time is the one on the writer's clock, not on this one", () => {
  expect(formatTime('2024-07-01T22:30:00.000Z', 'Asia/Tokyo')).toBe('7:30')
})

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1500, '2 kB'],
  [150_400_000, '150.4 MB'],
])('%d bytes are %s', (bytes, said) => {
  expect(formatBytes(bytes)).toBe(said)
})

test('a share is said in whole percent', () => {
  expect(formatPercent(0.127)).toBe('13\u00a0%')
})
