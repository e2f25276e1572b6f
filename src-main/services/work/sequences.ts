/** From the engine's keys to the database's rows: library concepts become patterns when they are first seen. */
import type { WriteDb } from '#db/handles.ts'
import { identitySeed } from '#db/identities.ts'
import { ensurePattern, patternSeqs } from '#db/patterns.ts'
import { tensionSeqs } from '#db/tensions.ts'
import { LIBRARY } from '#engine/themes/library.ts'
import type { Reading } from '#engine/types.ts'
import type { WorkEnv } from './env.ts'

const concepts = new Map(LIBRARY.map(concept => [concept.key, concept]))

export interface PatternSeqs {
  seqOf(theme: string): number
}

/** Inside a transaction: the rows of the library's patterns, made where they are missing. */
export function patternSeqsOf(env: Pick<WorkEnv, 'ids' | 'clock'>, tx: WriteDb, identity: string): PatternSeqs {
  const known = patternSeqs(tx, identity)
  const seed = identitySeed(tx, identity)
  return {
    seqOf(theme) {
      const key = `library:${theme}`
      const there = known.get(key)
      if (there !== undefined) return there
      const concept = concepts.get(theme)
      if (!concept) throw new Error(`the library has no concept ${theme}`)
      const made = ensurePattern(tx, {
        identity_id: identity,
        key,
        id: env.ids.derived(seed, `pattern:${key}`),
        tier: 'library',
        kind: concept.kind,
        name: concept.name,
        now: env.clock.now(),
      })
      known.set(key, made)
      return made
    },
  }
}

export function tensionSeqsOf(tx: WriteDb, identity: string): Map<string, number> {
  return tensionSeqs(tx, identity)
}

/** One word is no measurement: a tension is measured from two pieces of evidence on. */
export function measurable(reading: Reading): Reading {
  return { ...reading, tensions: reading.tensions.filter(tension => tension.evidence.length >= 2) }
}
