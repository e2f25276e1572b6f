/** On or off. */
import { type ReactNode, useId } from 'react'
import './switch.css'

/** A labelled switch; `hint` says what it means. */
export function Switch({
  label,
  hint,
  checked,
  onChange,
}: {
  readonly label: string
  readonly hint?: string | undefined
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}): ReactNode {
  const id = useId()
  return (
    <div className="switch">
      <div className="switch__words">
        <label htmlFor={id} className="switch__label">
          {label}
        </label>
        {hint && (
          <p className="switch__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className="switch__input"
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    </div>
  )
}
