/** One thread: its title, its status, and its reflections in its order. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Archive, Ellipsis, Pause, Pencil, Play, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { useParams } from 'wouter'
import { ThreadId } from '#contract/ids.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import type { Thread } from '#contract/schemas/thread.ts'
import { orpc } from '../../link.ts'
import { isProblem } from '../../problem.ts'
import { useIdentity } from '../../session.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { AddDialog } from './add-dialog.tsx'
import { dayOf } from './thread-day.ts'
import { ThreadOrder } from './thread-order.tsx'
import { TitleField } from './title-field.tsx'
import { type ThreadActs, useThreadActs } from './use-thread-acts.ts'
import { threadWords } from './words.ts'
import './threads.css'

const PAGE = 100

export function ThreadPage(): ReactNode {
  const id = ThreadId.safeParse(useParams().id)
  return id.success ? <Known key={id.data} id={id.data} /> : <NotFound />
}

function Known({ id }: { readonly id: ThreadId }): ReactNode {
  const pages = useInfiniteQuery(
    orpc.threads.get.infiniteOptions({
      input: (skip: number) => ({ id, skip, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => {
        const seen = all.reduce((sum, page) => sum + page.reflections.length, 0)
        return last.reflections.length > 0 && seen < last.total ? seen : undefined
      },
    }),
  )
  if (isProblem(pages.error, 'NOT_FOUND')) return <NotFound />
  const first = pages.data?.pages[0]
  if (!first)
    return (
      <Page title={threadWords.title} back={<Back />}>
        {pages.error ? (
          <ErrorNotice error={pages.error} onRetry={() => void pages.refetch()} />
        ) : (
          <Skeleton lines={5} />
        )}
      </Page>
    )
  return (
    <Shown
      thread={first.thread}
      reflections={pages.data?.pages.flatMap(page => page.reflections) ?? []}
      total={first.total}
      more={
        pages.hasNextPage && (
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {threadWords.more}
          </Button>
        )
      }
    />
  )
}

function Shown({
  thread,
  reflections,
  total,
  more,
}: {
  readonly thread: Thread
  readonly reflections: readonly Reflection[]
  readonly total: number
  readonly more: ReactNode
}): ReactNode {
  const identity = useIdentity()
  const acts = useThreadActs(thread)
  const [renaming, setRenaming] = useState(false)
  const [adding, setAdding] = useState(false)
  const menuButton = useRef<HTMLButtonElement>(null)
  const endRenaming = () => {
    setRenaming(false)
    menuButton.current?.focus()
  }
  return (
    <Page
      title={thread.title}
      back={<Back />}
      lead={`${threadWords.statuses[thread.status]}\u00a0· ${threadWords.reflections(total)}\u00a0· ${threadWords.started(dayOf(thread.started_at, identity.zone))}`}
      actions={
        <>
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {threadWords.add}
          </Button>
          <ActsMenu thread={thread} acts={acts} button={menuButton} onRename={() => setRenaming(true)} />
        </>
      }
    >
      {renaming && (
        <TitleField
          title={thread.title}
          onLeave={endRenaming}
          onKeep={title => {
            acts.rename(title)
            endRenaming()
          }}
        />
      )}
      {reflections.length === 0 ? (
        <EmptyState
          title={threadWords.empty}
          action={
            <Button kind="primary" icon={Plus} onClick={() => setAdding(true)}>
              {threadWords.add}
            </Button>
          }
        >
          {threadWords.emptyHint}
        </EmptyState>
      ) : (
        <ThreadOrder threadId={thread.id} reflections={reflections} total={total} />
      )}
      {more}
      {adding && (
        <AddDialog
          thread={thread}
          inThread={new Set(reflections.map(r => r.id))}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  )
}

function ActsMenu({
  thread,
  acts,
  button,
  onRename,
}: {
  readonly thread: Thread
  readonly acts: ThreadActs
  /** Takes the focus back when renaming ends. */
  readonly button: RefObject<HTMLButtonElement | null>
  readonly onRename: () => void
}): ReactNode {
  return (
    <Menu trigger={<IconButton ref={button} icon={Ellipsis} label={threadWords.actions} />}>
      <MenuItem icon={Pencil} onSelect={onRename}>
        {threadWords.rename}
      </MenuItem>
      {thread.status !== 'active' && (
        <MenuItem icon={Play} onSelect={() => acts.setStatus('active')}>
          {threadWords.reactivate}
        </MenuItem>
      )}
      {thread.status !== 'paused' && (
        <MenuItem icon={Pause} onSelect={() => acts.setStatus('paused')}>
          {threadWords.pause}
        </MenuItem>
      )}
      {thread.status !== 'archived' && (
        <MenuItem icon={Archive} onSelect={() => acts.setStatus('archived')}>
          {threadWords.archive}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={Trash2} danger onSelect={acts.trash}>
        {threadWords.trash}
      </MenuItem>
    </Menu>
  )
}

function Back(): ReactNode {
  return <BackLink to="/threads">{threadWords.back}</BackLink>
}

function NotFound(): ReactNode {
  return (
    <Page title={threadWords.title} back={<Back />} hideTitle>
      <EmptyState title={threadWords.notFound}>{threadWords.notFoundHint}</EmptyState>
    </Page>
  )
}
