/** Whose journals these are: made, renamed, listed; and the sample journal, which comes and goes as one. */

import type { Given } from '#contract/contract.ts'
import { because } from '#contract/problem-reasons.ts'
import type { Identity } from '#contract/schemas/identity.ts'
import type { ReadDb, WriteDb } from '#db/handles.ts'
import {
  deleteIdentityForever,
  findIdentity,
  getIdentity,
  identitySeeds,
  insertIdentity,
  listIdentities,
  updateIdentity,
} from '#db/identities.ts'
import { pageReflections } from '#db/reflection-lists.ts'
import type { Services } from './context.ts'
import { defined } from './defined.ts'
import { Failure, found } from './failure.ts'
import type { Clock, Ids, Places } from './ports.ts'
import { ensureSeedTensions } from './tension-axes.ts'

export function allIdentities(s: Services): { identities: Identity[] } {
  return { identities: listIdentities(s.db.read) }
}

/** @throws Failure CONFLICT when the name is taken. */
export function createIdentity(s: Services, input: NewIdentity): Identity {
  const made = s.db.write(tx => addIdentity(tx, s, input))
  s.bus.publish({ type: 'identities' })
  return made
}

export type NewIdentity = Given['identities']['create'] & {
  readonly sample?: boolean
  /**
   * The same name gives the same ids on every empty machine: for imports and scripts. What a person begins in the window is
   * theirs alone, even where two people choose one name.
   */
  readonly reproducible?: boolean
}

/** Inside a transaction: a new identity with its seed axes. */
export function addIdentity(
  tx: WriteDb,
  ports: { readonly ids: Ids; readonly clock: Clock; readonly places: Places },
  input: NewIdentity,
): Identity {
  refuseTaken(tx, input.name)
  const { id, seed } = input.reproducible
    ? originOf(tx, ports.ids, input.name)
    : oneOfAKind(ports.ids, input.name)
  const now = ports.clock.now()
  insertIdentity(tx, {
    id,
    name: input.name,
    seed,
    zone: input.zone ?? ports.places.zone,
    day_start: input.day_start ?? 0,
    sample: input.sample ?? false,
    now,
  })
  ensureSeedTensions(tx, ports, id)
  return found(getIdentity(tx, id), 'identity', id)
}

export function changeIdentity(s: Services, input: Given['identities']['update']): Identity {
  const { id, ...patch } = input
  found(getIdentity(s.db.read, id), 'identity', id)
  const changed = s.db.write(tx => {
    if (patch.name !== undefined && findIdentity(tx, patch.name)?.id !== id) refuseTaken(tx, patch.name)
    updateIdentity(tx, id, defined(patch), s.clock.now())
    return found(getIdentity(tx, id), 'identity', id)
  })
  s.bus.publish({ type: 'identities' })
  return changed
}

export const SAMPLE_NAME = 'Sample journal'
/** So many of its newest reflections have their mirrorback, so that whoever looks around meets some. */
const SAMPLE_ANSWERED = 8

/** The sample journal, added on first use, read, and answered where it is opened. */
export async function openSample(s: Services): Promise<Identity> {
  const there = listIdentities(s.db.read).find(identity => identity.sample)
  // One without reflections was left by a start that did not get further.
  if (there && there.reflections > 0) return there
  const made =
    there ??
    s.db.write(tx =>
      addIdentity(tx, s, { name: freeName(tx, SAMPLE_NAME), sample: true, reproducible: true }),
    )
  try {
    await s.worker.run('import', {
      path: s.places.sample,
      format: 'jsonl',
      identity: made.name,
      identity_id: made.id,
      date_field: 'date',
      dry_run: false,
    })
    await s.worker.run('analyze', { identity_id: made.id, full: false })
    const newest = pageReflections(s.db.read, { identity_id: made.id, limit: SAMPLE_ANSWERED }).items
    for (const { id } of newest.toReversed())
      await s.worker.run('compose', { reflection_id: id, regenerate: false })
  } catch (error) {
    s.db.write(tx => deleteIdentityForever(tx, made.id))
    throw error
  }
  s.bus.publish({ type: 'identities' })
  return found(getIdentity(s.db.read, made.id), 'identity', made.id)
}

export function removeSample(s: Services): { removed: boolean } {
  const there = listIdentities(s.db.read).find(identity => identity.sample)
  if (!there) return { removed: false }
  s.db.write(tx => deleteIdentityForever(tx, there.id))
  s.bus.publish({ type: 'identities' })
  return { removed: true }
}

function refuseTaken(db: ReadDb, name: string): void {
  if (findIdentity(db, name))
    throw new Failure('CONFLICT', {
      ...because('journal-name-taken', { name }),
      rule: `there is already a journal called ${name}`,
      remedy: 'Choose another name, or open that journal.',
      field: 'name',
    })
}

function freeName(db: ReadDb, wanted: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} ${count}`
    if (!findIdentity(db, name)) return name
  }
}

/** Ids of what is derived come from the seed, so two journals never share it. */
interface Origin {
  readonly id: string
  readonly seed: string
}

function oneOfAKind(ids: Ids, name: string): Origin {
  const id = ids.next()
  return { id, seed: `${folded(name)}#${id}` }
}

/** Id and seed of a journal that is the same on every empty machine. */
export function originOf(db: ReadDb, ids: Ids, name: string): Origin {
  const taken = new Set(identitySeeds(db))
  for (let count = 1; ; count += 1) {
    const seed = count === 1 ? folded(name) : `${folded(name)}#${count}`
    if (!taken.has(seed)) return { id: ids.derived(seed, 'identity'), seed }
  }
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
