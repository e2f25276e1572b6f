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
import {
  meanEllipse,
  type PlaneCell,
  type PlaneInput,
  type PlaneMark,
  type PlaneMean,
  type PlaneModel,
} from './tension-plane-model.ts'
import type { Poles } from './tension-words.ts'
import { useMarks } from './use-marks.ts'

export interface PlaneChartProps {
  readonly model: PlaneModel
  readonly axes: { readonly x: Poles; readonly y: Poles }
  readonly title: string
  readonly size: number
  readonly selected: string | null
  /** The mean of all points, or null. */
  readonly mean: PlaneMean | null
  readonly onOpen: (point: PlaneInput) => void
  readonly onOpenCell: (cell: PlaneCell) => void
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

function PlaneMarks(props: PlaneChartProps): ReactNode {
  const { model, mean, selected, onOpen, onOpenCell, onPoint } = props
  const x = useXAxisScale()
  const y = useYAxisScale()
  const { cells, marks } = model
  const of = useMarks(Math.max(0, cells.length + marks.length - 1))
  const [over, setOver] = useState<string | null>(null)
  if (!x || !y) return null
  const [px, py] = [(value: number) => x(value) ?? 0, (value: number) => y(value) ?? 0]
  const at = (mark: PlaneMark) => [px(mark.x) + mark.dx, py(mark.y) + mark.dy] as const
  const point = (key: string, words: string) => (on: boolean) => {
    setOver(on ? key : null)
    onPoint(on ? words : null)
  }
  return (
    <ZIndexLayer zIndex={ABOVE_ALL}>
      <g data-marks>
        {cells.map((cell, i) => (
          <rect
            key={cell.key}
            className="plane__cell"
            data-count={cell.points.length}
            x={px(cell.x) + 0.5}
            y={py(cell.y + cell.side) + 0.5}
            width={Math.max(1, px(cell.x + cell.side) - px(cell.x) - 1)}
            height={Math.max(1, py(cell.y) - py(cell.y + cell.side) - 1)}
            rx={2}
            fillOpacity={0.12 + 0.7 * Math.sqrt(cell.share)}
            {...of(i, {
              words: cell.words,
              open: () => onOpenCell(cell),
              point: point(`cell ${cell.key}`, cell.words),
            })}
          />
        ))}
        {mean && <Mean mean={mean} px={px} py={py} />}
        {model.trail.map(({ from, to, opacity }) => {
          const [x1, y1] = at(from)
          const [x2, y2] = at(to)
          return <line key={to.index} className="plane__trail" {...{ x1, y1, x2, y2, opacity }} />
        })}
        {marks.map((mark, i) => {
          const [cx, cy] = at(mark)
          const key = `mark ${mark.index}`
          const chosen = mark.input.reflection_id === selected
          return (
            <circle
              key={key}
              className={mark.current ? 'plane__dot plane__dot--now' : 'plane__dot'}
              data-state={chosen ? 'selected' : undefined}
              cx={cx}
              cy={cy}
              r={mark.current ? 6 : 3.5}
              fillOpacity={chosen || key === over ? 1 : mark.opacity}
              {...of(cells.length + i, {
                words: mark.words,
                open: () => onOpen(mark.input),
                point: point(key, mark.words),
              })}
            />
          )
        })}
      </g>
    </ZIndexLayer>
  )
}

/** The mean as a cross whose arms are its intervals, and the ellipse that they bound. */
function Mean({
  mean,
  px,
  py,
}: {
  readonly mean: PlaneMean
  readonly px: (value: number) => number
  readonly py: (value: number) => number
}): ReactNode {
  const corners = meanEllipse(mean).map(([x, y]) => `${px(x).toFixed(1)},${py(y).toFixed(1)}`)
  const [cx, cy] = [px(mean.x.position), py(mean.y.position)]
  return (
    <g className="plane__mean" data-mean={`${mean.x.position} ${mean.y.position}`} aria-hidden>
      <path d={`M${corners.join('L')}Z`} />
      <line x1={px(mean.x.low)} x2={px(mean.x.high)} y1={cy} y2={cy} />
      <line x1={cx} x2={cx} y1={py(mean.y.low)} y2={py(mean.y.high)} />
    </g>
  )
}
