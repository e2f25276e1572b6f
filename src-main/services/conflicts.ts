/** Texts of one reflection that two devices wrote apart: shown side by side, and ended by the owner's choice. */

import type { Given, Outputs } from '#contract/contract.ts'
import type { IdentityId, ReflectionId } from '#contract/ids.ts'
import { because } from '#contract/problem-reasons.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { wordCount } from '#contract/word-count.ts'
import { type ConflictRow, type ConflictText, conflictsOf, listConflicts } from '#db/conflicts.ts'
import type { WriteDb } from '#db/handles.ts'
import { getIdentity, identitySeed } from '#db/identities.ts'
import {
  getReflection,
  insertReflection,
  putText,
  reflectionSeq,
  settleTexts,
  trashReflection,
} from '#db/reflections.ts'
import { deviceOf, instantOf, thisDevice } from '#db/stamps.ts'
import { chosenBetween, type Version, versionsOf } from '#db/texts.ts'
import type { Services } from './context.ts'
import { Failure, found } from './failure.ts'

export function conflictList(s: Services, input: Given['data']['conflicts']): Outputs['data']['conflicts'] {
  const { identity_id, skip = 0, limit = 20 } = input
  found(getIdentity(s.db.read, identity_id), 'identity', identity_id)
  const { conflicts, total } = listConflicts(s.db.read, identity_id, { skip, limit })
  return { conflicts: conflicts.map(row => shown(s, row)), total, skip, limit }
}

function shown(s: Services, row: ConflictRow): Outputs['data']['conflicts']['conflicts'][number] {
  const created = getReflection(s.db.read, row.reflection_id)?.created_at ?? ''
  const device = thisDevice(s.db.read)
  const side = ({ stamp, body, written }: ConflictText) => ({
    stamp,
    body,
    written_at: instantOf(written, created),
    here: deviceOf(written) === device,
  })
  return {
    reflection_id: row.reflection_id as ReflectionId,
    identity_id: row.identity_id as IdentityId,
    journal_day: row.journal_day,
    standing: side(row.standing),
    other: side(row.other),
  }
}

/** @throws Failure NOT_FOUND; CONFLICT where that conflict is no more. */
export function resolveConflict(s: Services, input: Given['data']['resolve']): Outputs['data']['resolve'] {
  const now = s.clock.now()
  const result = s.db.write(tx => {
    const before = found(getReflection(tx, input.reflection_id), 'reflection', input.reflection_id)
    const pair = conflictsOf(tx, reflectionSeq(tx, before.id)).find(
      ({ other }) => other.stamp === input.other,
    )
    if (!pair) throw ended()
    const body = chosenText(tx, pair, input.keep).body
    const beside = input.keep === 'both' ? keepBeside(s, tx, before, pair.other, now) : null
    const chosen = { body, word_count: wordCount(body), other: pair.other.stamp }
    return { reflection: settleTexts(tx, before.id, chosen, now), beside }
  })
  changed(s, [result.reflection, result.beside])
  return result
}

/**
 * Takes the last choice back: both texts are written anew, each after its own, so that neither follows the other.
 *
 * @throws Failure NOT_FOUND; CONFLICT where the text was changed since.
 */
export function reopenConflict(s: Services, input: Given['data']['reopen']): Outputs['data']['reopen'] {
  const now = s.clock.now()
  const { reflection, beside } = s.db.write(tx => {
    const before = found(getReflection(tx, input.reflection_id), 'reflection', input.reflection_id)
    const versions = versionsOf(tx, reflectionSeq(tx, before.id))
    const between = chosenBetween(versions)
    if (!between) throw changedSince()
    const [other, stood] = between
    const choice = versions.at(-1)?.stamp ?? ''
    const put = ({ body }: Version, after: readonly string[]) =>
      putText(tx, before.id, { body, word_count: wordCount(body), after }, now)
    put(other, [other.stamp])
    // Written last, it stands again.
    const reflection = put(stood, [stood.stamp, choice])
    return { reflection, beside: takeAway(s, tx, before, other, now) }
  })
  changed(s, [reflection, beside])
  return { reflection }
}

function changed(s: Services, reflections: readonly (Reflection | null)[]): void {
  for (const reflection of reflections) {
    if (!reflection) continue
    const { identity_id, id, deleted_at } = reflection
    s.bus.publish({ type: 'reflections', identity_id, reflection_id: id })
    if (deleted_at === null) void s.reading.read(identity_id, id)
  }
}

/** Mine is what this device wrote; where it wrote both or neither, what stands. */
function chosenText(
  tx: WriteDb,
  { standing, other }: Pick<ConflictRow, 'standing' | 'other'>,
  keep: Given['data']['resolve']['keep'],
): Version {
  if (keep === 'both') return standing
  const device = thisDevice(tx)
  const mine = deviceOf(other.written) === device && deviceOf(standing.written) !== device ? other : standing
  if (keep === 'mine') return mine
  return mine === standing ? other : standing
}

/** The other text as a reflection of its own; two devices that choose the same make the same one. */
function keepBeside(s: Services, tx: WriteDb, reflection: Reflection, other: Version, now: string) {
  const { identity_id, occurred_at, zone, journal_day, source, visibility, tags, mood, analysable } =
    reflection
  const id = besideId(s, tx, reflection, other)
  const there = getReflection(tx, id)
  if (there) return there
  const kept = { identity_id, occurred_at, zone, journal_day, source, visibility, tags, mood, analysable }
  const { body } = other
  return insertReflection(tx, { ...kept, id, body, source_ref: null, word_count: wordCount(body), now })
}

function besideId(s: Services, tx: WriteDb, of: Reflection, other: Version): string {
  return s.ids.derived(identitySeed(tx, of.identity_id), `beside:${of.id}:${other.stamp}`, of.occurred_at)
}

/** Into the trash with what `both` put beside, unless its owner has changed it; null where there is none. */
function takeAway(s: Services, tx: WriteDb, of: Reflection, other: Version, now: string): Reflection | null {
  const beside = getReflection(tx, besideId(s, tx, of, other))
  if (!beside || beside.deleted_at !== null || beside.body !== other.body) return null
  return trashReflection(tx, beside.id, now)
}

function changedSince(): Failure {
  return new Failure('CONFLICT', {
    ...because('choice-outdated'),
    rule: 'this text was changed since you chose',
    remedy: 'Both texts are among its earlier versions; bring back the one that you want.',
    field: 'reflection_id',
  })
}

function ended(): Failure {
  return new Failure('CONFLICT', {
    ...because('conflict-ended'),
    rule: 'these two texts stand against each other no more',
    remedy: 'Look at the list of conflicts again.',
    field: 'other',
  })
}
