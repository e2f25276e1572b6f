/** Draws what stands together with a pattern; each row is a button that leads to the other. */
import type { ReactNode } from 'react'
import { ChartSvg, MarkFrame, useOver } from './chart-svg.tsx'
import type { CompanionsModel } from './companions-model.ts'
import { whole } from './number-words.ts'
import { useMarks } from './use-marks.ts'

const LETTER = 7.6

export function CompanionsChart({
  model,
  title,
  onOpen,
  onPoint,
}: {
  readonly model: CompanionsModel
  readonly title: string
  readonly onOpen: (id: string) => void
  readonly onPoint: (words: string | null) => void
}): ReactNode {
  const of = useMarks()
  const [over, point] = useOver(onPoint)
  const { width, height, rowHeight, barHeight, labelWidth } = model
  const letters = Math.floor((labelWidth - 16) / LETTER)
  return (
    <ChartSvg title={title} width={width} height={height}>
      <g data-marks>
        {model.marks.map((mark, at) => (
          <MarkFrame
            key={mark.id}
            mark={of(at, {
              words: mark.words,
              open: () => onOpen(mark.id),
              point: point(mark.id, mark.words),
            })}
            value={mark.together}
            over={over === mark.id}
            area={{ x: 1, y: mark.y - rowHeight / 2 + 1, width: width - 2, height: rowHeight - 2 }}
          >
            <text className="mark__name" x={4} y={mark.y} dy="0.35em">
              {mark.name.length > letters ? `${mark.name.slice(0, letters - 1)}…` : mark.name}
            </text>
            <rect
              className="mark__bar"
              x={mark.x0}
              y={mark.y - barHeight / 2}
              width={Math.max(1, mark.x1 - mark.x0)}
              height={barHeight}
              rx={2}
            />
            <line
              className="mark__chance"
              x1={mark.chance}
              x2={mark.chance}
              y1={mark.y - barHeight / 2 - 4}
              y2={mark.y + barHeight / 2 + 4}
            />
            <text className="chart__label" x={mark.x1 + 8} y={mark.y} dy="0.35em">
              {whole(mark.together)}
            </text>
          </MarkFrame>
        ))}
      </g>
    </ChartSvg>
  )
}
