/** Draws a pattern's timeline: rate, interval, bursts. */
import type { ReactNode } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  usePlotArea,
  useXAxisScale,
  XAxis,
  YAxis,
} from 'recharts'
import { axisLook, bandLook, chartLook, gridLook, lineLook } from './look.ts'
import { percent } from './number-words.ts'
import { SeriesMarks } from './series-marks.tsx'
import { labelMiddle, type Timeline, type TimelinePoint } from './timeline-model.ts'

export interface TimelineChartProps {
  readonly model: Timeline
  readonly title: string
  readonly width: number
  /** First day of the period whose words are shown. */
  readonly selected: string | null
  readonly onOpen: (point: TimelinePoint) => void
  readonly onPoint: (words: string | null) => void
}

export function TimelineChart(props: TimelineChartProps): ReactNode {
  const { model } = props
  const marks = model.points.map(p => ({
    key: p.from,
    at: p.at,
    value: p.rate,
    words: p.words,
    open: p.with > 0 ? () => props.onOpen(p) : null,
  }))
  return (
    <ComposedChart
      {...chartLook}
      width={props.width}
      height={280}
      data={[...model.points]}
      margin={{ top: model.bursts.length > 0 ? 26 : 10, right: 12, bottom: 0, left: 0 }}
      aria-label={props.title}
    >
      <CartesianGrid {...gridLook} />
      <XAxis
        {...axisLook}
        dataKey="at"
        type="number"
        domain={[...model.domain]}
        ticks={model.xTicks.map(t => t.at)}
        tickFormatter={at => model.xTicks.find(t => t.at === at)?.label ?? ''}
        height={28}
      />
      <YAxis
        {...axisLook}
        domain={[0, model.top]}
        ticks={[...model.yTicks]}
        tickFormatter={percent}
        allowDataOverflow
        tickLine={false}
        width={52}
      />
      {model.bursts.map(burst => (
        <ReferenceArea
          key={burst.from}
          x1={burst.from}
          x2={burst.to}
          fill="var(--series-2)"
          fillOpacity={0.13}
        />
      ))}
      <Area {...bandLook} dataKey="band" />
      <Line {...lineLook} dataKey="rate" />
      <BurstLabels bursts={model.bursts} />
      <SeriesMarks marks={marks} selected={props.selected} onPoint={props.onPoint} />
    </ComposedChart>
  )
}

/** The days of each burst above its shade; the library's own labels would run over the edge. */
function BurstLabels({ bursts }: Pick<Timeline, 'bursts'>): ReactNode {
  const plot = usePlotArea()
  const x = useXAxisScale()
  if (!plot || !x) return null
  return (
    <g className="chart__burst-labels">
      {bursts.map(({ from, to, label }) => (
        <text
          key={from}
          x={labelMiddle(label, ((x(from) ?? 0) + (x(to) ?? 0)) / 2, [plot.x, plot.x + plot.width])}
          y={plot.y - 8}
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
    </g>
  )
}
