/** Draws the map of all tensions from its model: everything stands where the model put it. */
import type { ReactNode } from 'react'
import { ChartSvg, useOver, ValueAxis } from './chart-svg.tsx'
import { nearestEdge } from './label-placement.ts'
import { percent, signed } from './number-words.ts'
import { linear } from './scale.ts'
import type { MapInput, MapMark, TensionMapModel } from './tension-map-model.ts'
import { useMarks } from './use-marks.ts'

export interface TensionMapChartProps {
  readonly model: TensionMapModel
  readonly title: string
  readonly width: number
  readonly height: number
  readonly selected: string | null
  readonly onOpen: (point: MapInput) => void
  readonly onPoint: (words: string | null) => void
}

export function TensionMapChart(props: TensionMapChartProps): ReactNode {
  return (
    <ChartSvg title={props.title} width={props.width} height={props.height}>
      <Axes model={props.model} />
      <MapMarks {...props} />
    </ChartSvg>
  )
}

function Axes({ model }: { readonly model: TensionMapModel }): ReactNode {
  const { plot } = model
  const [right, base] = [plot.x + plot.width, plot.y + plot.height]
  const x = linear([-1, 1], [plot.x, right])
  const y = linear(model.yDomain, [base, plot.y])
  return (
    <>
      <ValueAxis
        ticks={model.yTicks.map(at => ({ y: y(at), label: percent(at) }))}
        left={plot.x}
        right={right}
      />
      <g className="chart__axis" aria-hidden>
        {model.xTicks.map(at => (
          <text key={at} x={x(at)} y={base + 20} textAnchor="middle">
            {at === 0 ? '0' : signed(at).replace('.00', '').replace('0.50', '½')}
          </text>
        ))}
        <line className="chart__mean" x1={x(0)} x2={x(0)} y1={plot.y} y2={base} />
      </g>
    </>
  )
}

function MapMarks({ model, selected, onOpen, onPoint }: TensionMapChartProps): ReactNode {
  const of = useMarks()
  const [over, point] = useOver(onPoint)
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
              point: point(id, mark.words),
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
