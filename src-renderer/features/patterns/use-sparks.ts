/** The lines through time of many patterns in one question. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { IdentityId, PatternId } from '#contract/ids.ts'
import type { EvolutionPoint, Pattern } from '#contract/schemas/pattern.ts'
import { sparkPeriod } from '../../charts/sparkline-model.ts'
import { orpc } from '../../link.ts'

const MOST = 100

/** By pattern; empty until they are known. Only the first hundred have a line. */
export function useSparks(
  identityId: IdentityId,
  patterns: readonly Pattern[],
): ReadonlyMap<PatternId, readonly EvolutionPoint[]> {
  const first = patterns.map(p => p.first_seen).toSorted()[0] ?? ''
  const last =
    patterns
      .map(p => p.last_seen)
      .toSorted()
      .at(-1) ?? ''
  const evolution = useQuery(
    orpc.patterns.evolution.queryOptions({
      input: {
        identity_id: identityId,
        period: patterns.length > 0 ? sparkPeriod(first, last) : 'month',
        pattern_ids: patterns.slice(0, MOST).map(p => p.id),
        limit: MOST,
      },
      enabled: patterns.length > 0,
      placeholderData: keepPreviousData,
    }),
  )
  return new Map(evolution.data?.series.map(s => [s.pattern_id, s.points]))
}
