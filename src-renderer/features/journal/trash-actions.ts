/** Into the trash and back, with a notice that offers the way back. */
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Outputs } from '#contract/contract.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { withoutReflection } from './without-reflection.ts'

type Id = Reflection['id']
type Page = Outputs['reflections']['list']

/** Gone from the feed at once; a failure is said, and brings it back. */
export function useTrash() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: Id) => client.reflections.trash({ id }),
    onMutate: id =>
      queries.setQueriesData<Page>({ queryKey: orpc.reflections.list.key({ type: 'query' }) }, page =>
        page ? withoutReflection(page, id) : page,
      ),
    onSuccess: ({ id }) => {
      // What had the focus is gone with it; where the focus went on meanwhile it stays.
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('#page h1')?.focus({ preventScroll: true })
      toast(words.feed.trashed, { label: words.undo, run: () => void restoreReflection(queries, id) })
      return queries.invalidateQueries({ queryKey: orpc.reflections.key() })
    },
    onError: error => {
      toast(problemOf(error).rule)
      return queries.invalidateQueries({ queryKey: orpc.reflections.list.key() })
    },
  })
}

/** Takes a reflection out of the trash. */
export async function restoreReflection(queries: QueryClient, id: Id): Promise<void> {
  try {
    await client.reflections.restore({ id })
    toast(words.feed.restored)
  } catch (error) {
    toast(problemOf(error).rule)
  }
  await queries.invalidateQueries({ queryKey: orpc.reflections.key() })
}
