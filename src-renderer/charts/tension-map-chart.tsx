/** Draws the map of all tensions from its model: everything stands where the model put it. */
import { type ReactNode, useState } from 'react'
import { nearestEdge } from './label-placement.ts'
import { percent, signed } from './number-words.ts'
import { linear } from './scale.ts'
import type { MapInput, MapMark, TensionMapModel } from './tension-map-model.ts'
import { useMarks } from './use-marks.ts'
import './charts.css'

export interface TensionMapChartProps {
  readonly model: TensionMapModel
  readonly title: string
  readonly width: number
  readonly height: number
  readonly selected: string | null
  readonly onOpen: (point: MapInput) => void
  readonly onPoint: (words: string | null) => void
}

// An SVG has no fieldset: the role stands where the element cannot.
const GROUP = { role: 'group' } as const

export function TensionMapChart(props: TensionMapChartProps): ReactNode {
  const { width, height } = props
  return (
    <svg
      className="tension-map"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...GROUP}
      aria-label={props.title}
    >
      <Axes model={props.model} />
      <MapMarks {...props} />
    </svg>
  )
}

function Axes({ model }: { readonly model: TensionMapModel }): ReactNode {
  const { plot } = model
  const [right, base] = [plot.x + plot.width, plot.y + plot.height]
  const x = linear([-1, 1], [plot.x, right])
  const y = linear(model.yDomain, [base, plot.y])
  return (
    <g className="chart__axis" aria-hidden>
      {model.yTicks.map(at => (
        <g key={at}>
          <line className="chart__grid" x1={plot.x} x2={right} y1={y(at)} y2={y(at)} />
          <text x={plot.x - 8} y={y(at)} dy="0.35em" textAnchor="end">
            {percent(at)}
          </text>
        </g>
      ))}
      {model.xTicks.map(at => (
        <text key={at} x={x(at)} y={base + 20} textAnchor="middle">
          {at === 0 ? '0' : signed(at).replace('.00', '').replace('0.50', '½')}
        </text>
      ))}
      <line className="chart__mean" x1={x(0)} x2={x(0)} y1={plot.y} y2={base} />
    </g>
  )
}

function MapMarks({ model, selected, onOpen, onPoint }: TensionMapChartProps): ReactNode {
  const of = useMarks()
  const [over, setOver] = useState<string | null>(null)
  return (
    <g data-marks>
      {model.marks.map((mark, i) => {
        const id = mark.input.tension_id
        return (
          <g
            key={id}
            className={mark.few ? 'mark mark--map mark--few' : 'mark mark--map'}
            data-state={id === selected ? 'selected' : id === over ? 'over' : undefined}
            {...of(i, {
              words: mark.words,
              open: () => onOpen(mark.input),
              point: on => {
                setOver(on ? id : null)
                onPoint(on ? mark.words : null)
              },
            })}
          >
            <MarkShape mark={mark} />
          </g>
        )
      })}
    </g>
  )
}

function MarkShape({ mark }: { readonly mark: MapMark }): ReactNode {
  const { x, y, r, whisker, label } = mark
  const [endX, endY] = nearestEdge(label, x, y)
  return (
    <>
      <rect className="mark__hit" x={label.x} y={label.y} width={label.width} height={label.height} />
      {label.far && <line className="mark__leader" x1={x} y1={y} x2={endX} y2={endY} />}
      <line className="mark__whisker" x1={whisker[0]} x2={whisker[1]} y1={y} y2={y} />
      {whisker.map((end, i) => (
        <line
          key={i === 0 ? 'low' : 'high'}
          className="mark__whisker"
          x1={end}
          x2={end}
          y1={y - 4}
          y2={y + 4}
        />
      ))}
      <circle className="mark__ring" cx={x} cy={y} r={r + 4} />
      <circle className="mark__disc" cx={x} cy={y} r={r} />
      <text
        className="mark__label"
        x={label.x + label.width / 2}
        y={label.y + label.height / 2}
        dy="0.35em"
        textAnchor="middle"
      >
        {label.text}
      </text>
    </>
  )
}
