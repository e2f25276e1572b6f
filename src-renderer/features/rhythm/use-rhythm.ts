/** Whether Rhythm is on for the open journal, and the acts of its page. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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

/** Does one thing, asks again for what it changed, and says what went wrong. */
export function useAct() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.rhythm.key() }),
    onError: error => toast(problemOf(error).rule),
  })
}
