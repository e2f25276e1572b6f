/** What can be done with a thread as a whole. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Thread } from '#contract/schemas/thread.ts'
import { navigate } from '../../app/hash-location.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { type Status, threadWords } from './words.ts'

export interface ThreadActs {
  readonly rename: (title: string) => void
  readonly setStatus: (status: Status) => void
  readonly trash: () => void
}

export function useThreadActs(thread: Thread): ThreadActs {
  const queries = useQueryClient()
  const { id } = thread
  const act = useMutation({
    mutationFn: (run: () => Promise<Thread>) => run(),
    onError: error => toast(problemOf(error).rule),
    onSettled: () => void queries.invalidateQueries({ queryKey: orpc.threads.key() }),
  })
  return {
    rename: title => act.mutate(() => client.threads.update({ id, title })),
    setStatus: status => {
      const before = thread.status
      act.mutate(() => client.threads.update({ id, status }), {
        onSuccess: () =>
          toast(threadWords.changed[status], {
            label: words.undo,
            run: () => act.mutate(() => client.threads.update({ id, status: before })),
          }),
      })
    },
    trash: () =>
      act.mutate(() => client.threads.trash({ id }), {
        onSuccess: () => {
          navigate('/threads')
          toast(threadWords.trashed(thread.title), {
            label: words.undo,
            run: () => {
              client.threads
                .restore({ id })
                .then(() => toast(threadWords.restored(thread.title)))
                .catch((error: unknown) => toast(problemOf(error).rule))
                .finally(() => void queries.invalidateQueries({ queryKey: orpc.threads.key() }))
            },
          })
        },
      }),
  }
}
