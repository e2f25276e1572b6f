/** Draws a pattern over the days of the week: bars from zero, each with the interval of its share. */
import { type ReactNode, useState } from 'react'
import { useMarks } from './use-marks.ts'
import type { WeekdayModel } from './weekday-model.ts'
import './charts.css'

// An SVG has no fieldset: the role stands where the element cannot.
const GROUP = { role: 'group' } as const

export function WeekdayChart({
  model,
  title,
  width,
  height,
  onPoint,
}: {
  readonly model: WeekdayModel
  readonly title: string
  readonly width: number
  readonly height: number
  readonly onPoint: (words: string | null) => void
}): ReactNode {
  const of = useMarks()
  const [over, setOver] = useState<number | null>(null)
  const { plot, mean } = model
  return (
    <svg
      className="weekdays"
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
      </g>
      <g data-marks>
        {model.marks.map((mark, at) => (
          <g
            key={mark.weekday}
            className="mark mark--bar"
            data-value={mark.input.rate ?? undefined}
            data-state={over === at ? 'over' : undefined}
            {...of(at, {
              words: mark.words,
              open: null,
              point: on => {
                setOver(on ? at : null)
                onPoint(on ? mark.words : null)
              },
            })}
          >
            <rect
              className="mark__hit mark__edge"
              x={mark.x - mark.width / 2 - 4}
              y={4}
              width={mark.width + 8}
              height={mark.base - 2}
              rx={3}
            />
            <rect
              className="mark__bar"
              x={mark.x - mark.width / 2}
              y={mark.y}
              width={mark.width}
              height={Math.max(0, mark.base - mark.y)}
              rx={2}
            />
            {mark.input.rate !== null && (
              <line
                className="mark__whisker mark__whisker--bar"
                x1={mark.x}
                x2={mark.x}
                y1={mark.low}
                y2={mark.high}
              />
            )}
            <text className="chart__label" x={mark.x} y={mark.base + 17} textAnchor="middle">
              {mark.label}
            </text>
          </g>
        ))}
      </g>
      {mean && (
        <line className="chart__mean" x1={plot.left} x2={plot.right} y1={mean.y} y2={mean.y} aria-hidden />
      )}
    </svg>
  )
}
