import { expect, it } from 'vitest'
import { isDue, type Kept, nextDue, retryAt } from './due.ts'

const NOW = '2026-11-22T12:00:00.000Z'
const at = (time: string) => `2026-11-22T${time}:00.000Z`
const failed = (from: string, until: string): Kept => ({
  last: null,
  problem: { at: at(from), retry_at: at(until) },
})

it.each<[string, Kept, string]>([
  ['at once, where there was none', { last: null, problem: null }, NOW],
  ['six hours after the last one', { last: at('11:00'), problem: null }, at('17:00')],
  ['now, where that is over', { last: at('05:59'), problem: null }, NOW],
  ['now, where the clock was set back since', { last: at('12:01'), problem: null }, NOW],
  ['when a failed one is to be tried again', failed('11:30', '12:30'), at('12:30')],
  ['now, where that is over too', failed('10:00', '11:00'), NOW],
  ['now, where it failed in what is now the future', failed('13:00', '14:00'), NOW],
])('the next is due %s', (_, kept, due) => {
  expect(nextDue(kept, NOW)).toBe(due)
  expect(isDue(kept, NOW)).toBe(due === NOW)
})

it('a failed one is tried again after an hour, then two, four, and every six', () => {
  expect([1, 2, 3, 4, 9].map(tries => retryAt(NOW, tries).slice(11, 16))).toEqual([
    '13:00',
    '14:00',
    '16:00',
    '18:00',
    '18:00',
  ])
})
