/** The cache of answers: nothing grows stale by age, because the main process tells what changed. */
import { QueryClient } from '@tanstack/react-query'
import { problemOf } from '../problem.ts'

export const queryClient = new QueryClient({
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
