/** One of a few, side by side: a radio group that looks like one control. */
import { type ReactNode, useId } from 'react'
import './segmented.css'

export interface SegmentedOption<T extends string> {
  readonly value: T
  readonly label: string
}

/** Arrow keys move the choice; `label` names the group. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: T
  readonly options: readonly SegmentedOption<T>[]
  readonly onChange: (value: T) => void
}): ReactNode {
  const name = useId()
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{label}</legend>
      {options.map(option => (
        <label key={option.value} className="segmented__option">
          <input
            type="radio"
            className="segmented__input"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="segmented__face">{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
