/** A sparkline; what it says is said in words beside it, so it is hidden from screen readers. */
import type { ReactNode } from 'react'
import { type SparkPoint, sparkline } from './sparkline-model.ts'
import './charts.css'

export function Spark({
  points,
  width = 120,
  height = 28,
}: {
  readonly points: readonly SparkPoint[]
  readonly width?: number
  readonly height?: number
}): ReactNode {
  const model = sparkline(points, width, height)
  return (
    <svg className="spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <path className="spark__area" d={model.area} />
      <path className="spark__line" d={model.line} />
      {model.end && <circle className="spark__end" cx={model.end[0]} cy={model.end[1]} r={2.25} />}
    </svg>
  )
}
