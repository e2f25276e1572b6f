/** Texts of one reflection that two devices wrote apart: shown side by side, and ended by the owner's choice. */
import type { Given, Outputs } from '#contract/contract.ts'
import type { IdentityId, ReflectionId } from '#contract/ids.ts'
import { wordCount } from '#contract/word-count.ts'
import { type ConflictRow, conflictsOf, listConflicts } from '#db/conflicts.ts'
import type { WriteDb } from '#db/handles.ts'
import { getIdentity, identitySeed } from '#db/identities.ts'
import { getReflection, insertReflection, reflectionSeq, settleTexts } from '#db/reflections.ts'
import { deviceOf, instantOf, thisDevice } from '#db/stamps.ts'
import type { Version } from '#db/texts.ts'
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
  const side = ({ stamp, body }: Version) => ({
    stamp,
    body,
    written_at: instantOf(stamp, created),
    here: deviceOf(stamp) === device,
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
  for (const reflection of [result.reflection, result.beside]) {
    if (!reflection) continue
    const { identity_id, id } = reflection
    s.bus.publish({ type: 'reflections', identity_id, reflection_id: id })
    void s.reading.read(identity_id, id)
  }
  return result
}

/** Mine is what this device wrote; where it wrote both or neither, what stands. */
function chosenText(
  tx: WriteDb,
  { standing, other }: Pick<ConflictRow, 'standing' | 'other'>,
  keep: Given['data']['resolve']['keep'],
): Version {
  if (keep === 'both') return standing
  const device = thisDevice(tx)
  const mine = deviceOf(other.stamp) === device && deviceOf(standing.stamp) !== device ? other : standing
  if (keep === 'mine') return mine
  return mine === standing ? other : standing
}

/** The other text as a reflection of its own; two devices that choose the same make the same one. */
function keepBeside(
  s: Services,
  tx: WriteDb,
  reflection: NonNullable<ReturnType<typeof getReflection>>,
  other: Version,
  now: string,
) {
  const { identity_id, occurred_at, zone, journal_day, source, visibility, tags, mood, analysable } =
    reflection
  const key = `beside:${reflection.id}:${other.stamp}`
  const id = s.ids.derived(identitySeed(tx, identity_id), key, occurred_at)
  const there = getReflection(tx, id)
  if (there) return there
  const kept = { identity_id, occurred_at, zone, journal_day, source, visibility, tags, mood, analysable }
  const { body } = other
  return insertReflection(tx, { ...kept, id, body, source_ref: null, word_count: wordCount(body), now })
}

function ended(): Failure {
  return new Failure('CONFLICT', {
    rule: 'these two texts stand against each other no more',
    remedy: 'Look at the list of conflicts again.',
    field: 'other',
  })
}
