/** Draws one tension through time: the mean of each period with its interval, between its two poles. */
import type { ReactNode } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts'
import { axisLook, bandLook, chartLook, gridLook, lineLook } from './look.ts'
import { SeriesMarks } from './series-marks.tsx'
import type { HistoryModel, HistoryPoint } from './tension-history-model.ts'
import type { Poles } from './tension-words.ts'

export interface HistoryChartProps {
  readonly model: HistoryModel
  readonly poles: Poles
  readonly title: string
  readonly width: number
  readonly selected: string | null
  readonly onOpen: (point: HistoryPoint) => void
  readonly onPoint: (words: string | null) => void
}

const TICKS = [-1, -0.5, 0, 0.5, 1]

/** Pole B stands above, pole A below; the ends carry their names in place of numbers. */
export function HistoryChart(props: HistoryChartProps): ReactNode {
  const { model, poles } = props
  const marks = model.points.map(p => ({
    key: p.from,
    at: p.at,
    value: p.position,
    words: p.words,
    open: p.position === null ? null : () => props.onOpen(p),
  }))
  const names = new Map([
    [1, poles.axis_b],
    [0, 'between'],
    [-1, poles.axis_a],
  ])
  const longest = Math.max(...[...names.values()].map(name => name.length))
  return (
    <ComposedChart
      {...chartLook}
      width={props.width}
      height={300}
      data={[...model.points]}
      margin={{ top: 12, right: 12, bottom: 0, left: 0 }}
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
        domain={[-1, 1]}
        ticks={TICKS}
        tickFormatter={value => names.get(value) ?? ''}
        tickLine={false}
        width={Math.min(120, longest * 7 + 16)}
      />
      <ReferenceLine y={0} stroke="var(--chart-axis)" strokeDasharray="2 4" />
      <Area {...bandLook} dataKey="band" />
      <Line {...lineLook} dataKey="position" />
      <SeriesMarks marks={marks} selected={props.selected} onPoint={props.onPoint} />
    </ComposedChart>
  )
}
