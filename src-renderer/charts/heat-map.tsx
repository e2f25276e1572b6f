/** Draws days of writing as a grid of weeks; each day with writing is a button of one group. */
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { type DayGrid, type HeatCell, neighbourDay } from './heat-map-model.ts'
import { chartWords } from './words.ts'
import './charts.css'

export interface HeatMapViewProps {
  readonly model: DayGrid
  readonly title: string
  readonly selected: string | null
  readonly onOpen: (day: string) => void
  readonly onPoint: (words: string | null) => void
  /** What the colours run between; default: fewer and more words. */
  readonly scale?: readonly [string, string]
  /** What each colour stands for, in the place of the scale. */
  readonly legend?: ReactNode
  /** Which colours: of how much, or of how it felt. */
  readonly tone?: 'count' | 'mood'
}

// An SVG has no fieldset: the role stands where the element cannot.
const GROUP = { role: 'group' } as const

const STEP = 15
const CELL = 12
const LEFT = 34
const TOP = 20
/** Named at the side: every other day. */
const NAMED_ROWS = [0, 2, 4, 6]

export function HeatMapView({
  model,
  title,
  selected,
  onOpen,
  onPoint,
  scale,
  legend,
  tone = 'count',
}: HeatMapViewProps): ReactNode {
  const lastWritten = model.cells.findLast(c => c.reflections > 0)?.day ?? model.cells.at(-1)?.day ?? ''
  const [active, setActive] = useState<string | null>(null)
  const stop = model.cells.some(c => c.day === active) ? active : lastWritten
  const move = (event: KeyboardEvent<SVGElement>, day: string) => {
    const next = neighbourDay(day, event.key, model.cells[0]?.day ?? day, model.cells.at(-1)?.day ?? day)
    if (!next) return
    event.preventDefault()
    const cell = event.currentTarget.parentElement?.querySelector<SVGElement>(`[data-day="${next}"]`)
    cell?.focus()
  }
  const propsOf = (cell: HeatCell) => ({
    'data-day': cell.day,
    role: 'button',
    'aria-label': cell.words,
    'aria-disabled': cell.reflections === 0,
    tabIndex: cell.day === stop ? 0 : -1,
    onFocus: () => {
      setActive(cell.day)
      onPoint(cell.words)
    },
    onBlur: () => onPoint(null),
    onPointerEnter: () => onPoint(cell.words),
    onPointerLeave: () => onPoint(null),
    onClick: () => {
      if (cell.reflections > 0) onOpen(cell.day)
    },
    onKeyDown: (event: KeyboardEvent<SVGElement>) => {
      if (event.key !== 'Enter' && event.key !== ' ') return move(event, cell.day)
      event.preventDefault()
      if (cell.reflections > 0) onOpen(cell.day)
    },
  })
  const width = LEFT + model.weeks * STEP
  const height = TOP + 7 * STEP
  return (
    <div className="heat">
      <svg
        className="heat__grid"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        {...GROUP}
        aria-label={title}
      >
        <g className="heat__labels" aria-hidden>
          {model.months.map(month => (
            <text key={month.week} x={LEFT + month.week * STEP} y={12}>
              {month.label}
            </text>
          ))}
          {NAMED_ROWS.map(row => (
            <text key={row} x={0} y={TOP + row * STEP + 10}>
              {chartWords.shortWeekdays[row]}
            </text>
          ))}
        </g>
        <g>
          {model.cells.map(cell => (
            <rect
              key={cell.day}
              className="heat__cell"
              data-tone={tone}
              data-level={cell.level}
              data-selected={cell.day === selected || undefined}
              x={LEFT + cell.week * STEP}
              y={TOP + cell.row * STEP}
              width={CELL}
              height={CELL}
              rx={2.5}
              {...propsOf(cell)}
            />
          ))}
        </g>
        <g className="heat__signs" aria-hidden>
          {model.cells.map(
            cell =>
              cell.sign && (
                <text
                  key={cell.day}
                  data-level={cell.level}
                  x={LEFT + cell.week * STEP + CELL / 2}
                  y={TOP + cell.row * STEP + CELL / 2}
                >
                  {cell.sign}
                </text>
              ),
          )}
        </g>
      </svg>
      {legend ?? <Legend scale={scale ?? [chartWords.less, chartWords.more]} />}
    </div>
  )
}

function Legend({ scale: [less, more] }: { readonly scale: readonly [string, string] }): ReactNode {
  return (
    <p className="heat__legend" aria-hidden>
      {less}
      {[0, 1, 2, 3, 4].map(level => (
        <span key={level} className="heat__swatch" data-level={level} />
      ))}
      {more}
    </p>
  )
}
