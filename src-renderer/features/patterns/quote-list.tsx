/** The words of a pattern, page by page, for all time or for one period. */
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PatternId } from '#contract/ids.ts'
import { EvidenceList } from '../../charts/evidence-list.tsx'
import { gatherByReflection, nextSkip } from '../../charts/evidence-model.ts'
import { orpc } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { patternWords } from './words.ts'

export function QuoteList({
  id,
  from,
  to,
}: {
  readonly id: PatternId
  readonly from?: string | undefined
  readonly to?: string | undefined
}): ReactNode {
  const pages = useInfiniteQuery(
    orpc.patterns.occurrences.infiniteOptions({
      input: (skip: number) => ({ id, skip, limit: 20, ...(from ? { from } : {}), ...(to ? { to } : {}) }),
      initialPageParam: 0,
      getNextPageParam: nextSkip,
    }),
  )
  if (pages.error) return <ErrorNotice error={pages.error} onRetry={() => void pages.refetch()} />
  if (!pages.data) return <Skeleton lines={4} />
  const items = gatherByReflection(pages.data.pages.flatMap(p => p.occurrences))
  if (items.length === 0) return <p className="quotes__none">{patternWords.noQuotes}</p>
  return (
    <>
      <EvidenceList items={items} />
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {patternWords.more}
        </Button>
      )}
    </>
  )
}
