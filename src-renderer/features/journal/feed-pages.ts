/** The feed in pages by number, so that any part of it can be fetched, and what is far from it let go. */
import { useQueries, useQueryClient } from '@tanstack/react-query'
import type { IdentityId } from '#contract/ids.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { orpc } from '../../link.ts'
import type { FeedFilter } from './feed-filter.ts'

/** Reflections of one page. */
export const PAGE = 25

/** How to ask for the page that row `at` is on; it is let go soon after it was last seen. */
export function feedPage(identity_id: IdentityId, filter: FeedFilter, at: number) {
  const skip = Math.floor(at / PAGE) * PAGE
  return orpc.reflections.list.queryOptions({
    input: { identity_id, skip, limit: PAGE, filter },
    gcTime: 5000,
  })
}

export interface FeedPages {
  readonly rowOf: (at: number) => Reflection | undefined
  readonly error: unknown
  readonly retry: () => void
}

/** The pages that these rows are on. */
export function useFeedPages(identity: IdentityId, filter: FeedFilter, rows: readonly number[]): FeedPages {
  const queries = useQueryClient()
  const numbers = [...new Set(rows.map(at => Math.floor(at / PAGE)))]
  const answers = useQueries({ queries: numbers.map(number => feedPage(identity, filter, number * PAGE)) })
  const pages = new Map(numbers.map((number, i) => [number, answers[i]?.data?.items]))
  return {
    rowOf: at => pages.get(Math.floor(at / PAGE))?.[at % PAGE],
    error: answers.find(one => one.error && !one.data)?.error ?? null,
    retry: () => void queries.refetchQueries({ queryKey: orpc.reflections.list.key(), type: 'active' }),
  }
}
