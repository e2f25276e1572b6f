/** The marks of a series over time: a dot for each period that has words behind it, and a strip to point at. */
import { type ReactNode, useState } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import type { SeriesPoint } from './series-frame.ts'
import { useMarks } from './use-marks.ts'

const ABOVE_ALL = 1200

export function SeriesMarks({
  marks,
  selected,
  onPoint,
}: {
  readonly marks: readonly SeriesPoint[]
  readonly selected: string | null
  /** The words of what is pointed at, or null. */
  readonly onPoint: (words: string | null) => void
}): ReactNode {
  const plot = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  const openable = marks.filter(m => m.open !== null && m.value !== null)
  const of = useMarks(Math.max(0, openable.length - 1))
  const [over, setOver] = useState<string | null>(null)
  if (!plot || !x || !y) return null
  const strip = plot.width / Math.max(1, marks.length)
  const point = (mark: SeriesPoint, on: boolean) => {
    setOver(on ? mark.key : null)
    onPoint(on ? mark.words : null)
  }
  const radius = strip < 5 ? 1.75 : strip < 9 ? 2.5 : 3.25
  return (
    <ZIndexLayer zIndex={ABOVE_ALL}>
      <g data-marks>
        {marks.map(mark => {
          const cx = x(mark.at) ?? 0
          const cy = Math.max(plot.y, mark.value === null ? plot.y + plot.height : (y(mark.value) ?? 0))
          const hit = (
            <rect className="mark__hit" x={cx - strip / 2} y={plot.y} width={strip} height={plot.height} />
          )
          if (mark.open === null || mark.value === null)
            return (
              <g
                key={mark.key}
                onPointerEnter={() => point(mark, true)}
                onPointerLeave={() => point(mark, false)}
              >
                {hit}
              </g>
            )
          const state = mark.key === selected ? 'selected' : mark.key === over ? 'over' : undefined
          return (
            <g
              key={mark.key}
              className={strip < 5 ? 'mark mark--tiny' : 'mark'}
              data-state={state}
              {...of(openable.indexOf(mark), {
                words: mark.words,
                open: mark.open,
                point: on => point(mark, on),
              })}
            >
              {hit}
              {state && (
                <line className="mark__guide" x1={cx} x2={cx} y1={plot.y} y2={plot.y + plot.height} />
              )}
              <circle className="mark__ring" cx={cx} cy={cy} r={radius + 5} />
              <circle className="mark__dot" cx={cx} cy={cy} r={state ? radius + 1.5 : radius} />
            </g>
          )
        })}
      </g>
    </ZIndexLayer>
  )
}
