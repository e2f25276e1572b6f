/** Several patterns side by side on one scale. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { IdentityId } from '#contract/ids.ts'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { MultiplesChart } from '../../charts/multiples-chart.tsx'
import { multiples } from '../../charts/multiples-model.ts'
import { sparkPeriod } from '../../charts/sparkline-model.ts'
import { useWidth } from '../../charts/use-width.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { patternWords } from './words.ts'

/** More panels than this no eye compares. */
export const MOST_COMPARED = 12

export function ComparePatterns({
  identityId,
  patterns,
}: {
  readonly identityId: IdentityId
  readonly patterns: readonly Pattern[]
}): ReactNode {
  const { ref, width } = useWidth<HTMLDivElement>()
  const [readout, setReadout] = useState<string | null>(null)
  const [, go] = useLocation()
  const days = patterns.flatMap(one => [one.first_seen, one.last_seen]).toSorted()
  const period = sparkPeriod(days[0] ?? '', days.at(-1) ?? '')
  const evolution = useQuery(
    orpc.patterns.evolution.queryOptions({
      input: {
        identity_id: identityId,
        period,
        pattern_ids: patterns.map(one => one.id),
        limit: MOST_COMPARED,
      },
      enabled: patterns.length > 1,
      placeholderData: keepPreviousData,
    }),
  )
  if (patterns.length < 2) return <p className="compare-patterns quotes__none">{patternWords.compareNone}</p>
  if (evolution.error) return <ErrorNotice error={evolution.error} onRetry={() => void evolution.refetch()} />
  if (!evolution.data) return <Skeleton kind="block" lines={1} />
  const model = multiples(evolution.data.series, evolution.data.period, Math.max(1, width))
  if (!model) return <p className="compare-patterns quotes__none">{patternWords.noTimeline}</p>
  const open = (id: string) => go(`/patterns/${id}`)
  return (
    <div ref={ref} className="compare-patterns">
      <ChartFigure
        title={patternWords.compareTitle}
        summary={model.summary}
        readout={readout}
        note={patternWords.compareNote}
        table={{
          head: model.table.head,
          rows: model.table.rows.map(cells => ({ key: cells[0] ?? '', cells })),
        }}
      >
        {width > 0 && (
          <MultiplesChart
            model={model}
            title={patternWords.compareTitle}
            onOpen={open}
            onPoint={setReadout}
          />
        )}
      </ChartFigure>
    </div>
  )
}
