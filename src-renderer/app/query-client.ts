/** The cache of answers: nothing grows stale by age, because the main process tells what changed. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { orpc } from '../link.ts'
import { isProblem, problemOf } from '../problem.ts'

// The lock may have closed without this window hearing of it.
function lookAtLock(error: unknown, key?: readonly unknown[]): void {
  if (!isProblem(error, 'LOCKED') || key === undefined || isOfVault(key)) return
  void queryClient.invalidateQueries({ queryKey: orpc.vault.key() })
}

function isOfVault(key: readonly unknown[]): boolean {
  return Array.isArray(key[0]) && key[0][0] === 'vault'
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => lookAtLock(error, query.queryKey) }),
  mutationCache: new MutationCache({ onError: error => lookAtLock(error, []) }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
      // Only silence is worth another try: an expected failure stays what it is.
      retry: (count, error) => count < 2 && problemOf(error).code === 'OFFLINE',
      retryDelay: 400,
    },
    mutations: { networkMode: 'always' },
  },
})
