/** Draws how much was written in each month: one bar a month, each read out by itself. */
import type { ReactNode } from 'react'
import { ChartSvg, MarkFrame, useOver, ValueAxis } from './chart-svg.tsx'
import type { Rhythm } from './rhythm-model.ts'
import { useMarks } from './use-marks.ts'

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
  const [over, point] = useOver(onPoint)
  return (
    <ChartSvg title={title} width={width} height={height}>
      <ValueAxis ticks={model.yTicks} left={plot.left} right={plot.right} />
      <g className="chart__axis" aria-hidden>
        {model.xTicks.map(tick => (
          <text key={tick.x} x={tick.x} y={plot.base + 17} textAnchor={model.centred ? 'middle' : 'start'}>
            {tick.label}
          </text>
        ))}
      </g>
      <g data-marks>
        {bars.map((bar, at) => (
          <MarkFrame
            key={bar.from}
            mark={of(at, { words: bar.words, open: null, point: point(bar.from, bar.words) })}
            value={bar.reflections}
            over={over === bar.from}
            area={{ x: bar.x, y: plot.top, width: bar.width, height: plot.base - plot.top }}
          >
            <rect className="mark__bar" x={bar.x} y={bar.y} width={bar.width} height={bar.height} rx={1} />
          </MarkFrame>
        ))}
      </g>
    </ChartSvg>
  )
}
