/** The stretches of time to choose from, and two days for any other. */
import type { ReactNode } from 'react'
import { Field } from '../../ui/field.tsx'
import { type DayRange, yearsBetween } from './time-window.ts'
import { tensionWords } from './words.ts'

/** Inside a select. */
export function WindowOptions({
  firstDay,
  lastDay,
}: {
  readonly firstDay: string | null
  readonly lastDay: string | null
}): ReactNode {
  return (
    <>
      <option value="all">{tensionWords.windows.all}</option>
      <option value="year">{tensionWords.windows.year}</option>
      <option value="quarter">{tensionWords.windows.quarter}</option>
      <option value="earlier">{tensionWords.halves.earlier}</option>
      <option value="later">{tensionWords.halves.later}</option>
      {yearsBetween(firstDay, lastDay).map(year => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </>
  )
}

/** A day that is left empty leaves its end open. */
export function CustomRange({
  range,
  firstDay,
  lastDay,
  onChange,
}: {
  readonly range: DayRange
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly onChange: (range: DayRange) => void
}): ReactNode {
  const bounds = { min: firstDay ?? undefined, max: lastDay ?? undefined }
  return (
    <div className="custom-range">
      {(['from', 'to'] as const).map(end => (
        <Field
          key={end}
          label={tensionWords[end]}
          hideLabel
          type="date"
          {...bounds}
          value={range[end] ?? ''}
          onChange={event => {
            const { [end]: _, ...rest } = range
            const day = event.currentTarget.value
            onChange(day ? { ...rest, [end]: day } : rest)
          }}
        />
      ))}
    </div>
  )
}
