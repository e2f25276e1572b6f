import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  instantOf,
  isoDay,
  isoWeekday,
  journalDay,
  nextPeriod,
  parseDay,
  periodStart,
  wallClock,
} from './journal-day.ts'

describe('journalDay', () => {
  it.each([
    ['midnight belongs to the new day', '2026-11-22T00:00:00Z', 'UTC', 0, '2026-11-22'],
    [
      '01:30 with a day that starts at 03:00 is still yesterday',
      '2026-11-22T01:30:00Z',
      'UTC',
      180,
      '2026-11-21',
    ],
    ['03:00 is the first minute of that day', '2026-11-22T03:00:00Z', 'UTC', 180, '2026-11-22'],
    ['the zone decides, not UTC', '2026-11-22T23:30:00Z', 'Asia/Tokyo', 0, '2026-11-23'],
    ['west of UTC', '2026-11-22T02:00:00Z', 'America/New_York', 0, '2026-11-21'],
    ['a day start crosses the turn of the year', '2026-01-01T04:59:00Z', 'UTC', 300, '2025-12-31'],
    [
      'the night clocks go forward, after the gap',
      '2026-03-29T01:30:00Z',
      'Europe/Berlin',
      180,
      '2026-03-29',
    ],
    [
      'the night clocks go forward, before the gap',
      '2026-03-29T00:30:00Z',
      'Europe/Berlin',
      180,
      '2026-03-28',
    ],
    [
      'the night clocks go back, the second 02:30',
      '2026-10-25T01:30:00Z',
      'Europe/Berlin',
      180,
      '2026-10-24',
    ],
    ['a leap day', '2024-02-29T12:00:00Z', 'Europe/London', 0, '2024-02-29'],
    ['a diary of 1660', '1660-01-01T12:00:00Z', 'Europe/London', 0, '1660-01-01'],
    ['before the Gregorian calendar', '1500-02-28T12:00:00Z', 'UTC', 0, '1500-02-28'],
    ['a quarter-hour zone', '2026-11-22T18:20:00Z', 'Asia/Kathmandu', 0, '2026-11-23'],
  ])('%s', (_, instant, zone, dayStart, day) => {
    expect(journalDay(instant, zone, dayStart)).toBe(day)
  })

  it.each([[-1], [361], [1.5]])('refuses a day that starts %s minutes after midnight', dayStart => {
    expect(() => journalDay('2026-11-22T00:00:00Z', 'UTC', dayStart)).toThrow(RangeError)
  })

  it('refuses what is no instant and what is no zone', () => {
    expect(() => journalDay('yesterday', 'UTC')).toThrow(RangeError)
    expect(() => journalDay('2026-11-22T00:00:00Z', 'Mars/Olympus')).toThrow(RangeError)
  })

  it('never moves back as time goes on, in any zone', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Lisbon',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    )
    const start = Date.UTC(2026, 0, 1)
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: 0, max: 360 }),
        fc.nat(525_600),
        fc.nat(10_000),
        (zone, dayStart, at, later) => {
          const one = journalDay(start + at * 60_000, zone, dayStart)
          const other = journalDay(start + (at + later) * 60_000, zone, dayStart)
          // Where a clock goes back across midnight the day may be met twice, but never one before it.
          expect(other >= addDays(one, -1)).toBe(true)
          if (later > 120) expect(other >= one).toBe(true)
        },
      ),
    )
  })
})

describe('instantOf', () => {
  it.each([
    ['2026-11-22', '12:00', 'Europe/Lisbon', '2026-11-22T12:00:00.000Z'],
    ['2026-07-01', '12:00', 'America/New_York', '2026-07-01T16:00:00.000Z'],
    ['2026-03-29', '12:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
    ['2026-10-25', '12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
    ['1660-01-01', '12:00', 'UTC', '1660-01-01T12:00:00.000Z'],
  ])('gives the instant at which a clock shows %s %s in %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone)).toBe(instant)
  })

  it('at noon always gives back the same journal day', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Lisbon',
      'America/Sao_Paulo',
      'Asia/Kolkata',
      'Pacific/Auckland',
    )
    fc.assert(
      fc.property(zones, fc.integer({ min: -40_000, max: 40_000 }), (zone, days) => {
        const day = addDays('2000-01-01', days)
        expect(journalDay(instantOf(day, '12:00', zone), zone, 0)).toBe(day)
      }),
    )
  })
})

describe('days and periods', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', '26-01-01'])('refuses %j as a day', day => {
    expect(() => parseDay(day)).toThrow(RangeError)
  })

  it('keeps the first hundred years apart from the twentieth century', () => {
    expect(isoDay(parseDay('0099-12-31'))).toBe('0099-12-31')
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01')
  })

  it.each([
    ['2026-11-22', 'week', '2026-11-16', '2026-11-23'],
    ['2026-11-22', 'month', '2026-11-01', '2026-12-01'],
    ['2026-12-31', 'quarter', '2026-10-01', '2027-01-01'],
    ['2024-12-30', 'week', '2024-12-30', '2025-01-06'],
  ] as const)('%s lies in the %s from %s until %s', (day, period, start, next) => {
    expect(periodStart(day, period)).toBe(start)
    expect(nextPeriod(start, period)).toBe(next)
  })

  it('counts weekdays from Monday', () => {
    expect(isoWeekday('2026-11-22')).toBe(7)
    expect(isoWeekday('2026-11-23')).toBe(1)
  })
})

describe('wallClock', () => {
  it('reads the clock on the wall to the second', () => {
    expect(wallClock('2026-07-01T10:20:30Z', 'Asia/Kolkata')).toEqual({
      year: 2026,
      month: 7,
      day: 1,
      hour: 15,
      minute: 50,
      second: 30,
    })
  })
})
