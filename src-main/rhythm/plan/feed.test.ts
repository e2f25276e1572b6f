import { describe, expect, it, test } from 'vitest'
import { addDays } from '#contract/journal-day.ts'
import type { Schedule } from '#contract/schemas/rhythm-plan.ts'
import { calendarIn, item, mark, placerIn, timing } from '../test-support/builders.ts'
import { feed } from './feed.ts'
import type { PlannedItem } from './item.ts'
import type { MarkOf } from './occurrence.ts'
import { isDue } from './schedule.ts'
import { arrivedIn, dayOf } from './zones.ts'

function seen(
  items: readonly PlannedItem[],
  now: string,
  more: {
    zone?: string
    view?: 'window' | 'day'
    hours?: number
    marks?: MarkOf[]
    dayStart?: number
    day?: string
  } = {},
) {
  const { zone = 'UTC', view = 'day', hours = 4, marks = [], dayStart = 0 } = more
  const at = new Date(now).toISOString()
  const day = more.day ?? dayOf(calendarIn(zone, dayStart), at)
  return feed({ day, now: at, view, hours, items, marks, placer: placerIn(zone, dayStart) })
}

const codes = (items: readonly { code: string }[]) => items.map(one => one.code)

describe('a schedule', () => {
  test.each<[Schedule, day: string, due: boolean]>([
    [{ type: 'specific_days', days: [1, 3, 5] }, '2026-03-10', false],
    [{ type: 'specific_days', days: [1, 3, 5] }, '2026-03-11', true],
    [{ type: 'weekdays' }, '2026-03-13', true],
    [{ type: 'weekdays' }, '2026-03-14', false],
    [{ type: 'weekends' }, '2026-03-14', true],
    [{ type: 'daily', from: '2026-03-10', until: '2026-03-12' }, '2026-03-09', false],
    [{ type: 'daily', from: '2026-03-10', until: '2026-03-12' }, '2026-03-12', true],
    [{ type: 'daily', from: '2026-03-10', until: '2026-03-12' }, '2026-03-13', false],
    [{ type: 'every_n_weeks', weeks: 2, days: [2], from: '2026-03-10' }, '2026-03-10', true],
    [{ type: 'every_n_weeks', weeks: 2, days: [2], from: '2026-03-10' }, '2026-03-17', false],
    [{ type: 'every_n_weeks', weeks: 2, days: [1, 2], from: '2026-03-11' }, '2026-03-23', true],
    [{ type: 'once', date: '2026-03-10' }, '2026-03-10', true],
    [{ type: 'once', date: '2026-03-10' }, '2026-03-11', false],
  ])('%o on %s: %s', (schedule, day, due) => expect(isDue(schedule, day)).toBe(due))

  it('leaves a Monday, Wednesday and Friday item out on a Tuesday', () => {
    const gym = item('gym', { schedule: { type: 'specific_days', days: [1, 3, 5] } })
    expect(seen([gym], '2026-03-10T07:00Z').items).toEqual([])
  })
})

describe('the time of an item', () => {
  it('is its anchor and offset, and an exact time wins', () => {
    const items = [
      item('offset', { offset: 30 }),
      item('exact', { offset: 30, time: '05:15' }),
      item('before', { offset: -45 }),
    ]
    const found = seen(items, '2026-03-10T00:00Z', { zone: 'Asia/Kolkata' }).items
    expect(Object.fromEntries(found.map(one => [one.code, one.starts_at]))).toEqual({
      offset: '2026-03-10T02:00:00.000Z',
      exact: '2026-03-09T23:45:00.000Z',
      before: '2026-03-10T00:45:00.000Z',
    })
  })

  it('follows the wake time of the day where the owner wants it and it is known', () => {
    const anchors = { morning: { time: '07:00', follows: 'wake' } } as never
    const placer = (wake: string | undefined) =>
      createPlacerWith(anchors, wake).startOf({ ...timing, offset: 30 }, '2026-03-10')
    expect(placer('06:20')).toBe('2026-03-10T06:50:00.000Z')
    expect(placer(undefined)).toBe('2026-03-10T07:30:00.000Z')
  })

  it('before the day’s start belongs to the calendar’s next morning', () => {
    const late = item('late', { time: '01:30' })
    const found = seen([late], '2026-03-11T00:30Z', { dayStart: 180 })
    expect(found.day).toBe('2026-03-10')
    expect(found.items[0]).toMatchObject({ starts_at: '2026-03-11T01:30:00.000Z', day: '2026-03-10' })
  })
})

describe('a status', () => {
  it('goes from upcoming to active to overdue to missed', () => {
    const one = [item('one', { time: '09:00' })]
    const at = (now: string, day = '2026-03-10') => seen(one, now, { day }).items[0]?.status
    expect(at('2026-03-10T08:59Z')).toBe('upcoming')
    expect(at('2026-03-10T09:00Z')).toBe('active')
    expect(at('2026-03-10T09:59Z')).toBe('active')
    expect(at('2026-03-10T10:00Z')).toBe('overdue')
    expect(at('2026-03-10T23:59Z')).toBe('overdue')
    expect(at('2026-03-11T00:00Z')).toBe('missed')
  })

  it('is active on the same journal day on both sides of midnight', () => {
    const late = [item('late', { time: '23:30', schedule: { type: 'once', date: '2026-03-10' } })]
    for (const now of ['2026-03-10T23:50Z', '2026-03-11T00:10Z'])
      expect(seen(late, now, { view: 'window' }).items).toMatchObject([
        { status: 'active', day: '2026-03-10' },
      ])
    expect(seen(late, '2026-03-11T00:30Z', { view: 'window' }).items).toEqual([])
  })
})

describe('the window', () => {
  it('pins what is overdue on top, then goes by time and priority, and counts what is hidden', () => {
    const items = [
      item('b-high', { time: '10:30' }),
      { ...item('a-low', { time: '10:30' }), priority: 9 },
      item('old', { time: '06:00' }),
      item('done', { time: '05:00' }),
      item('far', { time: '20:00' }),
      item('further', { time: '21:00' }),
    ]
    const done = items[3] ?? item('none')
    const found = seen(items, '2026-03-10T10:00Z', { view: 'window', marks: [mark(done, '2026-03-10')] })
    expect(codes(found.items)).toEqual(['old', 'b-high', 'a-low'])
    expect(found).toMatchObject({
      completed: 1,
      total: 6,
      hidden: 2,
      next_hidden_at: '2026-03-10T20:00:00.000Z',
    })
    expect(found.rate).toBeCloseTo(1 / 6, 10)
    expect(codes(seen(items, '2026-03-10T10:00Z', { view: 'window', hours: 1 }).items)).toContain('old')
  })

  it('shows tomorrow’s early item late tonight', () => {
    const early = item('early', { time: '00:30' })
    const found = seen([early], '2026-03-10T23:00Z', { view: 'window' })
    expect(found.items.filter(one => one.status === 'upcoming')).toMatchObject([{ day: '2026-03-11' }])
  })
})

describe('what was moved', () => {
  const walk = item('walk', { time: '09:00', schedule: { type: 'once', date: '2026-03-10' } })
  const moved = mark(walk, '2026-03-10', {
    kind: 'postponed',
    to_day: '2026-03-12',
    to_at: '2026-03-12T09:00:00.000Z',
  })

  it('leaves a trace where it was, and stands where it went', () => {
    const before = seen([walk], '2026-03-10T12:00Z', { marks: [moved] })
    expect(before).toMatchObject({ total: 0, items: [{ status: 'postponed', placed_on: '2026-03-12' }] })
    const after = seen([walk], '2026-03-12T09:10Z', { marks: [moved] })
    expect(after).toMatchObject({ total: 1, items: [{ status: 'active', day: '2026-03-10', moves: 1 }] })
  })

  it('stands where it was once the move is undone', () => {
    const undone = { ...moved, undone_at: '2026-03-10T13:00:00.000Z' }
    expect(seen([walk], '2026-03-10T12:00Z', { marks: [undone] }).items).toMatchObject([
      { status: 'overdue', moves: 0 },
    ])
  })
})

describe('a journey', () => {
  it('leaves the days before it where they were, and no day is lived twice', () => {
    const zones = arrivedIn([{ from: '2026-01-01', zone: 'Europe/London' }], 'Asia/Tokyo', '2026-03-10')
    const calendar = { zones, day_start: 0 }
    expect(dayOf(calendar, '2026-03-09T20:00:00Z')).toBe('2026-03-10')
    expect(dayOf(calendar, '2026-03-09T14:00:00Z')).toBe('2026-03-09')
    expect(arrivedIn(zones, 'Europe/London', '2026-03-10')).toEqual([
      { from: '2026-01-01', zone: 'Europe/London' },
    ])
    let last = ''
    for (let minute = 0; minute < 5 * 1440; minute += 7) {
      const day = dayOf(calendar, Date.parse('2026-03-08T00:00:00Z') + minute * 60_000)
      expect(day >= last).toBe(true)
      last = day
    }
  })
})

/** Days on which clocks change, beside one of Samoa’s that began a day later than it ended. */
describe.each([
  ['Europe/London', '2026-03-29'],
  ['Europe/London', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['America/Santiago', '2026-09-06'],
  ['Africa/Cairo', '2026-04-24'],
])('every minute of a clock change in %s on %s', (zone, day) => {
  const times = ['00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '12:00', '23:30', '23:59']
  const items = [
    ...times.map(time => item(`at-${time.replace(':', '')}`, { time })),
    ...(['morning', 'bedtime'] as const).map(anchor => item(`on-${anchor}`, { anchor, offset: 90 })),
  ]

  it('holds each item exactly once in the whole day, and hides or shows each once in the window', () => {
    const placer = placerIn(zone)
    const begin = Date.parse(placer.endOf(addDays(day, -1)))
    const end = Date.parse(placer.endOf(day))
    expect((end - begin) / 60_000).not.toBe(1440)
    for (let at = begin; at < end; at += 60_000) {
      const now = new Date(at).toISOString()
      const input = { day, now, hours: 4, items, marks: [], placer }
      const whole = feed({ ...input, view: 'day' })
      expect(codes(whole.items).sort()).toEqual(codes(items).sort())
      const window = feed({ ...input, view: 'window' })
      const own = window.items.filter(one => one.day === day)
      expect(own.length + window.hidden).toBe(items.length)
      const keys = window.items.map(one => `${one.code} ${one.day}`)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})

import { DEFAULT_ANCHORS } from '../profile.ts'
import { createPlacer } from './placing.ts'

function createPlacerWith(anchors: Partial<typeof DEFAULT_ANCHORS>, wake: string | undefined) {
  return createPlacer(calendarIn('UTC'), { ...DEFAULT_ANCHORS, ...anchors }, () => ({ wake }))
}
