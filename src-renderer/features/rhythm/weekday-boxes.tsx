/** The seven weekdays to choose some of, Monday first. */
import { type ReactNode, useId } from 'react'
import { addDays } from '#contract/journal-day.ts'
import { formatDay } from '../../format.ts'
import { planWords as text } from './plan-words.ts'

/** A Monday, so that the days of its week can be named. */
const MONDAY = '2024-01-01'

/** @param day ISO weekday, 1 … 7 */
export function weekdayName(day: number): string {
  return formatDay(addDays(MONDAY, day - 1), 'weekday')
}

export function WeekdayBoxes({
  chosen,
  error,
  onChange,
}: {
  /** ISO weekdays, 1 … 7. */
  readonly chosen: readonly number[]
  readonly error: string | undefined
  readonly onChange: (days: readonly number[]) => void
}): ReactNode {
  const id = useId()
  return (
    <fieldset className="weekday-boxes" aria-describedby={error ? id : undefined}>
      <legend className="field__label">{text.weekdays}</legend>
      {Array.from({ length: 7 }, (_, at) => at + 1).map(day => (
        <label key={day} className="weekday-boxes__one">
          <input
            type="checkbox"
            checked={chosen.includes(day)}
            onChange={event =>
              onChange(event.currentTarget.checked ? [...chosen, day] : chosen.filter(other => other !== day))
            }
          />
          {weekdayName(day)}
        </label>
      ))}
      {error && (
        <p id={id} className="field__error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
