/** How much was written in each month of the journal. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { IdentityId } from '#contract/ids.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import { RhythmChart } from '../../charts/rhythm-chart.tsx'
import { rhythm } from '../../charts/rhythm-model.ts'
import { useWidth } from '../../charts/use-width.ts'
import { formatNumber } from '../../format.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { dashboardWords } from './words.ts'

const HEIGHT = 150

export function RhythmSection({
  identityId,
  firstDay,
  lastDay,
}: {
  readonly identityId: IdentityId
  readonly firstDay: string
  readonly lastDay: string
}): ReactNode {
  const { ref, width } = useWidth<HTMLDivElement>()
  const [readout, setReadout] = useState<string | null>(null)
  const calendar = useQuery(
    orpc.reflections.calendar.queryOptions({
      input: { identity_id: identityId, from: firstDay, to: lastDay },
    }),
  )
  const model = calendar.data ? rhythm(firstDay, lastDay, calendar.data.days, width, HEIGHT) : null
  const quarters = model?.period === 'quarter'
  const title = quarters ? dashboardWords.quartersTitle : dashboardWords.monthsTitle
  return (
    <Section title={quarters ? dashboardWords.quarters : dashboardWords.months}>
      {calendar.error && <ErrorNotice error={calendar.error} onRetry={() => void calendar.refetch()} />}
      <div ref={ref}>
        {!model && <Skeleton kind="block" lines={1} />}
        {model && (
          <ChartFigure
            title={title}
            summary={model.summary}
            readout={readout}
            table={{
              head: quarters ? dashboardWords.quartersHead : dashboardWords.monthsHead,
              rows: model.bars.map(bar => ({
                key: bar.from,
                cells: [bar.name, formatNumber(bar.reflections), String(bar.days), formatNumber(bar.written)],
              })),
            }}
          >
            <RhythmChart model={model} title={title} width={width} height={HEIGHT} onPoint={setReadout} />
          </ChartFigure>
        )}
      </div>
    </Section>
  )
}
