/** Writing: create, edit, trash, restore. What was kept is acknowledged only after it is on the disk. */

import type { Given } from '#contract/contract.ts'
import { journalDay } from '#contract/journal-day.ts'
import { because } from '#contract/problem-reasons.ts'
import type { Identity } from '#contract/schemas/identity.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { wordCount } from '#contract/word-count.ts'
import { saveDraft } from '#db/drafts.ts'
import { getIdentity } from '#db/identities.ts'
import {
  editReflection,
  getReflection,
  insertReflection,
  restoreReflection,
  trashReflection,
} from '#db/reflections.ts'
import { addToThread, getThread } from '#db/threads.ts'
import type { Services } from './context.ts'
import { defined } from './defined.ts'
import { Failure, found } from './failure.ts'

export function createReflection(s: Services, input: Given['reflections']['create']): Reflection {
  const identity = found(getIdentity(s.db.read, input.identity_id), 'identity', input.identity_id)
  const now = s.clock.now()
  const occurred_at = input.occurred_at ?? now
  const zone = input.zone ?? identity.zone
  if (input.analysable) s.reading.prepare(identity.id, input.body)
  const kept = s.db.write(tx => {
    const reflection = insertReflection(tx, {
      id: s.ids.next(),
      identity_id: identity.id,
      body: input.body,
      occurred_at,
      zone,
      journal_day: journalDay(occurred_at, zone, identity.day_start),
      source: 'direct',
      source_ref: null,
      visibility: input.visibility ?? 'private',
      tags: input.tags ?? [],
      mood: input.mood ?? null,
      word_count: wordCount(input.body),
      analysable: input.analysable ?? true,
      now,
    })
    if (input.thread_id !== undefined) {
      const thread = found(getThread(tx, input.thread_id), 'thread', input.thread_id)
      if (thread.identity_id !== identity.id) throw otherJournal('thread')
      addToThread(tx, thread.id, reflection.id, now)
    }
    saveDraft(tx, identity.id, null, now, input.desk)
    return found(getReflection(tx, reflection.id), 'reflection', reflection.id)
  })
  announce(s, kept)
  return kept
}

/** @throws Failure CONFLICT when `expected_revision` is no longer the newest. */
export function changeReflection(s: Services, input: Given['reflections']['edit']): Reflection {
  const { id, expected_revision, ...patch } = input
  const kept = s.db.write(tx => {
    const before = found(getReflection(tx, id), 'reflection', id)
    if (expected_revision !== undefined && expected_revision !== before.revision)
      throw changedMeanwhile(before)
    const identity = found(getIdentity(tx, before.identity_id), 'identity', before.identity_id)
    const change = { ...defined(patch), ...placed(before, identity, patch), ...counted(patch.body) }
    return editReflection(tx, id, change, s.clock.now())
  })
  announce(s, kept)
  return kept
}

export function moveToTrash(s: Services, id: string): Reflection {
  return setTrashed(s, id, true)
}

export function takeFromTrash(s: Services, id: string): Reflection {
  return setTrashed(s, id, false)
}

function setTrashed(s: Services, id: string, trashed: boolean): Reflection {
  const kept = s.db.write(tx => {
    found(getReflection(tx, id), 'reflection', id)
    return trashed ? trashReflection(tx, id, s.clock.now()) : restoreReflection(tx, id, s.clock.now())
  })
  announce(s, kept)
  return kept
}

/** The windows hear of it, and the engine reads it (or forgets it) in the background. */
function announce(s: Services, reflection: Reflection): void {
  s.bus.publish({ type: 'reflections', identity_id: reflection.identity_id, reflection_id: reflection.id })
  void s.reading.read(reflection.identity_id, reflection.id)
}

/** A new time or zone may move it to another journal day. */
function placed(
  before: Reflection,
  identity: Identity,
  patch: { occurred_at?: string | undefined; zone?: string | undefined },
) {
  if (patch.occurred_at === undefined && patch.zone === undefined) return {}
  const at = patch.occurred_at ?? before.occurred_at
  return { journal_day: journalDay(at, patch.zone ?? before.zone, identity.day_start) }
}

function counted(body: string | undefined) {
  return body === undefined ? {} : { word_count: wordCount(body) }
}

function changedMeanwhile(now: Reflection): Failure {
  return new Failure('CONFLICT', {
    ...because('reflection-changed'),
    rule: `this reflection was changed elsewhere; its newest revision is ${now.revision}`,
    remedy: 'Look at the newest text, then keep yours, theirs or both.',
    field: 'expected_revision',
  })
}

export function otherJournal(what: string): Failure {
  return new Failure('BAD_REQUEST', {
    rule: `that ${what} belongs to another journal`,
    remedy: `Choose a ${what} of this journal; nothing crosses between journals.`,
    field: `${what}_id`,
  })
}
