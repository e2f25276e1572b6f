/** Draws how much was written in each month: one bar a month, each read out by itself. */
import { type ReactNode, useState } from 'react'
import type { Rhythm } from './rhythm-model.ts'
import { useMarks } from './use-marks.ts'
import './charts.css'

// An SVG has no fieldset: the role stands where the element cannot.
const GROUP = { role: 'group' } as const

export function RhythmChart({
  model,
  title,
  width,
  height,
  onPoint,
}: {
  readonly model: Rhythm
  readonly title: string
  readonly width: number
  readonly height: number
  readonly onPoint: (words: string | null) => void
}): ReactNode {
  const { plot, bars } = model
  const of = useMarks(Math.max(0, bars.length - 1))
  const [over, setOver] = useState<string | null>(null)
  return (
    <svg
      className="rhythm"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...GROUP}
      aria-label={title}
    >
      <g className="chart__axis" aria-hidden>
        {model.yTicks.map(tick => (
          <g key={tick.label}>
            <line className="chart__grid" x1={plot.left} x2={plot.right} y1={tick.y} y2={tick.y} />
            <text x={plot.left - 8} y={tick.y} dy="0.35em" textAnchor="end">
              {tick.label}
            </text>
          </g>
        ))}
        {model.xTicks.map(tick => (
          <text key={tick.x} x={tick.x} y={plot.base + 17} dx={2}>
            {tick.label}
          </text>
        ))}
      </g>
      <g data-marks>
        {bars.map((bar, at) => (
          <g
            key={bar.from}
            className="mark mark--bar"
            data-value={bar.reflections}
            data-state={over === bar.from ? 'over' : undefined}
            {...of(at, {
              words: bar.words,
              open: null,
              point: on => {
                setOver(on ? bar.from : null)
                onPoint(on ? bar.words : null)
              },
            })}
          >
            <rect
              className="mark__hit mark__edge"
              x={bar.x}
              y={plot.top}
              width={bar.width}
              height={plot.base - plot.top}
            />
            <rect className="mark__bar" x={bar.x} y={bar.y} width={bar.width} height={bar.height} rx={1} />
          </g>
        ))}
      </g>
    </svg>
  )
}
