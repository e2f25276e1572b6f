/** Reflections of which two texts stand against each other, side by side, each ended by one choice. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { GitCompareArrows } from 'lucide-react'
import type { ReactNode } from 'react'
import type { TextConflict } from '#contract/schemas/data.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { useIdentity } from '../../session.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { ConflictCard, type Keep } from './conflict-card.tsx'
import './data.css'

const text = words.data.conflicts
const PAGE = 10

export function ConflictsPage(): ReactNode {
  const identity = useIdentity()
  const resolve = useResolve()
  const list = useInfiniteQuery(
    orpc.data.conflicts.infiniteOptions({
      input: (skip: number) => ({ identity_id: identity.id, skip, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ skip, limit, total }) => (skip + limit < total ? skip + limit : undefined),
    }),
  )
  const conflicts = list.data?.pages.flatMap(page => page.conflicts) ?? []
  return (
    <Page
      title={text.title}
      lead={text.lead}
      width="wide"
      back={<BackLink to="/data">{words.data.title}</BackLink>}
    >
      {list.isPending && <Skeleton kind="cards" lines={2} />}
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && conflicts.length === 0 && (
        <EmptyState icon={GitCompareArrows} title={text.none}>
          {text.noneHint}
        </EmptyState>
      )}
      {resolve.error && <ErrorNotice error={resolve.error} />}
      <ul className="conflicts">
        {conflicts.map(conflict => (
          <li key={`${conflict.reflection_id} ${conflict.other.stamp}`}>
            <ConflictCard
              conflict={conflict}
              busy={resolve.isPending}
              onKeep={keep => resolve.mutate({ conflict, keep })}
            />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Page>
  )
}

/** Ends one conflict, and offers to choose again. */
function useResolve() {
  const queries = useQueryClient()
  const refresh = () =>
    Promise.all(
      [orpc.data.conflicts.key(), orpc.reflections.key()].map(queryKey =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
  const reopen = async (reflection_id: TextConflict['reflection_id']) => {
    try {
      await client.data.reopen({ reflection_id })
      toast(text.undone)
    } catch (error) {
      toast(problemOf(error).rule)
    }
    await refresh()
  }
  return useMutation({
    mutationFn: ({ conflict, keep }: { readonly conflict: TextConflict; readonly keep: Keep }) =>
      client.data.resolve({ reflection_id: conflict.reflection_id, other: conflict.other.stamp, keep }),
    onSuccess: async ({ reflection }, { keep }) => {
      // What had the focus is gone with its card.
      document.querySelector<HTMLElement>('#page h1')?.focus({ preventScroll: true })
      toast(text.kept[keep], { label: words.undo, run: () => void reopen(reflection.id) })
      await refresh()
    },
  })
}
