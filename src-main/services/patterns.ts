/** What keeps coming back: lists, sightings, evolution, and the owner's word on each. */

import type { Given, Outputs } from '#contract/contract.ts'
import { because } from '#contract/problem-reasons.ts'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { claimCounts } from '#db/claims.ts'
import { getIdentity } from '#db/identities.ts'
import {
  countOccurrences,
  evolutionCounts,
  getPattern,
  listPatterns,
  occurrencesOf,
  setPatternOwner,
} from '#db/patterns.ts'
import { journalTotals } from '#db/totals.ts'
import type { Services } from './context.ts'
import { Failure, found } from './failure.ts'
import { seriesOf } from './series.ts'
import { tierOf } from './tier.ts'

export function patternList(s: Services, input: Given['patterns']['list']): Outputs['patterns']['list'] {
  const { identity_id, skip = 0, limit = 20, occurrence_limit = 0 } = input
  found(getIdentity(s.db.read, identity_id), 'identity', identity_id)
  const { patterns, total } = listPatterns(s.db.read, {
    identity_id,
    skip,
    limit,
    min_confidence: input.min_confidence ?? 0,
    pattern_name: input.pattern_name,
    kind: input.kind,
    hidden: input.hidden ?? false,
  })
  const { live } = journalTotals(s.db.read, identity_id)
  return {
    patterns: patterns.map(pattern => withOccurrences(s, pattern, occurrence_limit)),
    total,
    skip,
    limit,
    tier: tierOf(live),
    reflections: live,
  }
}

function withOccurrences(s: Services, pattern: Pattern, limit: number | null): Pattern {
  if (limit === 0) return pattern
  const occurrences = occurrencesOf(s.db.read, pattern.id, { limit, order: 'oldest' })
  return { ...pattern, occurrences }
}

export function audit(s: Services, input: Given['patterns']['audit']): Outputs['patterns']['audit'] {
  found(getIdentity(s.db.read, input.identity_id), 'identity', input.identity_id)
  return claimCounts(s.db.read, input.identity_id)
}

export function onePattern(s: Services, id: string): Pattern {
  return found(getPattern(s.db.read, id), 'pattern', id)
}

export function occurrencePage(
  s: Services,
  input: Given['patterns']['occurrences'],
): Outputs['patterns']['occurrences'] {
  const { id, skip = 0, limit = 20, from, to } = input
  onePattern(s, id)
  const range = { from, to }
  return {
    occurrences: occurrencesOf(s.db.read, id, { skip, limit, order: 'newest', ...range }),
    total: countOccurrences(s.db.read, id, range),
    skip,
    limit,
  }
}

export function evolution(
  s: Services,
  input: Given['patterns']['evolution'],
): Outputs['patterns']['evolution'] {
  const { identity_id, period = 'month', limit = 12 } = input
  found(getIdentity(s.db.read, identity_id), 'identity', identity_id)
  const chosen = choose(s, input, limit)
  refuseEndless(s, input)
  const counts = evolutionCounts(s.db.read, {
    identity_id,
    pattern_ids: chosen.map(pattern => pattern.id),
    period,
    from: input.from,
    to: input.to,
  })
  return {
    period,
    from: input.from ?? null,
    to: input.to ?? null,
    series: chosen.map(pattern => ({
      pattern_id: pattern.id,
      name: pattern.name,
      trend: pattern.trend,
      bursts: pattern.bursts,
      weekday: pattern.weekday,
      points: seriesOf(period, counts.exposure, counts.patterns.get(pattern.id) ?? new Map()),
    })),
  }
}

/** One mistyped year would make a line of a hundred thousand empty weeks. */
const LONGEST_YEARS = { week: 60, month: 400, quarter: 1200 } as const

function refuseEndless(s: Services, { identity_id, period, from, to }: Given['patterns']['evolution']): void {
  const { first_day, last_day } = journalTotals(s.db.read, identity_id)
  const [first, last] = [from ?? first_day, to ?? last_day]
  if (first === null || last === null) return
  if (Number(last.slice(0, 4)) - Number(first.slice(0, 4)) <= LONGEST_YEARS[period]) return
  throw new Failure('BAD_REQUEST', {
    ...because('series-too-long', { first, last, years: LONGEST_YEARS[period] }),
    rule: `a series by ${period} spans at most ${LONGEST_YEARS[period]} years; this one runs from ${first} to ${last}`,
    remedy: 'Choose a longer period, or a first day with from. A year may be mistyped in an entry.',
    field: 'from',
  })
}

function choose(s: Services, input: Given['patterns']['evolution'], limit: number): Pattern[] {
  if (input.pattern_ids) return input.pattern_ids.map(id => ownPattern(s, input.identity_id, id))
  const all = listPatterns(s.db.read, {
    identity_id: input.identity_id,
    skip: 0,
    limit: input.names ? 1000 : limit,
  }).patterns
  if (!input.names) return all
  const wanted = new Set(input.names.map(name => name.toLowerCase()))
  return all.filter(pattern => wanted.has(pattern.name.toLowerCase()))
}

function ownPattern(s: Services, identity: string, id: string): Pattern {
  const pattern = onePattern(s, id)
  if (pattern.identity_id !== identity) throw found(null, 'pattern', id)
  return pattern
}

/** null gives back the name that was found. */
export function renamePattern(s: Services, input: Given['patterns']['rename']): Pattern {
  return ownersWord(s, input.id, { owner_name: input.name })
}

export function hidePattern(s: Services, input: Given['patterns']['hide']): Pattern {
  return ownersWord(s, input.id, { hidden: input.hidden })
}

export function pinPattern(s: Services, input: Given['patterns']['pin']): Pattern {
  return ownersWord(s, input.id, { pinned: input.pinned })
}

export function mergePattern(s: Services, input: Given['patterns']['merge']): Pattern {
  if (input.into !== null) {
    const [one, other] = [onePattern(s, input.id), onePattern(s, input.into)]
    if (one.identity_id !== other.identity_id || one.id === other.id || other.merged_into !== null)
      throw new Failure('BAD_REQUEST', {
        ...because('merge-into-other'),
        rule: 'a pattern is merged into another one of the same journal that stands by itself',
        remedy: 'Choose another pattern to merge into.',
        field: 'into',
      })
  }
  const merged = ownersWord(s, input.id, { merged_into: input.into })
  s.reading.touch(merged.identity_id)
  return merged
}

function ownersWord(s: Services, id: string, patch: Parameters<typeof setPatternOwner>[2]): Pattern {
  onePattern(s, id)
  const changed = s.db.write(tx => {
    setPatternOwner(tx, id, patch, s.clock.now())
    return found(getPattern(tx, id), 'pattern', id)
  })
  s.bus.publish({ type: 'patterns', identity_id: changed.identity_id })
  return changed
}

export async function* analyze(s: Services, input: Given['patterns']['analyze'], signal?: AbortSignal) {
  const { identity_id, full = false } = input
  found(getIdentity(s.db.read, identity_id), 'identity', identity_id)
  const steps = s.jobs.run(
    'analyze',
    identity_id,
    options => s.worker.run('analyze', { identity_id, full }, options),
    signal,
  )
  for await (const event of steps) {
    if (event.type === 'progress') yield event
    else {
      s.bus.publish({ type: 'patterns', identity_id })
      s.bus.publish({ type: 'tensions', identity_id })
      yield { type: 'done' as const, ...event.value }
    }
  }
}
