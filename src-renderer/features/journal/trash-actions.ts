/** Into the trash and back, with a notice that offers the way back. */
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'

type Id = Reflection['id']

/** Mutations that say what they did; a failure is said too. */
export function useTrash() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: Id) => client.reflections.trash({ id }),
    onSuccess: ({ id }) => {
      // What had the focus is gone with it.
      document.querySelector<HTMLElement>('#page h1')?.focus({ preventScroll: true })
      toast(words.feed.trashed, { label: words.undo, run: () => void restoreReflection(queries, id) })
      return queries.invalidateQueries({ queryKey: orpc.reflections.key() })
    },
    onError: error => toast(problemOf(error).rule),
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
