/** What was removed, with the way back. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { formatDay, formatInstant } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { fold } from '../../text/fold.ts'
import { Markdown } from '../../text/markdown.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { restoreReflection } from '../journal/trash-actions.ts'
import './trash.css'

const text = words.trash

export function TrashPage(): ReactNode {
  const identity = useIdentity()
  const trashed = useInfiniteQuery(
    orpc.reflections.list.infiniteOptions({
      input: (cursor: string | null) => ({ identity_id: identity.id, cursor, filter: { trash: true } }),
      initialPageParam: null as string | null,
      getNextPageParam: page => page.next_cursor,
    }),
  )
  const list = trashed.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page title={text.title} lead={text.lead}>
      {trashed.isPending && <Skeleton kind="cards" lines={3} />}
      {trashed.error && <ErrorNotice error={trashed.error} onRetry={() => void trashed.refetch()} />}
      {trashed.data && list.length === 0 && (
        <EmptyState icon={Trash2} title={text.empty}>
          {text.emptyHint}
        </EmptyState>
      )}
      <ul className="trash">
        {list.map(reflection => (
          <Trashed key={reflection.id} reflection={reflection} />
        ))}
      </ul>
      {trashed.hasNextPage && (
        <Button busy={trashed.isFetchingNextPage} onClick={() => void trashed.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Page>
  )
}

function Trashed({ reflection }: { readonly reflection: Reflection }): ReactNode {
  const queries = useQueryClient()
  const day = formatDay(reflection.journal_day)
  return (
    <li className="trash__one">
      <div className="trash__head">
        <h2>{day}</h2>
        {reflection.deleted_at && (
          <span className="muted">{text.removed(formatInstant(reflection.deleted_at))}</span>
        )}
        <Button
          size="small"
          aria-label={`${text.restore}: ${day}`}
          onClick={() => void restoreReflection(queries, reflection.id)}
        >
          {text.restore}
        </Button>
      </div>
      <Markdown body={fold(reflection.body, 300).text} />
    </li>
  )
}
