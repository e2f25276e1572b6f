/** Draws two stretches of time side by side: one row for each tension, the earlier above the later. */
import type { ReactNode } from 'react'
import { ChartSvg, MarkFrame, useOver } from './chart-svg.tsx'
import type { CompareMark, CompareModel } from './compare-model.ts'
import { useMarks } from './use-marks.ts'

export function CompareChart({
  model,
  title,
  onOpen,
  onPoint,
}: {
  readonly model: CompareModel
  readonly title: string
  readonly onOpen: (id: string) => void
  readonly onPoint: (words: string | null) => void
}): ReactNode {
  const of = useMarks()
  const [over, point] = useOver(onPoint)
  const { width, height, rowHeight, ends } = model
  return (
    <ChartSvg title={title} width={width} height={height}>
      <line className="chart__mean" x1={ends[1]} x2={ends[1]} y1={0} y2={height} aria-hidden />
      <g data-marks>
        {model.marks.map((row, at) => (
          <MarkFrame
            key={row.id}
            mark={of(at, {
              words: row.words,
              open: () => onOpen(row.id),
              point: point(row.id, row.words),
            })}
            over={over === row.id}
            area={{ x: 1, y: row.y - rowHeight / 2 + 1, width: width - 2, height: rowHeight - 2 }}
          >
            <Row mark={row} ends={ends} />
          </MarkFrame>
        ))}
      </g>
    </ChartSvg>
  )
}

function Row({ mark, ends }: { readonly mark: CompareMark; readonly ends: CompareModel['ends'] }): ReactNode {
  return (
    <>
      <text className="compare__end" x={ends[0] - 12} y={mark.y} dy="0.35em" textAnchor="end">
        {mark.poles.axis_a}
      </text>
      <text className="compare__end" x={ends[2] + 12} y={mark.y} dy="0.35em">
        {mark.poles.axis_b}
      </text>
      <line className="compare__axis" x1={ends[0]} x2={ends[2]} y1={mark.y} y2={mark.y} />
      {mark.sides.map(side => (
        <g key={side.side} className="compare__one" data-side={side.side}>
          <line
            className="compare__range"
            x1={side.low}
            x2={side.high}
            y1={side.y}
            y2={side.y}
            strokeDasharray={side.few ? '2 3' : undefined}
          />
          {side.side === 'earlier' ? (
            <rect x={side.x - 4.5} y={side.y - 4.5} width={9} height={9} />
          ) : (
            <circle cx={side.x} cy={side.y} r={5} />
          )}
        </g>
      ))}
    </>
  )
}
