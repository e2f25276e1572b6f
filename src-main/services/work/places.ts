/** From the engine's keys to the database's rows. */
import type { ReadingPlaces } from '#db/analyses.ts'
import { identitySeed } from '#db/identities.ts'
import { ensurePattern, patternSeqs } from '#db/patterns.ts'
import { countTensions, listTensionAxes } from '#db/tensions.ts'
import { followedTerms, followingState } from '#db/yours-patterns.ts'
import { LIBRARY } from '#engine/themes/library.ts'
import { ENGINE_VERSION, type TensionAxis } from '#engine/types.ts'
import { axesOf } from '../tension-axes.ts'
import type { WorkEnv } from './env.ts'

/** Axes to read a journal by, and where each part of a reading belongs. */
export interface ReadingSetup {
  readonly places: ReadingPlaces
  readonly axes: readonly TensionAxis[]
}

/** How a journal is read now. It is kept between readings until an axis comes or changes or other words are followed, here or in another Mirror. */
export function setupOf(env: WorkEnv, identity: string): ReadingSetup {
  const axes = axesOf(env.db.read, identity)
  const state = `${countTensions(env.db.read, identity)} ${followingState(env.db.read, identity)}`
  const known = env.setups.get(identity)
  if (known?.state === state && known.setup.axes === axes) return known.setup
  const setup = { places: placesOf(env, identity), axes }
  env.setups.set(identity, { state, setup })
  return setup
}

/** Rows of the library's patterns are made where they are missing. */
function placesOf(env: WorkEnv, identity: string): ReadingPlaces {
  const patterns = libraryPatterns(env, identity)
  const tensions = new Map(listTensionAxes(env.db.read, identity).map(axis => [axis.key, axis.seq]))
  return {
    identity_id: identity,
    engine_version: ENGINE_VERSION,
    pattern_seq_of: theme => known(patterns.get(`library:${theme}`), theme),
    tension_seq_of: axis => known(tensions.get(axis), axis),
    yours_seq_of: followedTerms(env.db.read, identity, ENGINE_VERSION),
  }
}

function libraryPatterns(env: WorkEnv, identity: string): Map<string, number> {
  const there = patternSeqs(env.db.read, identity)
  const missing = LIBRARY.filter(concept => !there.has(`library:${concept.key}`))
  if (missing.length === 0) return there
  const seed = identitySeed(env.db.read, identity)
  return env.db.write(tx => {
    for (const { key, kind, name } of missing)
      ensurePattern(tx, {
        identity_id: identity,
        key: `library:${key}`,
        id: env.ids.derived(seed, `pattern:library:${key}`),
        tier: 'library',
        kind,
        name,
        now: env.clock.now(),
      })
    return patternSeqs(tx, identity)
  })
}

function known(seq: number | undefined, key: string): number {
  if (seq === undefined) throw new Error(`the journal has no row for ${key}`)
  return seq
}
