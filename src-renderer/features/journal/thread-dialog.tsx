/** Puts a kept reflection into threads, or takes it out. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Reflection } from '#contract/schemas/reflection.ts'
import type { Thread } from '#contract/schemas/thread.ts'
import { client, orpc } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { NewThreadDialog, useActiveThreads } from './thread-picker.tsx'
import './thread-dialog.css'

const text = words.threadDialog

export function ThreadDialog({
  reflection,
  onClose,
}: {
  readonly reflection: Reflection
  readonly onClose: () => void
}): ReactNode {
  const queries = useQueryClient()
  const threads = useActiveThreads()
  const [making, setMaking] = useState(false)
  const [inside, setInside] = useState<ReadonlySet<string>>(() => new Set(reflection.thread_ids))
  const put = useMutation({
    mutationFn: ({ thread, into }: { thread: Thread; into: boolean }) =>
      client.threads[into ? 'add' : 'remove']({ id: thread.id, reflection_id: reflection.id }),
    onMutate: ({ thread, into }) => setInside(now => holding(now, thread.id, into)),
    onError: (_, { thread, into }) => setInside(now => holding(now, thread.id, !into)),
    onSuccess: async (_, { thread, into }) => {
      toast(into ? text.added(thread.title) : text.removed(thread.title))
      await queries.invalidateQueries({ queryKey: orpc.threads.key() })
      await queries.invalidateQueries({ queryKey: orpc.reflections.key() })
    },
  })
  if (making)
    return (
      <NewThreadDialog
        onClose={() => setMaking(false)}
        onMade={thread => {
          setMaking(false)
          put.mutate({ thread, into: true })
        }}
      />
    )
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      size="small"
      actions={<Button onClick={() => setMaking(true)}>{words.write.newThread}</Button>}
    >
      {put.error && <ErrorNotice error={put.error} />}
      {threads.isPending && <Skeleton lines={3} />}
      {threads.error && <ErrorNotice error={threads.error} onRetry={() => void threads.refetch()} />}
      {threads.data?.threads.length === 0 && <p className="muted">{text.none}</p>}
      <ul className="thread-choices">
        {threads.data?.threads.map(thread => {
          const isIn = inside.has(thread.id)
          return (
            <li key={thread.id} className="thread-choices__one">
              <span className="thread-choices__title">
                {thread.title}
                <span className="muted">{words.reflections(thread.reflections)}</span>
              </span>
              <Button
                size="small"
                kind={isIn ? 'quiet' : 'plain'}
                aria-label={`${isIn ? text.remove : text.add}: ${thread.title}`}
                onClick={() => put.mutate({ thread, into: !isIn })}
              >
                {isIn ? text.remove : text.add}
              </Button>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}

function holding(ids: ReadonlySet<string>, id: string, held: boolean): ReadonlySet<string> {
  return new Set(held ? [...ids, id] : [...ids].filter(one => one !== id))
}
