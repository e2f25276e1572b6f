/** Draws a series through time: its value in each period, the interval of it, and the times in which it gathered. */
import type { ReactNode } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  usePlotArea,
  useXAxisScale,
  XAxis,
  YAxis,
} from 'recharts'
import { axisLook, bandLook, chartLook, gridLook, lineLook } from './look.ts'
import type { SeriesFrame } from './series-frame.ts'
import { SeriesMarks } from './series-marks.tsx'
import { labelMiddle } from './timeline-model.ts'

export interface SeriesChartProps {
  readonly frame: SeriesFrame
  readonly title: string
  readonly width: number
  readonly height: number
  /** The key of the point whose words are shown. */
  readonly selected: string | null
  readonly onPoint: (words: string | null) => void
}

export function SeriesChart(props: SeriesChartProps): ReactNode {
  const { frame } = props
  const { y } = frame
  return (
    <ComposedChart
      {...chartLook}
      width={props.width}
      height={props.height}
      data={[...frame.points]}
      margin={{ top: frame.bursts.length > 0 ? 26 : 12, right: 12, bottom: 0, left: 0 }}
      aria-label={props.title}
    >
      <CartesianGrid {...gridLook} />
      <XAxis
        {...axisLook}
        dataKey="at"
        type="number"
        domain={[...frame.domain]}
        ticks={frame.xTicks.map(tick => tick.at)}
        tickFormatter={at => frame.xTicks.find(tick => tick.at === at)?.label ?? ''}
        height={28}
      />
      <YAxis
        {...axisLook}
        domain={[...y.domain]}
        ticks={y.ticks.map(tick => tick.at)}
        tickFormatter={at => y.ticks.find(tick => tick.at === at)?.label ?? ''}
        allowDataOverflow
        tickLine={false}
        width={y.width}
      />
      {frame.middle !== null && (
        <ReferenceLine y={frame.middle} stroke="var(--chart-axis)" strokeDasharray="2 4" />
      )}
      {frame.bursts.map(burst => (
        <ReferenceArea
          key={burst.from}
          x1={burst.from}
          x2={burst.to}
          fill="var(--series-2)"
          fillOpacity={0.13}
        />
      ))}
      <Area {...bandLook} dataKey="band" />
      <Line {...lineLook} dataKey="value" />
      <BurstLabels bursts={frame.bursts} />
      <SeriesMarks marks={frame.points} selected={props.selected} onPoint={props.onPoint} />
    </ComposedChart>
  )
}

/** The days of each burst above its shade; the library's own labels would run over the edge. */
function BurstLabels({ bursts }: Pick<SeriesFrame, 'bursts'>): ReactNode {
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
