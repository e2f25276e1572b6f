/** Which other patterns stand in the same entries: counts beside what chance would give, never a cause. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { CompanionsChart } from '../../charts/companions-chart.tsx'
import { companions } from '../../charts/companions-model.ts'
import { digitsOf, whole } from '../../charts/number-words.ts'
import { useWidth } from '../../charts/use-width.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { patternWords } from './words.ts'

const MOST_WIDTH = 720

export function Companions({ pattern }: { readonly pattern: Pattern }): ReactNode {
  const { ref, width } = useWidth<HTMLDivElement>()
  const [readout, setReadout] = useState<string | null>(null)
  const [, go] = useLocation()
  const answer = useQuery(orpc.patterns.companions.queryOptions({ input: { id: pattern.id } }))
  if (answer.error) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton lines={3} />
  const { companions: found, looked_at } = answer.data
  if (found.length === 0) return <p className="quotes__none">{patternWords.noCompanions}</p>
  const model = companions(found, Math.min(width, MOST_WIDTH), patternWords.companionCounts)
  const title = patternWords.companionsTitle(pattern.name)
  const open = (id: string) => go(`/patterns/${id}`)
  return (
    <div ref={ref}>
      <ChartFigure
        title={title}
        summary={patternWords.companionsSummary(found.length, looked_at)}
        readout={readout}
        note={[
          patternWords.companionsNote,
          looked_at < pattern.reflection_count ? patternWords.companionsNewest(looked_at) : '',
        ]
          .filter(Boolean)
          .join(' ')}
        table={{
          head: patternWords.companionsHead,
          rows: found.map(one => ({
            key: one.pattern_id,
            cells: [
              one.name,
              whole(one.together),
              one.by_chance < 10 ? digitsOf(one.by_chance, 1) : whole(one.by_chance),
              whole(one.other),
            ],
            open: () => open(one.pattern_id),
          })),
        }}
      >
        {width > 0 && <CompanionsChart model={model} title={title} onOpen={open} onPoint={setReadout} />}
      </ChartFigure>
    </div>
  )
}
