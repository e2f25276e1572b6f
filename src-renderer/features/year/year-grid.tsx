/** Draws a year as a grid of days; each is a button of one group that the arrow keys walk through. */
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { formatDay } from '../../format.ts'
import { cx } from '../../ui/class-names.ts'
import { words } from '../../words.ts'
import { stepDay, type Year, type YearCell } from './year-model.ts'

export interface CellFace {
  /** For the colour. */
  readonly level: number | null
  /** Told without colour. */
  readonly sign: string
  /** What is said of the day. */
  readonly said: string
}

export function YearGrid({
  year,
  kind,
  label,
  today,
  faceOf,
  onOpen,
}: {
  readonly year: Year
  readonly kind: 'count' | 'mood'
  readonly label: string
  /** Later days cannot be opened. */
  readonly today: string
  readonly faceOf: (cell: YearCell) => CellFace
  readonly onOpen: (day: string) => void
}): ReactNode {
  const grid = useRef<HTMLFieldSetElement>(null)
  const start = year.cells.findLast(cell => cell.reflections > 0)?.day ?? year.cells[0]?.day ?? ''
  const [cursor, setCursor] = useState(start)
  const stop = cursor.slice(0, 4) === start.slice(0, 4) ? cursor : start
  const [said, setSaid] = useState<string | null>(null)

  function press(event: KeyboardEvent): void {
    const next = stepDay(stop, event.key)
    if (!next) return
    event.preventDefault()
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }

  return (
    <div className="year-grid">
      <div className="year-grid__months" aria-hidden>
        {year.months.map(month => (
          <span key={month.day} className={`year-grid__month year-grid__week-${month.week}`}>
            {formatDay(month.day, 'monthShort')}
          </span>
        ))}
      </div>
      <fieldset ref={grid} className="year-grid__days" onKeyDown={press}>
        <legend className="visually-hidden">{label}</legend>
        {year.cells.map(cell => {
          const face = faceOf(cell)
          return (
            <button
              key={cell.day}
              type="button"
              data-day={cell.day}
              className={cx(
                'year-grid__day',
                `year-grid__day--${kind}`,
                cell.day === `${cell.day.slice(0, 4)}-01-01` && `year-grid__first-${cell.row}`,
              )}
              data-level={face.level ?? undefined}
              aria-label={face.said}
              aria-disabled={cell.reflections === 0 || cell.day > today || undefined}
              tabIndex={cell.day === stop ? 0 : -1}
              onFocus={() => {
                setCursor(cell.day)
                setSaid(face.said)
              }}
              onBlur={() => setSaid(null)}
              onPointerEnter={() => setSaid(face.said)}
              onPointerLeave={() => setSaid(null)}
              onClick={() => cell.reflections > 0 && onOpen(cell.day)}
            >
              {face.sign}
            </button>
          )
        })}
      </fieldset>
      <p className="year-grid__said" aria-hidden>
        {said ?? words.year.hint}
      </p>
    </div>
  )
}
