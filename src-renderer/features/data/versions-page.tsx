/** Reflections that were changed: their earlier texts, compared and brought back. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { opening } from '../../charts/opening-model.ts'
import { formatDay } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { RevisionsDialog } from '../journal/revisions-dialog.tsx'
import './data.css'

const text = words.data.more

export function VersionsPage(): ReactNode {
  const identity = useIdentity()
  const [open, setOpen] = useState<Reflection | null>(null)
  const edited = useInfiniteQuery(
    orpc.reflections.list.infiniteOptions({
      input: (cursor: string | null) => ({ identity_id: identity.id, cursor, filter: { edited: true } }),
      initialPageParam: null as string | null,
      getNextPageParam: page => page.next_cursor,
    }),
  )
  const list = edited.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page
      title={text.versions}
      lead={text.versionsLead}
      back={<BackLink to="/data">{words.data.title}</BackLink>}
    >
      {edited.isPending && <Skeleton lines={4} />}
      {edited.error && <ErrorNotice error={edited.error} onRetry={() => void edited.refetch()} />}
      {edited.data && list.length === 0 && (
        <EmptyState icon={History} title={text.versionsNone}>
          {text.versionsHint}
        </EmptyState>
      )}
      <ul className="copies">
        {list.map(reflection => (
          <li key={reflection.id} className="copies__one">
            <div className="copies__line">
              <Link className="copies__when" href={`/r/${reflection.id}`}>
                {formatDay(reflection.journal_day, 'short')}
              </Link>
              <span className="copies__words">{opening(reflection.body, 70)}</span>
              <span className="copies__facts">{text.versionsOf(reflection.revision)}</span>
              <span className="copies__acts">
                <Button
                  size="small"
                  aria-label={`${text.compare}: ${formatDay(reflection.journal_day, 'short')}`}
                  onClick={() => setOpen(reflection)}
                >
                  {text.compare}
                </Button>
              </span>
            </div>
          </li>
        ))}
      </ul>
      {edited.hasNextPage && (
        <Button busy={edited.isFetchingNextPage} onClick={() => void edited.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {open && <RevisionsDialog reflection={open} onClose={() => setOpen(null)} />}
    </Page>
  )
}
