/** Chooses which of the writer's own words are themes, and sees that their occurrences are kept. */
import { exposureOfJournal } from '#db/exposure.ts'
import { identitySeed } from '#db/identities.ts'
import { ensurePattern, termCounts } from '#db/patterns.ts'
import {
  addOccurrences,
  beginFollowing,
  completeFollowing,
  countMonths,
  type MonthCounts,
  termHits,
  termIds,
  unfollow,
  yoursKey,
  yoursPatterns,
} from '#db/yours-patterns.ts'
import {
  type BusiestMonth,
  busiestMonth,
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
  const chosen = yield* choose(env, identity)
  const wanted = new Map(chosen.map(theme => [yoursKey(theme.kind, theme.term), theme]))
  const there = yoursPatterns(env.db.read, identity, ENGINE_VERSION)
  const complete = new Set(there.filter(one => one.state === 'complete').map(one => one.key))
  const begun = env.db.writeDerived(tx => {
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
  env.setups.delete(identity)
  if (begun.length === 0) return
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after
    after = env.db.writeDerived(tx => addOccurrences(tx, identity, begun, from, CHUNK))
    yield
  }
  env.db.writeDerived(tx => {
    for (const { seq } of begun) completeFollowing(tx, seq, ENGINE_VERSION)
  })
}

function* choose(env: WorkEnv, identity: string): Generator<void, readonly YoursTheme[]> {
  const { entries, tokens } = exposureOfJournal(env.db.read, identity)
  const fewest = Math.max(FEWEST_ENTRIES, Math.ceil(SMALLEST_SHARE * entries))
  const counts = termCounts(env.db.read, identity, fewest)
  const months = yield* monthCounts(env, identity, fewest)
  return selectYours({
    entries,
    tokens,
    terms: counts.map(count => {
      const busiest = busiestOf(months, `${count.kind}:${count.term}`, count.entries / entries)
      const kind = count.kind === 'phrase' ? 'phrase' : 'word'
      return { ...count, kind, ...(busiest ? { busiest } : {}) } satisfies TermCounts
    }),
    wordHits: term => termHits(env.db.read, identity, term.includes(' ') ? 'phrase' : 'word', term),
  })
}

function* monthCounts(env: WorkEnv, identity: string, fewest: number): Generator<void, MonthCounts> {
  const counts: MonthCounts = { written: new Map(), held: new Map() }
  const terms = termIds(env.db.read, identity, fewest)
  for (let after: number | null = 0; after !== null; ) {
    after = countMonths(env.db.read, identity, terms, counts, after, CHUNK)
    yield
  }
  return counts
}

function busiestOf({ written, held }: MonthCounts, term: string, share: number): BusiestMonth | undefined {
  const months = [...(held.get(term) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1))
  return busiestMonth(
    months.map(([month, entries]) => ({ entries, of: written.get(month) ?? entries })),
    share,
  )
}

function partsOf(key: string): { readonly kind: string; readonly term: string } {
  const [, kind = 'word', ...rest] = key.split(':')
  return { kind, term: rest.join(':') }
}
