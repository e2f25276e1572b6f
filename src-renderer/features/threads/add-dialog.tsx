/** Finds reflections by their words, or takes the newest, and puts them into a thread. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { ReflectionId } from '#contract/ids.ts'
import type { Thread } from '#contract/schemas/thread.ts'
import { opening } from '../../charts/opening-model.ts'
import { startsHere } from '../../charts/starts-here.ts'
import { formatDay } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import { threadWords } from './words.ts'

interface Candidate {
  readonly id: ReflectionId
  readonly day: string
  readonly text: string
}

export function AddDialog({
  thread,
  inThread,
  onClose,
}: {
  readonly thread: Thread
  readonly inThread: ReadonlySet<ReflectionId>
  readonly onClose: () => void
}): ReactNode {
  const queries = useQueryClient()
  const [query, setQuery] = useState('')
  const [added, setAdded] = useState<ReadonlySet<ReflectionId>>(inThread)
  const wanted = useDeferredValue(query.trim())
  const { candidates, error, pending } = useCandidates(thread.identity_id, wanted)
  const add = useMutation({
    mutationFn: (id: ReflectionId) => client.threads.add({ id: thread.id, reflection_id: id }),
    onMutate: id => setAdded(before => new Set([...before, id])),
    onError: (_, id) => setAdded(before => new Set([...before].filter(one => one !== id))),
    onSettled: () => void queries.invalidateQueries({ queryKey: orpc.threads.key() }),
  })
  const problem = error ?? add.error
  return (
    <Dialog
      title={threadWords.addTitle(thread.title)}
      size="large"
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <Field
        ref={startsHere}
        label={threadWords.addSearch}
        type="search"
        value={query}
        onChange={event => setQuery(event.currentTarget.value)}
      />
      {problem && <ErrorNotice error={problem} />}
      {!wanted && <p className="thread-add__hint">{threadWords.addNewest}</p>}
      <ul className="thread-add">
        {candidates.map(candidate => {
          const day = formatDay(candidate.day)
          return (
            <li key={candidate.id} className="thread-add__item">
              <div className="thread-add__words">
                <p className="thread-order__day">{day}</p>
                <p className="thread-add__text">{candidate.text}</p>
              </div>
              <Button
                size="small"
                disabled={added.has(candidate.id)}
                aria-label={added.has(candidate.id) ? undefined : threadWords.addOne(day)}
                onClick={() => add.mutate(candidate.id)}
              >
                {added.has(candidate.id) ? threadWords.added : threadWords.addButton}
              </Button>
            </li>
          )
        })}
      </ul>
      {!pending && candidates.length === 0 && <p className="thread-add__hint">{threadWords.addNone}</p>}
    </Dialog>
  )
}

function useCandidates(
  identityId: Thread['identity_id'],
  wanted: string,
): { readonly candidates: readonly Candidate[]; readonly error: unknown; readonly pending: boolean } {
  const found = useQuery(
    orpc.search.query.queryOptions({
      input: { identity_id: identityId, query: wanted, limit: 20 },
      enabled: wanted !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const newest = useQuery(
    orpc.reflections.list.queryOptions({
      input: { identity_id: identityId, limit: 20 },
      enabled: wanted === '',
    }),
  )
  if (wanted)
    return {
      candidates:
        found.data?.hits.map(hit => ({ id: hit.reflection_id, day: hit.journal_day, text: hit.snippet })) ??
        [],
      error: found.error,
      pending: found.isPending,
    }
  return {
    candidates: newest.data?.items.map(r => ({ id: r.id, day: r.journal_day, text: opening(r.body) })) ?? [],
    error: newest.error,
    pending: newest.isPending,
  }
}
