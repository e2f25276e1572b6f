/** The provider as it is set up, and every change to it: each answers with the whole state. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Outputs } from '#contract/contract.ts'
import { orpc } from '../../link.ts'

export type ProviderState = Outputs['providers']['get']

export interface ProviderChange {
  /** Tells `done` once it is on the disk. */
  readonly run: (change: () => Promise<ProviderState>, done?: () => void) => void
  readonly busy: boolean
  readonly error: unknown
}

export function useProvider() {
  return useQuery(orpc.providers.get.queryOptions())
}

export function useProviderChange(): ProviderChange {
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: (act: () => Promise<ProviderState>) => act(),
    onSuccess: state => void queries.setQueryData(orpc.providers.get.queryKey(), state),
  })
  return {
    run: (act, done) => change.mutate(act, done ? { onSuccess: done } : {}),
    busy: change.isPending,
    error: change.error,
  }
}
