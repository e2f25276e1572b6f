import { expect, test } from 'vitest'
import { sameClock } from './same-clock.ts'

test.each([
  ['Europe/Berlin', 'Europe/Paris', '2026-03-10T12:00:00Z', true],
  ['Europe/Berlin', 'Asia/Tokyo', '2026-03-10T12:00:00Z', false],
  // Phoenix keeps no summer time.
  ['America/Denver', 'America/Phoenix', '2026-01-10T12:00:00Z', true],
  ['America/Denver', 'America/Phoenix', '2026-07-10T12:00:00Z', false],
])('%s and %s at %s: %s', (a, b, now, same) => expect(sameClock(a, b, now)).toBe(same))
