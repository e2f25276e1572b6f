/** Draws two tensions as a plane with the trail of the last reflections. */
import type { ReactNode } from 'react'
import { ChartSvg, useOver } from './chart-svg.tsx'
import { linear } from './scale.ts'
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
/** A little beyond the ends, so that marks there are whole. */
const DOMAIN = [-1.06, 1.06] as const

export function PlaneChart(props: PlaneChartProps): ReactNode {
  const { axes, size } = props
  const scales = { px: linear(DOMAIN, [INSET, size - INSET]), py: linear(DOMAIN, [size - INSET, INSET]) }
  return (
    <ChartSvg title={props.title} width={size} height={size}>
      <Grid size={size} {...scales} />
      <PoleNames axes={axes} size={size} />
      <PlaneMarks {...props} {...scales} />
    </ChartSvg>
  )
}

interface Scales {
  readonly px: (value: number) => number
  readonly py: (value: number) => number
}

function Grid({ size, px, py }: Scales & Pick<PlaneChartProps, 'size'>): ReactNode {
  const ends = [INSET, size - INSET] as const
  return (
    <g aria-hidden>
      {TICKS.map(at => {
        const look = at === 0 ? 'chart__mean' : 'chart__grid'
        return (
          <g key={at}>
            <line className={look} x1={px(at)} x2={px(at)} y1={ends[0]} y2={ends[1]} />
            <line className={look} x1={ends[0]} x2={ends[1]} y1={py(at)} y2={py(at)} />
          </g>
        )
      })}
    </g>
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

function PlaneMarks(props: PlaneChartProps & Scales): ReactNode {
  const { model, mean, selected, onOpen, onOpenCell, onPoint, px, py } = props
  const { cells, marks } = model
  const of = useMarks(Math.max(0, cells.length + marks.length - 1))
  const [over, point] = useOver(onPoint)
  const at = (mark: PlaneMark) => [px(mark.x) + mark.dx, py(mark.y) + mark.dy] as const
  return (
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
  )
}

/** The mean as a cross whose arms are its intervals, and the ellipse that they bound. */
function Mean({ mean, px, py }: { readonly mean: PlaneMean } & Scales): ReactNode {
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
