/** One tension through time: the chart, its period, and the words behind a mark. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Outputs } from '#contract/contract.ts'
import type { Period } from '#contract/journal-day.ts'
import type { TensionSummary } from '#contract/schemas/tension.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import type { TableModel } from '../../charts/data-table.tsx'
import { periodWords } from '../../charts/day-words.ts'
import { EvidencePanel } from '../../charts/evidence-panel.tsx'
import { SeriesChart } from '../../charts/lazy-charts.tsx'
import { signed, whole } from '../../charts/number-words.ts'
import { historyFrame } from '../../charts/series-frame.ts'
import { sparkPeriod } from '../../charts/sparkline-model.ts'
import { type HistoryModel, type HistoryPoint, tensionHistory } from '../../charts/tension-history-model.ts'
import { axisWords } from '../../charts/tension-words.ts'
import { useWidth } from '../../charts/use-width.ts'
import { chartWords } from '../../charts/words.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Readings } from './readings.tsx'
import { tensionWords } from './words.ts'

const PERIODS = (['week', 'month', 'quarter'] as const).map(value => ({
  value,
  label: tensionWords.periods[value],
}))

export function TensionTimeline({ tension }: { readonly tension: TensionSummary }): ReactNode {
  const [period, setPeriod] = useState<Period>(() => sparkPeriod(tension.first_seen, tension.last_seen))
  const history = useQuery(
    orpc.tensions.history.queryOptions({
      input: { id: tension.id, period, limit: 0 },
      placeholderData: keepPreviousData,
    }),
  )
  if (history.error) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <Skeleton kind="block" lines={1} />
  return <Figure key={history.data.period} history={history.data} period={period} onPeriod={setPeriod} />
}

function Figure({
  history,
  period,
  onPeriod,
}: {
  readonly history: Outputs['tensions']['history']
  readonly period: Period
  readonly onPeriod: (period: Period) => void
}): ReactNode {
  const { tension } = history
  const { ref, width } = useWidth<HTMLDivElement>()
  const [open, setOpen] = useState<HistoryPoint | null>(null)
  const [readout, setReadout] = useState<string | null>(null)
  const model = tensionHistory(history.series, history.period, tension, width < 560 ? 5 : 10)
  if (!model) return <p className="tension-quiet">{tensionWords.noHistory}</p>
  const title = tensionWords.historyTitle(axisWords(tension))
  return (
    <div ref={ref}>
      <ChartFigure
        title={title}
        summary={model.summary}
        readout={readout}
        note={`${tensionWords.historyNote} ${chartWords.keys}`}
        table={tableOf(model, history.period, setOpen)}
        controls={
          <Segmented label={tensionWords.period} value={period} options={PERIODS} onChange={onPeriod} />
        }
      >
        {width > 0 && (
          <SeriesChart
            frame={historyFrame(model, tension, setOpen)}
            title={title}
            width={width}
            height={300}
            selected={open?.from ?? null}
            onPoint={setReadout}
          />
        )}
      </ChartFigure>
      {open && (
        <EvidencePanel
          key={open.from}
          title={periodWords(open.from, history.period)}
          lead={open.words}
          onClose={() => setOpen(null)}
        >
          <Readings id={tension.id} poles={tension} range={{ from: open.from, to: open.to }} />
        </EvidencePanel>
      )}
    </div>
  )
}

function tableOf(model: HistoryModel, period: Period, open: (point: HistoryPoint) => void): TableModel {
  return {
    head: tensionWords.historyHead,
    rows: model.points.map(point => ({
      key: point.from,
      cells: [
        periodWords(point.from, period),
        point.position === null ? '–' : signed(point.position),
        point.band ? chartWords.fromTo(signed(point.band[0]), signed(point.band[1])) : '–',
        whole(point.count),
      ],
      open: point.position === null ? undefined : () => open(point),
    })),
  }
}
