import { expect, test } from 'vitest'
import { type Postpone, stillToCome } from './postpones.ts'

const at = (time: string) => ({ time, follows: null })
const profile = {
  zone: 'Europe/Berlin',
  day_start: 180,
  anchors: {
    morning: at('07:00'),
    mid_morning: at('10:00'),
    lunch: at('12:00'),
    afternoon: at('14:00'),
    after_work: at('17:00'),
    evening: at('19:00'),
    night: at('01:00'),
    bedtime: at('22:30'),
  },
}

test.each<[Postpone, now: string, boolean]>([
  ['lunch', '2026-03-10T10:59:00Z', true],
  ['lunch', '2026-03-10T11:00:00Z', false],
  ['evening', '2026-03-10T17:00:00Z', true],
  ['tonight', '2026-03-10T22:30:00Z', true],
  ['tonight', '2026-03-11T00:30:00Z', false],
  ['lunch', '2026-03-11T00:30:00Z', false],
  ['tomorrow', '2026-03-10T22:30:00Z', true],
])('%s at %s: %s', (to, now, open) => expect(stillToCome(to, now, profile)).toBe(open))
