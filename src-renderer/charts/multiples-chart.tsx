/** Draws small multiples; each panel is a button that leads to its pattern. */
import type { ReactNode } from 'react'
import { ChartSvg, MarkFrame, useOver } from './chart-svg.tsx'
import type { Multiple, Multiples } from './multiples-model.ts'
import { useMarks } from './use-marks.ts'

export function MultiplesChart({
  model,
  title,
  onOpen,
  onPoint,
}: {
  readonly model: Multiples
  readonly title: string
  readonly onOpen: (id: string) => void
  readonly onPoint: (words: string | null) => void
}): ReactNode {
  const of = useMarks()
  const [over, point] = useOver(onPoint)
  const { width, height } = model.panel
  return (
    <ChartSvg title={title} width={model.width} height={model.height}>
      <g data-marks>
        {model.panels.map((one, at) => (
          <MarkFrame
            key={one.id}
            mark={of(at, { words: one.words, open: () => onOpen(one.id), point: point(one.id, one.words) })}
            over={over === one.id}
            area={{ x: 0, y: 0, width, height }}
            transform={`translate(${one.x} ${one.y})`}
          >
            <Panel one={one} model={model} />
          </MarkFrame>
        ))}
      </g>
    </ChartSvg>
  )
}

/** Room for a letter of the title, in pixels. */
const LETTER = 7.4
/** Half of what the name of a rate takes, so that it stays inside its panel. */
const PEAK_ROOM = 20

function Panel({ one, model }: { readonly one: Multiple; readonly model: Multiples }): ReactNode {
  const { panel, ends } = model
  const letters = Math.floor(panel.width / LETTER)
  const name = one.name.length > letters ? `${one.name.slice(0, letters - 1)}…` : one.name
  return (
    <>
      <text className="multiples__name" x={2} y={13}>
        {name}
      </text>
      <line className="chart__grid" x1={0} x2={panel.width} y1={panel.base} y2={panel.base} />
      <path className="spark__area" d={one.area} />
      <path className="spark__line" d={one.line} />
      {one.peak && (
        <>
          <circle className="spark__end" cx={one.peak.x} cy={one.peak.y} r={2.5} />
          <text
            className="chart__label"
            x={Math.max(PEAK_ROOM, Math.min(one.peak.x, panel.width - PEAK_ROOM))}
            y={one.peak.y - 7}
            textAnchor="middle"
          >
            {one.peak.label}
          </text>
        </>
      )}
      <text className="chart__label" x={2} y={panel.base + 14}>
        {ends[0]}
      </text>
      <text className="chart__label" x={panel.width - 2} y={panel.base + 14} textAnchor="end">
        {ends[1]}
      </text>
    </>
  )
}
