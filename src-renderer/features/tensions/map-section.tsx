/** The map of all tensions in a window of time, and the words behind each of its marks. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { IdentityId } from '#contract/ids.ts'
import { ChartFigure } from '../../charts/chart-figure.tsx'
import type { TableModel } from '../../charts/data-table.tsx'
import { EvidencePanel } from '../../charts/evidence-panel.tsx'
import { mapFrame } from '../../charts/map-frame.ts'
import { percent, signed, whole } from '../../charts/number-words.ts'
import { TensionMapChart } from '../../charts/tension-map-chart.tsx'
import { type MapInput, tensionMap } from '../../charts/tension-map-model.ts'
import { axisWords, leaningWords } from '../../charts/tension-words.ts'
import { useWidth } from '../../charts/use-width.ts'
import { chartWords } from '../../charts/words.ts'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Readings } from './readings.tsx'
import type { DayRange } from './time-window.ts'
import { tensionWords } from './words.ts'

export function MapSection({
  identityId,
  range,
}: {
  readonly identityId: IdentityId
  readonly range: DayRange
}): ReactNode {
  const map = useQuery(
    orpc.tensions.map.queryOptions({
      input: { identity_id: identityId, ...range },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Section title={tensionWords.map} hint={tensionWords.mapHint}>
      {map.error && <ErrorNotice error={map.error} onRetry={() => void map.refetch()} />}
      {map.isPending && <Skeleton kind="block" lines={1} />}
      {map.data && <TensionMapFigure points={map.data.points} range={range} />}
    </Section>
  )
}

/** The figure alone; `compact` is the small one of the overview. */
export function TensionMapFigure({
  points,
  range = {},
  compact = false,
}: {
  readonly points: readonly MapInput[]
  readonly range?: DayRange
  readonly compact?: boolean
}): ReactNode {
  const { ref, width } = useWidth<HTMLDivElement>()
  const [open, setOpen] = useState<MapInput | null>(null)
  const [readout, setReadout] = useState<string | null>(null)
  const height = compact ? 320 : Math.round(Math.min(520, Math.max(360, width * 0.5)))
  const model = tensionMap(points, mapFrame(width, height))
  if (points.length === 0) return <p className="tension-quiet">{tensionWords.noneInWindow}</p>
  return (
    <div ref={ref}>
      <ChartFigure
        title={tensionWords.mapTitle}
        summary={model.summary}
        table={tableOf(points, setOpen)}
        readout={readout}
        note={compact ? undefined : `${tensionWords.mapNote} ${chartWords.keys}`}
      >
        {width > 0 && (
          <>
            <p className="chart__axis-title" aria-hidden>
              {tensionWords.intensityAxis}
            </p>
            <TensionMapChart
              model={model}
              title={tensionWords.mapTitle}
              width={width}
              height={height}
              selected={open?.tension_id ?? null}
              onOpen={setOpen}
              onPoint={setReadout}
            />
            <p className="chart__ends" aria-hidden>
              <span>{tensionWords.towardFirst}</span>
              <span>{tensionWords.towardSecond}</span>
            </p>
          </>
        )}
      </ChartFigure>
      {open && (
        <EvidencePanel
          key={open.tension_id}
          title={axisWords(open)}
          lead={
            <>
              {leaningWords(open.leaning, open)}
              {'\u00a0· '}
              {tensionWords.readings(open.count)}
              {'\u00a0· '}
              <Link href={`/tensions/${open.tension_id}`}>{tensionWords.openHistory}</Link>
            </>
          }
          onClose={() => setOpen(null)}
        >
          <Readings id={open.tension_id} poles={open} range={range} />
        </EvidencePanel>
      )}
    </div>
  )
}

function tableOf(points: readonly MapInput[], open: (point: MapInput) => void): TableModel {
  return {
    head: tensionWords.mapHead,
    words: [5],
    rows: points
      .toSorted((a, b) => b.count - a.count)
      .map(point => ({
        key: point.tension_id,
        cells: [
          axisWords(point),
          signed(point.position),
          chartWords.fromTo(signed(point.low), signed(point.high)),
          percent(point.intensity),
          whole(point.count),
          leaningWords(point.leaning, point),
        ],
        open: () => open(point),
      })),
  }
}
