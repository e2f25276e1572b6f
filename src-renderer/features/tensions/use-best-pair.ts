/** The two tensions that the plane opens with: the pair that most reflections hold together. */
import { useQuery } from '@tanstack/react-query'
import type { IdentityId } from '#contract/ids.ts'
import type { MapInput } from '../../charts/tension-map-model.ts'
import { orpc } from '../../link.ts'
import { bestPair } from './best-pair.ts'
import type { DayRange } from './time-window.ts'

/** `points` most read first. Until the pairs are known, or where none shares a reflection, the two read most. */
export function useBestPair(
  identityId: IdentityId,
  points: readonly MapInput[],
  range: DayRange,
): readonly [MapInput | undefined, MapInput | undefined] {
  const pairs = useQuery(orpc.tensions.pairs.queryOptions({ input: { identity_id: identityId, ...range } }))
  return bestPair(points, pairs.data?.pairs ?? [])
}
