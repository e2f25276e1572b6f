/** The reflections of a thread in its order, each to be moved or taken out. */
import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { ReflectionId, ThreadId } from '#contract/ids.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { opening } from '../../charts/opening-model.ts'
import { formatDay } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { IconButton } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { moved, moveTarget } from './order-model.ts'
import { threadWords } from './words.ts'

interface Move {
  readonly reflection_id: ReflectionId
  readonly before: ReflectionId | null
}

export function ThreadOrder({
  threadId,
  reflections,
  total,
}: {
  readonly threadId: ThreadId
  readonly reflections: readonly Reflection[]
  readonly total: number
}): ReactNode {
  const queries = useQueryClient()
  const [said, setSaid] = useState('')
  const moving = ['move', threadId]
  const removing = ['take out', threadId]
  const refresh = () => queries.invalidateQueries({ queryKey: orpc.threads.key() })
  const move = useMutation({
    mutationFn: (input: Move) => client.threads.move({ id: threadId, ...input }),
    mutationKey: moving,
    // One after the other: each begins from where the one before put things.
    scope: { id: `move ${threadId}` },
    onError: error => toast(problemOf(error).rule),
    onSettled: refresh,
  })
  const remove = useMutation({
    mutationFn: (id: ReflectionId) => client.threads.remove({ id: threadId, reflection_id: id }),
    mutationKey: removing,
    onSuccess: (_, id) => toast(threadWords.removed, { label: words.undo, run: () => putBack.mutate(id) }),
    onError: error => toast(problemOf(error).rule),
    onSettled: refresh,
  })
  const putBack = useMutation({
    mutationFn: async (id: ReflectionId) => {
      const at = reflections.findIndex(r => r.id === id)
      await client.threads.add({ id: threadId, reflection_id: id })
      const before = reflections[at + 1]?.id
      if (before) await client.threads.move({ id: threadId, reflection_id: id, before })
    },
    onError: error => toast(problemOf(error).rule),
    onSettled: refresh,
  })
  // What was asked for shows at once; the answers then confirm it.
  const waiting = useMutationState({
    filters: { mutationKey: moving, status: 'pending' },
    select: one => one.state.variables as Move,
  })
  const leaving = useMutationState({
    filters: { mutationKey: removing, status: 'pending' },
    select: one => one.state.variables as ReflectionId,
  })
  const shown = waiting
    .reduce<readonly Reflection[]>((list, one) => moved(list, one.reflection_id, one.before), reflections)
    .filter(one => !leaving.includes(one.id))
  const step = (id: ReflectionId, direction: 'up' | 'down') => {
    const before = moveTarget(
      shown.map(r => r.id),
      id,
      direction,
    )
    if (before === undefined) return
    move.mutate({ reflection_id: id, before })
    const at = shown.findIndex(r => r.id === id) + (direction === 'up' ? 0 : 2)
    setSaid(threadWords.place(at, total))
  }
  return (
    <>
      <p className="thread-order__keys">{threadWords.keys}</p>
      <ol className="thread-order" aria-label={threadWords.order}>
        {shown.map((reflection, i) => (
          <Item
            key={reflection.id}
            reflection={reflection}
            first={i === 0}
            last={i === total - 1}
            onMove={direction => step(reflection.id, direction)}
            onRemove={() => remove.mutate(reflection.id)}
          />
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  )
}

function Item({
  reflection,
  first,
  last,
  onMove,
  onRemove,
}: {
  readonly reflection: Reflection
  readonly first: boolean
  readonly last: boolean
  readonly onMove: (direction: 'up' | 'down') => void
  readonly onRemove: () => void
}): ReactNode {
  const day = formatDay(reflection.journal_day)
  const moveByKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? 'up' : 'down')
  }
  return (
    <li className="thread-order__item">
      <Link href={`/r/${reflection.id}`} className="thread-order__link" onKeyDown={moveByKey}>
        <span className="thread-order__day">{day}</span>
        <span className="thread-order__opening">{opening(reflection.body)}</span>
      </Link>
      <div className="thread-order__acts">
        <IconButton
          size="small"
          icon={ArrowUp}
          label={threadWords.up(day)}
          disabled={first}
          onKeyDown={moveByKey}
          onClick={() => onMove('up')}
        />
        <IconButton
          size="small"
          icon={ArrowDown}
          label={threadWords.down(day)}
          disabled={last}
          onKeyDown={moveByKey}
          onClick={() => onMove('down')}
        />
        <IconButton size="small" icon={X} label={threadWords.remove(day)} onClick={onRemove} />
      </div>
    </li>
  )
}
