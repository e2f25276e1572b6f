/** What was brought in, newest first; each import can be taken back as one. */
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ImportEntry } from '#contract/schemas/data.ts'
import { orpc } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { LongWorkView } from './long-work-view.tsx'
import { momentWords } from './moment.ts'
import { UndoImport, undoing } from './undo-import.tsx'

const text = words.data.history
const PAGE = 10

export function HistorySection(): ReactNode {
  const history = useInfiniteQuery(
    orpc.data.imports.infiniteOptions({
      input: (skip: number) => ({ skip, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ skip, limit, total }) => (skip + limit < total ? skip + limit : undefined),
    }),
  )
  const imports = history.data?.pages.flatMap(page => page.imports) ?? []
  return (
    <Section title={text.title}>
      <LongWorkView work={undoing} step={text.undoing}>
        {({ removed, restored, kept }) => <p>{text.report(removed, restored, kept)}</p>}
      </LongWorkView>
      {history.isPending && <Skeleton lines={2} />}
      {history.error && <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && imports.length === 0 && <p className="muted">{text.none}</p>}
      <ul className="copies">
        {imports.map(entry => (
          <Imported key={entry.id} entry={entry} />
        ))}
      </ul>
      {history.hasNextPage && (
        <Button
          kind="quiet"
          size="small"
          busy={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </Section>
  )
}

function Imported({ entry }: { readonly entry: ImportEntry }): ReactNode {
  const { counts, undone_at } = entry
  return (
    <li className="copies__one">
      <div className="copies__line">
        <span className="copies__when">{momentWords(entry.started_at)}</span>
        <span className="copies__kind">{entry.file_name}</span>
        <span className="copies__facts">
          {`${text.into(entry.identity)} · ${text.counts(counts.added ?? 0, counts.updated ?? 0, counts.conflicts ?? 0)}`}
        </span>
        <span className="copies__acts">
          {undone_at ? (
            <span className="muted">{text.undone(momentWords(undone_at))}</span>
          ) : (
            <UndoImport id={entry.id} fileName={entry.file_name} />
          )}
        </span>
      </div>
    </li>
  )
}
