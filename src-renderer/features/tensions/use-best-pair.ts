/** The two tensions that the plane opens with: of those read most, the pair that most reflections hold together. */
import { useQueries } from '@tanstack/react-query'
import type { MapInput } from '../../charts/tension-map-model.ts'
import { orpc } from '../../link.ts'
import { mostShared } from './most-shared.ts'
import type { DayRange } from './time-window.ts'

const LOOKED_AT = 4

/** `points` most read first. Until all pairs are known, or where none shares a reflection, the two read most. */
export function useBestPair(
  points: readonly MapInput[],
  range: DayRange,
): readonly [MapInput | undefined, MapInput | undefined] {
  const first = points.slice(0, LOOKED_AT)
  const pairs = first.flatMap((x, i) => first.slice(i + 1).map(y => [x, y] as const))
  const counts = useQueries({
    queries: pairs.map(([x, y]) =>
      orpc.tensions.plane.queryOptions({ input: { x: x.tension_id, y: y.tension_id, ...range } }),
    ),
    combine: answers => answers.map(answer => answer.data?.points.length ?? 0),
  })
  return mostShared(pairs, counts) ?? [points[0], points[1]]
}
