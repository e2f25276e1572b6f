/** Takes the sample journal away without a trace. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../link.ts'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'

export function useRemoveSample() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => client.identities.removeSample(),
    onSuccess: async () => {
      await queries.invalidateQueries()
      toast(words.data.more.sampleRemoved)
    },
  })
}
