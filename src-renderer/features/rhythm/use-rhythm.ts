/** Whether Rhythm is on for the open journal, and the acts of its page. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RhythmItem } from '#contract/schemas/rhythm-plan.ts'
import { orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { useIdentity } from '../../session.tsx'
import { toast } from '../../ui/toast.tsx'

export function useRhythmStatus() {
  const { id } = useIdentity()
  return useQuery(orpc.rhythm.status.queryOptions({ input: { identity_id: id } }))
}

export function useRhythmOn(): boolean {
  return useRhythmStatus().data?.on ?? false
}

/** All that was ever planned, what is deleted included: codes are not given twice. Empty until it is known. */
export function useItems(): readonly RhythmItem[] {
  const { id } = useIdentity()
  const items = useQuery(orpc.rhythm.items.queryOptions({ input: { identity_id: id, deleted: true } }))
  return items.data?.items ?? []
}

/** Does one thing, asks again for what it changed, and says what went wrong — unless the caller says it where it stands. */
export function useAct({ ownError = false }: { readonly ownError?: boolean } = {}) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.rhythm.key() }),
    onError: error => {
      if (!ownError) toast(problemOf(error).rule)
    },
  })
}
