import { describe, expect, it } from 'vitest'
import { localHour } from './local-hour.ts'

describe('the local hour', () => {
  it.each([
    ['2026-01-05T21:30:00.000Z', 'Europe/London', 21.5],
    ['2026-07-05T21:30:00.000Z', 'Europe/London', 22.5],
    ['2026-01-05T21:30:00.000Z', 'Asia/Tokyo', 6.5],
    ['2026-01-05T05:30:36.000Z', 'America/New_York', 0.51],
  ])('of %s in %s is %d', (instant, zone, hour) => {
    expect(localHour(instant, zone)).toBeCloseTo(hour)
  })

  it.each([
    ['2026-01-05T12:00:00.000Z', 'Europe/London'],
    ['2026-07-05T11:00:00.000Z', 'Europe/London'],
    ['2026-07-05T23:00:00.000Z', 'Europe/London'],
    ['2026-01-05T00:00:00.000Z', 'America/New_York'],
    ['1893-02-01T12:00:00.000Z', 'UTC'],
  ])('is unknown where %s in %s stands for a day alone', (instant, zone) => {
    expect(localHour(instant, zone)).toBeNaN()
  })
})
