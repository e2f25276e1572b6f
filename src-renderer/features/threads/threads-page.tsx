/** All threads of a status, and the field where one begins. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Spline } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Thread } from '#contract/schemas/thread.ts'
import { navigate } from '../../app/hash-location.ts'
import { nextSkip } from '../../charts/evidence-model.ts'
import { formatInstant } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { dayOf } from './thread-day.ts'
import { type Status, threadWords } from './words.ts'
import './threads.css'

const STATUSES = (['active', 'paused', 'archived'] as const).map(value => ({
  value,
  label: threadWords.statuses[value],
}))

export function ThreadsPage(): ReactNode {
  const identity = useIdentity()
  const [status, setStatus] = useState<Status>('active')
  const list = useInfiniteQuery(
    orpc.threads.list.infiniteOptions({
      input: (skip: number) => ({ identity_id: identity.id, status, skip, limit: 50 }),
      initialPageParam: 0,
      getNextPageParam: nextSkip,
    }),
  )
  const threads = list.data?.pages.flatMap(page => page.threads) ?? []
  return (
    <Page title={threadWords.title} lead={threadWords.lead}>
      <NewThread />
      <Segmented label={threadWords.status} value={status} options={STATUSES} onChange={setStatus} />
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={5} />}
      {list.data && threads.length === 0 && (
        <EmptyState icon={Spline} title={threadWords.none[status]}>
          {status === 'active' && threadWords.noneHint}
        </EmptyState>
      )}
      <ul className="thread-list">
        {threads.map(thread => (
          <Row key={thread.id} thread={thread} zone={identity.zone} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {threadWords.more}
        </Button>
      )}
    </Page>
  )
}

function Row({ thread, zone }: { readonly thread: Thread; readonly zone: string }): ReactNode {
  return (
    <li className="thread-list__item">
      <Link href={`/threads/${thread.id}`} className="thread-list__title">
        {thread.title}
      </Link>
      <p className="thread-list__about" title={formatInstant(thread.last_active, zone)}>
        {threadWords.reflections(thread.reflections)} ·{' '}
        {threadWords.lastActive(dayOf(thread.last_active, zone))}
      </p>
    </li>
  )
}

function NewThread(): ReactNode {
  const identity = useIdentity()
  const queries = useQueryClient()
  const [title, setTitle] = useState('')
  const create = useMutation({
    mutationFn: (text: string) => client.threads.create({ identity_id: identity.id, title: text }),
    onSuccess: made => {
      void queries.invalidateQueries({ queryKey: orpc.threads.key() })
      navigate(`/threads/${made.id}`)
    },
  })
  return (
    <form
      className="thread-new"
      onSubmit={event => {
        event.preventDefault()
        if (title.trim()) create.mutate(title.trim())
      }}
    >
      <Field
        className="thread-new__field"
        label={threadWords.newTitle}
        placeholder={threadWords.placeholder}
        value={title}
        maxLength={120}
        error={create.error ? problemOf(create.error).rule : undefined}
        onChange={event => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" busy={create.isPending} disabled={!title.trim()}>
        {threadWords.create}
      </Button>
    </form>
  )
}
