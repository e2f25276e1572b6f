/** How many reflections of a journal have two texts that stand against each other. */
import type { IdentityId } from '#contract/ids.ts'
import { orpc } from '../../link.ts'

/** For `useQuery`; small enough for the rail. */
export function conflictCount(identity_id: IdentityId) {
  return orpc.data.conflicts.queryOptions({
    input: { identity_id, limit: 1 },
    select: ({ total }) => total,
  })
}
