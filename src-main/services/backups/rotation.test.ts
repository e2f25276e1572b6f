import { describe, expect, it } from 'vitest'
import { addDays, instantOf } from '#contract/journal-day.ts'
import { expired, KEEP_BEFORE, type Rotatable } from './rotation.ts'

const ZONE = 'Europe/Berlin'

function daily(created_at: string, more: Partial<Rotatable> = {}): Rotatable {
  return { path: created_at, kind: 'daily', created_at, verified_at: created_at, rotated: true, ...more }
}

const at = (day: string, time = '12:00', zone = ZONE) => instantOf(day, time, zone)

/** What is left when the rotation runs after each backup, as it does. */
function leftAfter(made: readonly Rotatable[], zone = ZONE): string[] {
  let left: Rotatable[] = []
  for (const one of made) {
    left.push(one)
    const gone = new Set(expired(left, zone))
    left = left.filter(each => !gone.has(each.path))
  }
  return left.map(one => one.path)
}

const daysOf = (paths: readonly string[]) => paths.map(path => path.slice(0, 10))

function everyDay(from: string, count: number): Rotatable[] {
  return Array.from({ length: count }, (_, n) => daily(at(addDays(from, n))))
}

describe('the rotation', () => {
  it('of two years, one a day, leaves seven days, four weeks and twelve months', () => {
    const left = daysOf(leftAfter(everyDay('2024-11-23', 730)))
    expect(left).toEqual([
      // The last of each month …
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      // … the Sundays of three weeks before this one …
      '2026-11-01',
      '2026-11-08',
      '2026-11-15',
      // … and seven days, whose last stands for its week and month too.
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ])
  })

  it('keeps the last of several on one day', () => {
    const made = ['08:00', '12:00', '20:00'].map(time => daily(at('2026-11-22', time)))
    expect(leftAfter(made)).toEqual([at('2026-11-22', '20:00')])
  })

  it('counts days that have a backup, so that a long absence costs none', () => {
    const before = everyDay('2026-01-01', 7)
    const left = leftAfter([...before, daily(at('2026-09-01'))])
    expect(daysOf(left)).toEqual([
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
      '2026-01-05',
      '2026-01-06',
      '2026-01-07',
      '2026-09-01',
    ])
  })

  it.each([
    // Berlin's clocks: forward on 29 March, back on 25 October 2026.
    ['a day of 23 hours', ['2026-03-29T00:30:00+01:00', '2026-03-29T23:30:00+02:00'], 1],
    ['the hour that comes twice', ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'], 1],
    [
      'both sides of midnight in a day of 25 hours',
      ['2026-10-25T00:10:00+02:00', '2026-10-26T00:10:00+01:00'],
      2,
    ],
    ['29 February and 1 March', ['2028-02-29T12:00:00+01:00', '2028-03-01T12:00:00+01:00'], 2],
    [
      'one instant short of midnight, and midnight',
      ['2026-11-21T22:59:59.999Z', '2026-11-21T23:00:00.000Z'],
      2,
    ],
  ])('knows the days of %s', (_, instants, count) => {
    const made = instants.map(instant => daily(new Date(instant).toISOString()))
    expect(leftAfter(made)).toHaveLength(count)
  })

  it('keeps 29 February for its month', () => {
    const left = daysOf(leftAfter(everyDay('2028-02-20', 60)))
    expect(left).toContain('2028-02-29')
  })

  it('loses no other day’s backup to a clock that was years ahead, or goes backwards', () => {
    const made = [
      ...everyDay('2026-11-10', 3),
      daily(at('2040-01-01')),
      daily(at('2026-11-12', '18:00')),
      ...everyDay('2026-11-13', 3),
    ]
    const left = daysOf(leftAfter(made))
    expect(left).toEqual([
      '2026-11-10',
      '2026-11-11',
      '2040-01-01',
      '2026-11-12',
      '2026-11-13',
      '2026-11-14',
      '2026-11-15',
    ])
    // In time the wrong one goes as any other does.
    const later = leftAfter([...made, ...everyDay('2026-11-16', 400)])
    expect(daysOf(later)).not.toContain('2040-01-01')
    expect(daysOf(later)).toContain('2027-12-20')
  })

  it('keeps what stands for a day only where it was found whole, if another of that day was', () => {
    const whole = daily(at('2026-11-22', '08:00'))
    const broken = daily(at('2026-11-22', '20:00'), { verified_at: null })
    expect(expired([whole, broken], ZONE)).toEqual([broken.path])
  })

  it('never lets go of the last one that was found whole', () => {
    const whole = daily(at('2020-01-01'))
    const broken = everyDay('2026-01-01', 400).map(one => ({ ...one, verified_at: null }))
    expect(expired([whole, ...broken], ZONE)).not.toContain(whole.path)
  })

  it('never touches what the owner made, nor what is not known to be Mirror’s own', () => {
    const mine = daily(at('2020-01-01'), { kind: 'manual', rotated: false })
    const found = daily(at('2020-01-02'), { rotated: false })
    const copies = Array.from({ length: 9 }, (_, n) =>
      daily(at(addDays('2020-02-01', n)), { kind: 'before-import', rotated: n > 2 }),
    )
    const gone = expired([mine, found, ...copies, ...everyDay('2026-01-01', 500)], ZONE)
    expect(gone).not.toContain(mine.path)
    expect(gone).not.toContain(found.path)
    for (const copy of copies.slice(0, 3)) expect(gone).not.toContain(copy.path)
  })

  it('keeps the last few copies from before each sort of change', () => {
    const kinds = ['before-migration', 'before-import', 'before-restore'] as const
    const made = kinds.flatMap((kind, k) =>
      Array.from({ length: KEEP_BEFORE + 3 }, (_, n) =>
        daily(at(addDays('2026-01-01', n), `1${k}:00`), { kind, path: `${kind}-${n}` }),
      ),
    )
    expect(expired(made, ZONE)).toEqual(kinds.flatMap(kind => [0, 1, 2].map(n => `${kind}-${n}`)))
  })

  it('does not count a day twice where the zone has changed', () => {
    const made = everyDay('2026-11-16', 7)
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])
      expect(expired(made, zone)).toEqual([])
  })
})
