/** Draws what stands together with a pattern; each row is a button that leads to the other. */
import { type ReactNode, useState } from 'react'
import type { CompanionsModel } from './companions-model.ts'
import { whole } from './number-words.ts'
import { useMarks } from './use-marks.ts'
import './charts.css'

// An SVG has no fieldset: the role stands where the element cannot.
const GROUP = { role: 'group' } as const
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
  const [over, setOver] = useState<string | null>(null)
  const { width, height, rowHeight, barHeight, labelWidth } = model
  const letters = Math.floor((labelWidth - 16) / LETTER)
  return (
    <svg
      className="compare"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...GROUP}
      aria-label={title}
    >
      <g data-marks>
        {model.marks.map((mark, at) => (
          <g key={mark.id} className="mark-frame" data-state={over === mark.id ? 'over' : undefined}>
            <g
              className="mark"
              data-value={mark.together}
              {...of(at, {
                words: mark.words,
                open: () => onOpen(mark.id),
                point: on => {
                  setOver(on ? mark.id : null)
                  onPoint(on ? mark.words : null)
                },
              })}
            >
              <rect
                className="mark__hit mark__edge"
                x={1}
                y={mark.y - rowHeight / 2 + 1}
                width={width - 2}
                height={rowHeight - 2}
                rx={4}
              />
            </g>
            <g className="mark-frame__drawn" aria-hidden>
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
            </g>
          </g>
        ))}
      </g>
    </svg>
  )
}
