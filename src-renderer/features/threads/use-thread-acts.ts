/** What can be done with a thread as a whole: shown at once, put back where it is refused, undone where it takes away. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Thread } from '#contract/schemas/thread.ts'
import { navigate } from '../../app/hash-location.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { showAtOnce, shown } from '../../shown-at-once.ts'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { listChanged, threadChanged } from './thread-answers.ts'
import { type Status, threadWords } from './words.ts'

export interface ThreadActs {
  readonly rename: (title: string) => void
  readonly setStatus: (status: Status) => void
  readonly trash: () => void
}

interface Act {
  readonly step: () => Promise<Thread>
  /** What it will change in the thread; null where it takes it away. */
  readonly shows: Partial<Thread> | null
  /** Says that it is done, and offers the way back. */
  readonly done?: () => void
}

export function useThreadActs(thread: Thread): ThreadActs {
  const queries = useQueryClient()
  const { id } = thread
  const act = useMutation({
    mutationFn: ({ step }: Act) => step(),
    onMutate: ({ shows }) =>
      showAtOnce(queries, [
        shown(orpc.threads.list.key(), (answer: Parameters<typeof listChanged>[0]) =>
          listChanged(answer, id, shows),
        ),
        ...(shows === null
          ? []
          : [
              shown(orpc.threads.get.key({ input: { id } }), (answer: Parameters<typeof threadChanged>[0]) =>
                threadChanged(answer, id, shows),
              ),
            ]),
      ]),
    // Said here and not where it is called: the page may be left before the answer is there.
    onSuccess: (_, { done }) => done?.(),
    onError: (error, _act, shownAtOnce) => {
      shownAtOnce?.putBack()
      toast(problemOf(error).rule)
    },
    onSettled: (_next, _error, _act, shownAtOnce) => {
      shownAtOnce?.end()
      void queries.invalidateQueries({ queryKey: orpc.threads.key() })
    },
  })
  const restore = () => {
    client.threads
      .restore({ id })
      .then(() => toast(threadWords.restored(thread.title)))
      .catch((error: unknown) => toast(problemOf(error).rule))
      .finally(() => void queries.invalidateQueries({ queryKey: orpc.threads.key() }))
  }
  const statusTo = (status: Status, done?: () => void) =>
    act.mutate({
      step: () => client.threads.update({ id, status }),
      shows: { status },
      ...(done && { done }),
    })
  return {
    rename: title => act.mutate({ step: () => client.threads.update({ id, title }), shows: { title } }),
    setStatus: status => {
      const before = thread.status
      statusTo(status, () =>
        toast(threadWords.changed[status], { label: words.undo, run: () => statusTo(before) }),
      )
    },
    trash: () => {
      act.mutate({
        step: () => client.threads.trash({ id }),
        shows: null,
        done: () => toast(threadWords.trashed(thread.title), { label: words.undo, run: restore }),
      })
      navigate('/threads')
    },
  }
}
