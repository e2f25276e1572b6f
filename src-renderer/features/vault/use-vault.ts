/** The lock as it stands, and every change to it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../link.ts'

export function useVault() {
  return useQuery(orpc.vault.status.queryOptions())
}

export interface VaultChange {
  /** `done` is told what the change answered. */
  readonly run: <T>(change: () => Promise<T>, done?: (answer: T) => void) => void
  readonly busy: boolean
  readonly error: unknown
}

export function useVaultChange(): VaultChange {
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => void queries.invalidateQueries({ queryKey: orpc.vault.key() }),
  })
  return {
    run: (act, done) =>
      change.mutate(act, { onSuccess: answer => done?.(answer as Awaited<ReturnType<typeof act>>) }),
    busy: change.isPending,
    error: change.error,
  }
}
