/** Chooses which of the writer's own words are themes, and sees that their occurrences are kept. */
import { exposureOfJournal } from '#db/exposure.ts'
import { identitySeed } from '#db/identities.ts'
import { ensurePattern, termCounts } from '#db/patterns.ts'
import {
  addOccurrences,
  beginFollowing,
  completeFollowing,
  termHits,
  unfollow,
  yoursKey,
  yoursPatterns,
} from '#db/yours-patterns.ts'
import {
  FEWEST_ENTRIES,
  SMALLEST_SHARE,
  selectYours,
  type TermCounts,
  type YoursTheme,
} from '#engine/themes/yours.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import type { WorkEnv } from './env.ts'

/** Readings gone through in one transaction. */
const CHUNK = 1000

export function* followOwnWords(env: WorkEnv, identity: string): Generator<void, void> {
  const chosen = choose(env, identity)
  const wanted = new Map(chosen.map(theme => [yoursKey(theme.kind, theme.term), theme]))
  const there = yoursPatterns(env.db.read, identity, ENGINE_VERSION)
  const complete = new Set(there.filter(one => one.state === 'complete').map(one => one.key))
  const begun = env.db.write(tx => {
    for (const one of there)
      if (one.state !== 'not-followed' && !one.owned && !wanted.has(one.key)) unfollow(tx, one.seq)
    const owned = there.filter(one => one.owned && one.state !== 'complete').map(one => one.key)
    const missing = [...new Set([...wanted.keys(), ...owned])].filter(key => !complete.has(key))
    return missing.map(key => {
      const { kind, term } = partsOf(key)
      const seq = ensurePattern(tx, {
        identity_id: identity,
        key,
        id: env.ids.derived(identitySeed(tx, identity), `pattern:${key}`),
        tier: 'yours',
        kind: kind === 'phrase' ? 'phrase' : 'theme',
        name: term,
        now: env.clock.now(),
      })
      beginFollowing(tx, seq, ENGINE_VERSION)
      return { kind, term, seq }
    })
  })
  if (begun.length === 0) return
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after
    after = env.db.write(tx => addOccurrences(tx, identity, begun, from, CHUNK))
    yield
  }
  env.db.write(tx => {
    for (const { seq } of begun) completeFollowing(tx, seq, ENGINE_VERSION)
  })
}

function choose(env: WorkEnv, identity: string): readonly YoursTheme[] {
  const { entries, tokens } = exposureOfJournal(env.db.read, identity)
  const fewest = Math.max(FEWEST_ENTRIES, Math.ceil(SMALLEST_SHARE * entries))
  const terms = termCounts(env.db.read, identity, fewest).map(
    count => ({ ...count, kind: count.kind === 'phrase' ? 'phrase' : 'word' }) satisfies TermCounts,
  )
  return selectYours({
    entries,
    tokens,
    terms,
    wordHits: term => termHits(env.db.read, identity, term.includes(' ') ? 'phrase' : 'word', term),
  })
}

function partsOf(key: string): { readonly kind: string; readonly term: string } {
  const [, kind = 'word', ...rest] = key.split(':')
  return { kind, term: rest.join(':') }
}
