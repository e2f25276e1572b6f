/** Joins the owner's axes, and the words that they added to seed axes, with the seeds. */

import type { TensionAxis } from '../types.ts'
import { SEED_AXES } from './seed-axes.ts'
import type { LimitedPole, ReadableAxis } from './seed-axis.ts'

/**
 * The seeds, then the owner's own. Of `own`, one under the key of a seed adds its words to that seed's, whose limits stay with its own
 * words alone. With nothing of the owner's it is the array of the seeds itself, which is compiled once.
 */
export function withOwn(own: readonly TensionAxis[]): readonly ReadableAxis[] {
  if (own.length === 0) return SEED_AXES
  const byKey = new Map(own.map(axis => [axis.key, axis]))
  const seeds = SEED_AXES.map(seed => {
    const added = byKey.get(seed.key)
    if (!added) return seed
    byKey.delete(seed.key)
    return { ...seed, poleA: joined(seed.poleA, added.poleA), poleB: joined(seed.poleB, added.poleB) }
  })
  return [...seeds, ...byKey.values()]
}

function joined(pole: LimitedPole, added: LimitedPole): LimitedPole {
  return { ...pole, evidence: [...new Set([...pole.evidence, ...added.evidence])] }
}
