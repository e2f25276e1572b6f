/** Draws a pattern over the days of the week: bars from zero, each with the interval of its share. */
import type { ReactNode } from 'react'
import { ChartSvg, MarkFrame, useOver, ValueAxis } from './chart-svg.tsx'
import { useMarks } from './use-marks.ts'
import type { WeekdayModel } from './weekday-model.ts'

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
  const [over, point] = useOver(onPoint)
  const { plot, mean } = model
  return (
    <ChartSvg title={title} width={width} height={height}>
      <ValueAxis ticks={model.yTicks} left={plot.left} right={plot.right} />
      <g data-marks>
        {model.marks.map((mark, at) => (
          <MarkFrame
            key={mark.weekday}
            mark={of(at, { words: mark.words, open: null, point: point(mark.label, mark.words) })}
            value={mark.input.rate ?? undefined}
            over={over === mark.label}
            area={{ x: mark.x - mark.width / 2 - 4, y: 4, width: mark.width + 8, height: mark.base - 2 }}
          >
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
          </MarkFrame>
        ))}
      </g>
      {mean && (
        <line className="chart__mean" x1={plot.left} x2={plot.right} y1={mean.y} y2={mean.y} aria-hidden />
      )}
    </ChartSvg>
  )
}
