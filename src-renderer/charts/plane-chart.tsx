/** Draws two tensions as a plane with the trail of the last reflections. */
import { type ReactNode, useState } from 'react'
import {
  CartesianGrid,
  ReferenceLine,
  Scatter,
  ScatterChart,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import { axisLook, chartLook } from './look.ts'
import type { PlaneInput, PlaneMark, PlaneModel } from './tension-plane-model.ts'
import type { Poles } from './tension-words.ts'
import { useMarks } from './use-marks.ts'

export interface PlaneChartProps {
  readonly model: PlaneModel
  readonly axes: { readonly x: Poles; readonly y: Poles }
  readonly title: string
  readonly size: number
  readonly selected: string | null
  readonly onOpen: (point: PlaneInput) => void
  readonly onPoint: (words: string | null) => void
}

const TICKS = [-1, -0.5, 0, 0.5, 1]
const INSET = 34

// recharts makes its scales from items with data; the marks themselves are ours.
const ENDS = [
  { x: -1, y: -1 },
  { x: 1, y: 1 },
] as const
const nothing = () => <g />

export function PlaneChart(props: PlaneChartProps): ReactNode {
  const { axes } = props
  return (
    <ScatterChart
      {...chartLook}
      width={props.size}
      height={props.size}
      margin={{ top: INSET, right: INSET, bottom: INSET, left: INSET }}
      aria-label={props.title}
    >
      <CartesianGrid stroke="var(--chart-grid)" />
      <XAxis {...axisLook} hide type="number" dataKey="x" domain={[-1.06, 1.06]} ticks={TICKS} />
      <YAxis {...axisLook} hide type="number" dataKey="y" domain={[-1.06, 1.06]} ticks={TICKS} />
      <ReferenceLine x={0} stroke="var(--chart-axis)" strokeDasharray="2 4" />
      <ReferenceLine y={0} stroke="var(--chart-axis)" strokeDasharray="2 4" />
      <Scatter data={[...ENDS]} shape={nothing} isAnimationActive={false} />
      <PoleNames axes={axes} size={props.size} />
      <PlaneMarks {...props} />
    </ScatterChart>
  )
}

/** The four poles at the ends of their axes. */
function PoleNames({ axes, size }: Pick<PlaneChartProps, 'axes' | 'size'>): ReactNode {
  const middle = size / 2
  const side = INSET / 2
  return (
    <g className="plane__poles">
      <text x={middle} y={side} dy="0.35em" textAnchor="middle">
        {axes.y.axis_b}
      </text>
      <text x={middle} y={size - side} dy="0.35em" textAnchor="middle">
        {axes.y.axis_a}
      </text>
      <text x={side} y={middle} dy="0.35em" textAnchor="middle" transform={`rotate(-90 ${side} ${middle})`}>
        {axes.x.axis_a}
      </text>
      <text
        x={size - side}
        y={middle}
        dy="0.35em"
        textAnchor="middle"
        transform={`rotate(90 ${size - side} ${middle})`}
      >
        {axes.x.axis_b}
      </text>
    </g>
  )
}

const ABOVE_ALL = 1200

function PlaneMarks({ model, selected, onOpen, onPoint }: PlaneChartProps): ReactNode {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const of = useMarks(Math.max(0, model.marks.length - 1))
  const [over, setOver] = useState<number | null>(null)
  if (!x || !y) return null
  const at = (mark: PlaneMark) => [(x(mark.x) ?? 0) + mark.dx, (y(mark.y) ?? 0) + mark.dy] as const
  return (
    <ZIndexLayer zIndex={ABOVE_ALL}>
      {model.trail.map(({ from, to, opacity }) => {
        const [x1, y1] = at(from)
        const [x2, y2] = at(to)
        return <line key={to.index} className="plane__trail" {...{ x1, y1, x2, y2, opacity }} />
      })}
      <g data-marks>
        {model.marks.map(mark => {
          const [cx, cy] = at(mark)
          const chosen = mark.input.reflection_id === selected
          return (
            <circle
              key={mark.index}
              className={mark.current ? 'plane__dot plane__dot--now' : 'plane__dot'}
              data-state={chosen ? 'selected' : undefined}
              cx={cx}
              cy={cy}
              r={mark.current ? 6 : 3.5}
              fillOpacity={chosen || mark.index === over ? 1 : mark.opacity}
              {...of(mark.index, {
                words: mark.words,
                open: () => onOpen(mark.input),
                point: on => {
                  setOver(on ? mark.index : null)
                  onPoint(on ? mark.words : null)
                },
              })}
            />
          )
        })}
      </g>
    </ZIndexLayer>
  )
}
