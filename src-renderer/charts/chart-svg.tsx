/** The ground of the charts that are drawn without the library: a named group of marks, and what is pointed at. */
import { type ReactNode, useState } from 'react'
import type { MarkProps } from './use-marks.ts'
import './charts.css'

// An SVG has no fieldset: the role stands where the element cannot.
const GROUP = { role: 'group' } as const

export function ChartSvg({
  title,
  width,
  height,
  children,
}: {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}): ReactNode {
  return (
    <svg
      className="chart-svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...GROUP}
      aria-label={title}
    >
      {children}
    </svg>
  )
}

/** The key of the mark that is pointed at, and what a mark calls when that begins or ends. */
export function useOver(
  onPoint: (words: string | null) => void,
): readonly [string | null, (key: string, words: string) => (on: boolean) => void] {
  const [over, setOver] = useState<string | null>(null)
  return [
    over,
    (key, words) => on => {
      setOver(on ? key : null)
      onPoint(on ? words : null)
    },
  ]
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A mark as wide as its row or panel; what it shows lies over it, so that its own name stays its only one. */
export function MarkFrame({
  mark,
  area,
  over,
  value,
  transform,
  children,
}: {
  readonly mark: MarkProps
  readonly area: Area
  readonly over: boolean
  readonly value?: number | undefined
  readonly transform?: string | undefined
  readonly children: ReactNode
}): ReactNode {
  return (
    <g className="mark-frame" transform={transform} data-state={over ? 'over' : undefined}>
      <g className="mark" data-value={value} {...mark}>
        <rect className="mark__hit mark__edge" {...area} rx={4} />
      </g>
      <g className="mark-frame__drawn" aria-hidden>
        {children}
      </g>
    </g>
  )
}

/** Horizontal hairlines with their values at the left. */
export function ValueAxis({
  ticks,
  left,
  right,
}: {
  readonly ticks: readonly { readonly y: number; readonly label: string }[]
  readonly left: number
  readonly right: number
}): ReactNode {
  return (
    <g className="chart__axis" aria-hidden>
      {ticks.map(tick => (
        <g key={tick.label}>
          <line className="chart__grid" x1={left} x2={right} y1={tick.y} y2={tick.y} />
          <text x={left - 8} y={tick.y} dy="0.35em" textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  )
}
