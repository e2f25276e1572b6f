/** A pattern through time: the chart, its period, and the quotes behind a mark. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Period } from '#contract/journal-day.ts'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import type { TableModel } from '../../charts/data-table.tsx'
import { periodWords, rangeWords } from '../../charts/day-words.ts'
import { EvidencePanel } from '../../charts/evidence-panel.tsx'
import { SeriesChart } from '../../charts/lazy-charts.tsx'
import { percent, whole } from '../../charts/number-words.ts'
import { timelineFrame } from '../../charts/series-frame.ts'
import { sparkPeriod } from '../../charts/sparkline-model.ts'
import { type Timeline, type TimelinePoint, timeline } from '../../charts/timeline-model.ts'
import { useWidth } from '../../charts/use-width.ts'
import { chartWords } from '../../charts/words.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { QuoteList } from './quote-list.tsx'
import { patternWords } from './words.ts'

/** A stretch of time whose words are shown. */
interface Stretch {
  readonly from: string
  readonly to: string
  readonly title: string
  readonly lead: string
}

const PERIODS = (['week', 'month', 'quarter'] as const).map(value => ({
  value,
  label: patternWords.periods[value],
}))

export function PatternTimeline({ pattern }: { readonly pattern: Pattern }): ReactNode {
  const [period, setPeriod] = useState<Period>(() => sparkPeriod(pattern.first_seen, pattern.last_seen))
  const [open, setOpen] = useState<Stretch | null>(null)
  const [readout, setReadout] = useState<string | null>(null)
  const { ref, width } = useWidth<HTMLDivElement>()
  const evolution = useQuery(
    orpc.patterns.evolution.queryOptions({
      input: { identity_id: pattern.identity_id, period, pattern_ids: [pattern.id], limit: 1 },
      placeholderData: keepPreviousData,
    }),
  )
  if (evolution.error) return <ErrorNotice error={evolution.error} onRetry={() => void evolution.refetch()} />
  if (!evolution.data) return <Skeleton kind="block" lines={1} />
  const series = evolution.data.series[0]
  const shown = evolution.data.period
  const model = series ? timeline(series.points, series.bursts, shown, series.trend, width) : null
  if (!model) return <p className="quotes__none">{patternWords.noTimeline}</p>
  const title = patternWords.chartTitle(pattern.name)
  const openPoint = ({ from, to, words }: TimelinePoint) =>
    setOpen({ from, to, title: periodWords(from, shown), lead: words })
  return (
    <div ref={ref}>
      <ChartFigure
        title={title}
        summary={model.summary}
        table={tableOf(model, shown, openPoint)}
        readout={readout}
        note={[patternWords.chartNote, model.cut ? chartWords.cut : '', chartWords.keys]
          .filter(Boolean)
          .join(' ')}
        controls={
          <Segmented
            label={patternWords.period}
            value={period}
            options={PERIODS}
            onChange={next => {
              setPeriod(next)
              setOpen(null)
            }}
          />
        }
      >
        {width > 0 && (
          <SeriesChart
            frame={timelineFrame(model, openPoint)}
            title={title}
            width={width}
            height={280}
            selected={open?.from ?? null}
            onPoint={setReadout}
          />
        )}
      </ChartFigure>
      {pattern.bursts.length > 0 && <Bursts pattern={pattern} onOpen={setOpen} />}
      {open && (
        <EvidencePanel
          key={`${open.from} ${open.to}`}
          title={open.title}
          lead={open.lead}
          onClose={() => setOpen(null)}
        >
          <QuoteList id={pattern.id} from={open.from} to={open.to} />
        </EvidencePanel>
      )}
    </div>
  )
}

/** The times in which it gathered, each leading to its words. */
function Bursts({
  pattern,
  onOpen,
}: {
  readonly pattern: Pattern
  readonly onOpen: (stretch: Stretch) => void
}): ReactNode {
  return (
    <div className="bursts">
      <span className="bursts__label">{patternWords.bursts}</span>
      {pattern.bursts.map(({ from, to, reflections }) => {
        const title = rangeWords(from, to)
        const lead = patternWords.inReflections(reflections)
        return (
          <button
            key={from}
            type="button"
            className="bursts__one"
            onClick={() => onOpen({ from, to, title, lead })}
          >
            {title}, {lead}
          </button>
        )
      })}
    </div>
  )
}

function tableOf(model: Timeline, period: Period, open: (point: TimelinePoint) => void): TableModel {
  return {
    head: patternWords.tableHead,
    rows: model.points.map(point => ({
      key: point.from,
      cells: [
        periodWords(point.from, period),
        whole(point.with),
        whole(point.reflections),
        point.rate === null ? '–' : percent(point.rate),
        point.band ? chartWords.fromTo(percent(point.band[0]), percent(point.band[1])) : '–',
      ],
      open: point.with > 0 ? () => open(point) : undefined,
    })),
  }
}
