/** Draws the map of all tensions from its model; the axes are recharts', the marks stand where the model put them. */
import { type ReactNode, useState } from 'react'
import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { nearestEdge } from './label-placement.ts'
import { axisLook, chartLook, gridLook } from './look.ts'
import { MAP_MARGIN } from './map-frame.ts'
import { percent, signed } from './number-words.ts'
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
  const { model } = props
  return (
    <ScatterChart
      {...chartLook}
      width={props.width}
      height={props.height}
      margin={{ top: MAP_MARGIN.top, right: MAP_MARGIN.right, bottom: 0, left: 0 }}
      aria-label={props.title}
    >
      <CartesianGrid {...gridLook} />
      <XAxis
        {...axisLook}
        type="number"
        dataKey="x"
        domain={[-1, 1]}
        ticks={[...model.xTicks]}
        tickFormatter={value => (value === 0 ? '0' : signed(value).replace('.00', '').replace('0.50', '½'))}
        height={MAP_MARGIN.bottom}
      />
      <YAxis
        {...axisLook}
        type="number"
        dataKey="y"
        domain={[...model.yDomain]}
        ticks={[...model.yTicks]}
        tickFormatter={percent}
        tickLine={false}
        width={MAP_MARGIN.left}
      />
      <ReferenceLine x={0} stroke="var(--chart-axis)" strokeDasharray="2 4" />
      <Scatter data={ends(model)} shape={nothing} isAnimationActive={false} />
      <MapMarks {...props} />
    </ScatterChart>
  )
}

const ABOVE_ALL = 1200

// recharts makes its scales from items with data; the marks themselves are ours.
const nothing = () => <g />
const ends = ({ yDomain: [low, high] }: TensionMapModel) => [
  { x: -1, y: low },
  { x: 1, y: high },
]

function MapMarks({ model, selected, onOpen, onPoint }: TensionMapChartProps): ReactNode {
  const of = useMarks()
  const [over, setOver] = useState<string | null>(null)
  return (
    <ZIndexLayer zIndex={ABOVE_ALL}>
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
    </ZIndexLayer>
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
