/** A name while it is changed where it stands: Enter keeps it, Esc leaves it as it was. */
import { type ReactNode, useId, useState } from 'react'
import { words } from '../words.ts'
import { Button } from './button.tsx'
import './field.css'
import './name-field.css'

export interface NameFieldProps {
  /** What the field is called for those who do not see where it stands. */
  readonly label: string
  readonly name: string
  readonly maxLength: number
  /** Said to a screen reader only. */
  readonly hint?: string | undefined
  /** A name that is not blank and not the one before. */
  readonly onKeep: (name: string) => void
  readonly onLeave: () => void
  /** Further buttons. */
  readonly children?: ReactNode
}

export function NameField({
  label,
  name,
  maxLength,
  hint,
  onKeep,
  onLeave,
  children,
}: NameFieldProps): ReactNode {
  const [text, setText] = useState(name)
  const id = useId()
  const trimmed = text.trim()
  return (
    <form
      className="name-field"
      onSubmit={event => {
        event.preventDefault()
        if (trimmed && trimmed !== name) onKeep(trimmed)
        else onLeave()
      }}
    >
      <input
        ref={selectAll}
        className="field__control name-field__input"
        aria-label={label}
        aria-describedby={hint ? id : undefined}
        value={text}
        maxLength={maxLength}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onLeave()
        }}
      />
      <Button type="submit" kind="primary" disabled={!trimmed}>
        {words.save}
      </Button>
      <Button kind="quiet" onClick={onLeave}>
        {words.cancel}
      </Button>
      {children}
      {hint && (
        <p id={id} className="visually-hidden">
          {hint}
        </p>
      )}
    </form>
  )
}

function selectAll(input: HTMLInputElement | null): void {
  input?.select()
}
