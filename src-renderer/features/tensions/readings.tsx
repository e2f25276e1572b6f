/** The words behind the readings of a tension, page by page, newest first, for all time or for a stretch of it. */
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TensionId } from '#contract/ids.ts'
import { EvidenceList } from '../../charts/evidence-list.tsx'
import { nextSkip } from '../../charts/evidence-model.ts'
import type { Poles } from '../../charts/tension-words.ts'
import { orpc } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { evidenceOf } from './reading-evidence.ts'
import type { DayRange } from './time-window.ts'
import { tensionWords } from './words.ts'

const PAGE = 12

export function Readings({
  id,
  poles,
  range = {},
}: {
  readonly id: TensionId
  readonly poles: Poles
  readonly range?: DayRange
}): ReactNode {
  const pages = useInfiniteQuery(
    orpc.tensions.history.infiniteOptions({
      input: (skip: number) => ({ id, skip, limit: PAGE, order: 'newest', period: 'quarter', ...range }),
      initialPageParam: 0,
      getNextPageParam: nextSkip,
    }),
  )
  if (pages.error) return <ErrorNotice error={pages.error} onRetry={() => void pages.refetch()} />
  if (!pages.data) return <Skeleton lines={3} />
  const items = pages.data.pages.flatMap(page => evidenceOf(page.measurements, poles))
  if (items.length === 0) return <p className="tension-quiet">{tensionWords.noWords}</p>
  return (
    <>
      <EvidenceList items={items} />
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {tensionWords.more}
        </Button>
      )}
    </>
  )
}
