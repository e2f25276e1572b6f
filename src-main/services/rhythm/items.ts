/** The items of the timeline: made, changed from today on, and deleted without losing their history. */

import type { Given, Outputs } from '#contract/contract.ts'
import { because } from '#contract/problem-reasons.ts'
import type { RhythmItem } from '#contract/schemas/rhythm-plan.ts'
import type { ReadDb, WriteDb } from '#db/handles.ts'
import { identitySeed } from '#db/identities.ts'
import { allItems, countOfCode, findItem, putItem, type StoredItem } from '#db/rhythm/items.ts'
import { currentPlan, replanned } from '#rhythm/plan/item.ts'
import type { Services } from '../context.ts'
import { defined } from '../defined.ts'
import { Failure } from '../failure.ts'
import { changed } from './changed.ts'
import { settleRhythm } from './settle.ts'
import { openWing, type Wing } from './wing.ts'

type Use = Given['rhythm']

export function listItems(s: Services, { identity_id, deleted }: Use['items']): Outputs['rhythm']['items'] {
  openWing(s.db.read, identity_id, s.clock.now())
  const items = allItems(s.db.read, identity_id).filter(item => deleted || !item.deleted)
  return { items: items.map(toItem) }
}

/** @throws Failure CONFLICT where the code is taken. */
export function createItem(s: Services, { identity_id, item }: Use['createItem']): RhythmItem {
  return write(s, identity_id, (tx, wing) => {
    const { code, name, icon, category, priority, reward, ...timing } = item
    if (findItem(tx, identity_id, code))
      throw new Failure('CONFLICT', {
        ...because('item-code-taken', { code }),
        rule: `there is already an item ${code}`,
        remedy: 'Choose another code, or change the one that is there.',
        field: 'code',
      })
    // The same code on two devices is the same item when they meet.
    const turn = countOfCode(tx, identity_id, code)
    const id = s.ids.derived(identitySeed(tx, identity_id), `rhythm-item:${code}:${turn}`)
    const from =
      'from' in timing.schedule && timing.schedule.from
        ? earlier(timing.schedule.from, wing.today)
        : wing.today
    return { id, code, name, icon, category, priority, reward, plans: [{ ...timing, from }], deleted: false }
  })
}

/** A change of when it comes holds from today on. @throws Failure NOT_FOUND, BAD_REQUEST where no time is left. */
export function changeItem(s: Services, { identity_id, code, change }: Use['changeItem']): RhythmItem {
  return write(s, identity_id, (tx, wing) => {
    const item = knownItem(tx, identity_id, code)
    const { name, icon, category, priority, reward, ...timing } = change
    const { from: _, ...before } = currentPlan(item)
    const next = { ...before, ...defined(timing) }
    if (next.anchor === null && next.time === null)
      throw new Failure('BAD_REQUEST', {
        ...because('item-needs-time'),
        rule: 'an item needs an anchor or an exact time',
        remedy: 'Give one of the two.',
        field: 'anchor',
      })
    const about = defined({ name, icon, category, priority, reward })
    const moved = Object.values(timing).some(value => value !== undefined)
    return { ...item, ...about, plans: moved ? replanned(item.plans, next, wing.today) : item.plans }
  })
}

/** It comes no more from today on; what was done stays done. */
export function deleteItem(s: Services, { identity_id, code }: Use['deleteItem']): RhythmItem {
  return write(s, identity_id, (tx, wing) => {
    const item = knownItem(tx, identity_id, code)
    const { from: _, ...timing } = currentPlan(item)
    const plans = replanned(item.plans, { ...timing, active: false }, wing.today)
    return { ...item, plans, deleted: true }
  })
}

/** @throws Failure NOT_FOUND that names what there is. */
export function knownItem(db: ReadDb, identityId: string, code: string): StoredItem {
  const item = findItem(db, identityId, code)
  if (item) return item
  const codes = allItems(db, identityId)
    .filter(one => !one.deleted)
    .map(one => one.code)
  throw new Failure('NOT_FOUND', {
    rule: `there is no item ${code}`,
    remedy: codes.length > 0 ? `There is: ${codes.slice(0, 20).join(', ')}.` : 'Make one first.',
    field: 'code',
  })
}

function write(s: Services, identityId: string, work: (tx: WriteDb, wing: Wing) => StoredItem): RhythmItem {
  const now = s.clock.now()
  const item = s.db.write(tx => {
    const wing = openWing(tx, identityId, now)
    const made = work(tx, wing)
    putItem(tx, identityId, made, now)
    settleRhythm(tx, wing)
    return made
  })
  changed(s, identityId)
  return toItem(item)
}

function toItem({ plans, ...item }: StoredItem): RhythmItem {
  const { from: _, ...timing } = currentPlan({ ...item, plans })
  return { ...item, ...timing, created_on: plans[0]?.from ?? '' }
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}
