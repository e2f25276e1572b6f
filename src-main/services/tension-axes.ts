/** The axes of a journal: the nine seeds, put in place when the journal is made, and the owner's own. */

import type { ReadDb, WriteDb } from '#db/handles.ts'
import { identitySeed } from '#db/identities.ts'
import { ensureTension, listTensionAxes } from '#db/tensions.ts'
import { withOwn } from '#engine/tensions/own-words.ts'
import { SEED_AXES } from '#engine/tensions/seed-axes.ts'
import type { TensionAxis } from '#engine/types.ts'
import type { Clock, Ids } from './ports.ts'

/** Inside a transaction: adds the seed axes that the journal lacks. */
export function ensureSeedTensions(
  tx: WriteDb,
  ports: { readonly ids: Ids; readonly clock: Clock },
  identity: string,
): void {
  const seed = identitySeed(tx, identity)
  for (const axis of SEED_AXES)
    ensureTension(tx, {
      identity_id: identity,
      key: axis.key,
      id: ports.ids.derived(seed, `tension:${axis.key}`),
      name: axis.name,
      axis_a: axis.poleA.name,
      axis_b: axis.poleB.name,
      line_a: axis.poleA.line,
      line_b: axis.poleB.line,
      words_a: [],
      words_b: [],
      origin: 'seed',
      now: ports.clock.now(),
    })
}

/** What is of the owner's in the axes, as the reader takes it: axes of their own, and words that they added to a seed (under its key). */
export function ownAxesOf(db: ReadDb, identity: string): TensionAxis[] {
  return listTensionAxes(db, identity)
    .filter(row => row.origin !== 'seed' || row.words_a.length + row.words_b.length > 0)
    .map(row => ({
      key: row.key,
      poleA: { name: row.axis_a, evidence: row.words_a },
      poleB: { name: row.axis_b, evidence: row.words_b },
    }))
}

/**
 * All axes as the reader takes them: the engine's seeds, then the owner's. The same journal gives the same array until its
 * axes change, because the reader compiles each array once.
 */
export function axesOf(db: ReadDb, identity: string): readonly TensionAxis[] {
  const own = ownAxesOf(db, identity)
  const state = JSON.stringify(own)
  const known = compiled.get(identity)
  if (known?.state === state) return known.axes
  const axes = withOwn(own)
  compiled.set(identity, { state, axes })
  return axes
}

const compiled = new Map<string, { readonly state: string; readonly axes: readonly TensionAxis[] }>()
