/** What the owner says of an item on a day: done, put off, skipped, moved, or taken back. */

import type { Given } from '#contract/contract.ts'
import { addDays, wallClock } from '#contract/journal-day.ts'
import { because } from '#contract/problem-reasons.ts'
import type { Mark, Occurrence } from '#contract/schemas/rhythm-plan.ts'
import type { WriteDb } from '#db/handles.ts'
import type { StoredItem } from '#db/rhythm/items.ts'
import { insertMark, marksAround, marksOf, undoMark } from '#db/rhythm/marks.ts'
import { clockText } from '#rhythm/clock.ts'
import { occurrenceAt, type Placed, placedOf, statusAt } from '#rhythm/plan/occurrence.ts'
import type { Placer } from '#rhythm/plan/placing.ts'
import { destination } from '#rhythm/plan/postpone.ts'
import { zoneOn } from '#rhythm/plan/zones.ts'
import type { Services } from '../context.ts'
import { Failure } from '../failure.ts'
import { changed } from './changed.ts'
import { knownItem } from './items.ts'
import { settleRhythm } from './settle.ts'
import { openWing, placerFor, type Wing } from './wing.ts'

type Use = Given['rhythm']

/** @throws Failure NOT_FOUND, CONFLICT where it is done or skipped already, BAD_REQUEST for a day to come. */
export function complete(s: Services, input: Use['complete']): Occurrence {
  return act(s, input, ({ placed, wing }) => {
    refuseSettled(placed)
    if (placed.placed_on > wing.today && placed.starts_at > wing.now)
      throw new Failure('BAD_REQUEST', {
        ...because('not-yet-done'),
        rule: 'what is planned for a day to come cannot be done yet',
        remedy: 'Complete it on its day, or move it to today first.',
        field: 'day',
      })
    return { kind: 'completed', notes: input.notes, minutes: input.minutes ?? null }
  })
}

/** Skipped twice is skipped once. @throws Failure NOT_FOUND, CONFLICT where it is done. */
export function skip(s: Services, input: Use['skip']): Occurrence {
  return act(s, input, ({ placed }) => {
    if (placed.told.skipped) return null
    refuseSettled(placed)
    return { kind: 'skipped', notes: input.reason }
  })
}

/** @throws Failure NOT_FOUND, CONFLICT, BAD_REQUEST where the new time is not in the future. */
export function postpone(s: Services, input: Use['postpone']): Occurrence {
  return act(s, input, ({ placed, wing, placer }) => {
    refuseSettled(placed)
    if (input.to === 'custom' && (input.date === undefined || input.time === undefined))
      throw new Failure('BAD_REQUEST', {
        ...because('own-time-incomplete'),
        rule: 'a time of your own needs a day and a time',
        remedy: 'Give both.',
        field: input.date === undefined ? 'date' : 'time',
      })
    const custom =
      input.date === undefined || input.time === undefined ? null : { date: input.date, time: input.time }
    const clock = clockOf(wing, placed)
    const to = destination(input.to, wing.today, clock, placer, custom)
    if (to.to_at <= wing.now)
      throw new Failure('BAD_REQUEST', {
        ...because('put-off-to-past'),
        rule: 'what is put off goes to a time that is still to come',
        remedy: 'Choose a later time, or tomorrow.',
        field: input.to === 'custom' ? 'time' : 'to',
      })
    return { kind: 'postponed', ...to }
  })
}

/** To any day and time, earlier too. @throws Failure NOT_FOUND, CONFLICT. */
export function reschedule(s: Services, input: Use['reschedule']): Occurrence {
  return act(s, input, ({ placed, placer }) => {
    refuseSettled(placed)
    return { kind: 'rescheduled', to_day: input.date, to_at: placer.instantAt(input.date, input.time) }
  })
}

/** Takes back the last thing that stands; its mark stays in the history. @throws Failure NOT_FOUND where there is none. */
export function undo(s: Services, input: Use['undo']): Occurrence {
  return act(
    s,
    input,
    ({ placed, tx, wing }) => {
      const { last } = placed.told
      if (!last)
        throw new Failure('NOT_FOUND', {
          rule: `nothing was said of ${input.code} on ${placed.day}`,
          remedy: 'Look at its history, and name the day with --day.',
          field: 'day',
        })
      const isMove = last.kind === 'postponed' || last.kind === 'rescheduled'
      // Two devices may each have said that it is done: both are taken back. Of moves only the last.
      for (const mark of marksOf(tx, placed.item.id, placed.day))
        if (mark.id === last.id || (!isMove && mark.kind === last.kind && mark.undone_at === null))
          undoMark(tx, mark.id, wing.now)
      return null
    },
    placed => placed.told.last !== null,
  )
}

interface Scene {
  readonly tx: WriteDb
  readonly wing: Wing
  readonly placer: Placer
  readonly placed: Placed
}

type NewMark = Pick<Mark, 'kind'> & Partial<Pick<Mark, 'notes' | 'minutes' | 'to_day' | 'to_at'>>

/**
 * Finds the occurrence, lets `say` decide what is said of it, and settles scores and XP: all in one transaction.
 *
 * @param wanted which occurrence is meant where no day is named
 */
function act(
  s: Services,
  input: { readonly identity_id: string; readonly code: string; readonly day?: string | undefined },
  say: (scene: Scene) => NewMark | null,
  wanted?: (placed: Placed) => boolean,
): Occurrence {
  const now = s.clock.now()
  const occurrence = s.db.write(tx => {
    const wing = openWing(tx, input.identity_id, now)
    const item = knownItem(tx, input.identity_id, input.code)
    const placer = placerFor(tx, wing, addDays(wing.today, -8), addDays(wing.today, 8))
    const placed = choose(tx, wing, item, placer, input.day, wanted)
    const said = say({ tx, wing, placer, placed })
    if (said)
      insertMark(tx, input.identity_id, {
        id: s.ids.next(),
        item_id: item.id,
        day: placed.day,
        kind: said.kind,
        at: now,
        notes: said.notes ?? '',
        minutes: said.minutes ?? null,
        to_day: said.to_day ?? null,
        to_at: said.to_at ?? null,
      })
    settleRhythm(tx, wing, item)
    const after = placedOf(item, placed.day, marksOf(tx, item.id, placed.day), placer) ?? placed
    return occurrenceAt(after, after.placed_on, now, placer)
  })
  changed(s, input.identity_id)
  return occurrence
}

/** The occurrence of the day named; else today's, yesterday's while its window is open, or one that was moved to today. */
function choose(
  tx: WriteDb,
  wing: Wing,
  item: StoredItem,
  placer: Placer,
  day: string | undefined,
  wanted: ((placed: Placed) => boolean) | undefined,
): Placed {
  const at = (one: string) => placedOf(item, one, marksOf(tx, item.id, one), placer)
  if (day !== undefined) {
    const placed = at(day)
    if (placed) return placed
    throw notPlanned(item.code, day)
  }
  const yesterday = addDays(wing.today, -1)
  const arrived = marksAround(tx, wing.identity_id, wing.today, wing.today)
    .filter(mark => mark.item_id === item.id && mark.day !== wing.today)
    .map(mark => mark.day)
  const candidates = [...new Set([yesterday, ...arrived, wing.today])].flatMap(one => at(one) ?? [])
  const isOpen = (placed: Placed) =>
    ['active', 'overdue', 'upcoming'].includes(statusAt(placed, wing.now, placer))
  const chosen =
    (wanted && candidates.findLast(wanted)) ??
    candidates.find(placed => isOpen(placed) && placed.starts_at <= wing.now) ??
    candidates.find(isOpen) ??
    candidates.findLast(placed => placed.placed_on === wing.today || placed.day === wing.today)
  if (chosen) return chosen
  throw notPlanned(item.code, wing.today)
}

function notPlanned(code: string, day: string): Failure {
  return new Failure('NOT_FOUND', {
    rule: `${code} is not planned on ${day}`,
    remedy: 'Name a day on which it comes.',
    field: 'day',
  })
}

function refuseSettled({ told, item, day }: Placed): void {
  const what = told.completed ? 'done' : told.skipped ? 'skipped' : null
  if (what === null) return
  throw new Failure('CONFLICT', {
    rule: `${item.code} is already ${what} on ${day}`,
    remedy: 'Take that back first, if it was not so.',
    field: 'code',
  })
}

function clockOf(wing: Wing, { starts_at, placed_on }: Placed): string {
  const { hour, minute } = wallClock(starts_at, zoneOn(wing.calendar, placed_on))
  return clockText(hour * 60 + minute)
}
