/** Fields: a label, the control, a hint, and what is wrong with it. */
import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from './class-names.ts'
import './field.css'

interface Labelled {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong; announced, and tied to the control. */
  readonly error?: string | undefined
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean | undefined
}

/** A line of text. */
export function Field({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: Labelled & ComponentProps<'input'>): ReactNode {
  const ids = useFieldIds()
  return (
    <Frame {...{ label, hint, error, hideLabel, ids, className }}>
      <input
        {...rest}
        id={ids.control}
        className="field__control"
        aria-invalid={error ? true : undefined}
        aria-describedby={ids.describe(hint, error)}
      />
    </Frame>
  )
}

/** Several lines; grows with its text. */
export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: Labelled & ComponentProps<'textarea'>): ReactNode {
  const ids = useFieldIds()
  return (
    <Frame {...{ label, hint, error, hideLabel, ids, className }}>
      <textarea
        {...rest}
        id={ids.control}
        className="field__control field__control--area"
        aria-invalid={error ? true : undefined}
        aria-describedby={ids.describe(hint, error)}
      />
    </Frame>
  )
}

/** One of a list, with the system's own menu. */
export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  className,
  children,
  ...rest
}: Labelled & ComponentProps<'select'>): ReactNode {
  const ids = useFieldIds()
  return (
    <Frame {...{ label, hint, error, hideLabel, ids, className }}>
      <select
        {...rest}
        id={ids.control}
        className="field__control field__control--select"
        aria-invalid={error ? true : undefined}
        aria-describedby={ids.describe(hint, error)}
      >
        {children}
      </select>
    </Frame>
  )
}

interface FieldIds {
  readonly control: string
  readonly hint: string
  readonly error: string
  describe(hint: ReactNode, error: string | undefined): string | undefined
}

function useFieldIds(): FieldIds {
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  return {
    control: id,
    hint: hintId,
    error: errorId,
    describe: (hint, error) => cx(Boolean(hint) && hintId, Boolean(error) && errorId) || undefined,
  }
}

function Frame({
  label,
  hint,
  error,
  hideLabel,
  ids,
  className,
  children,
}: Labelled & {
  readonly ids: FieldIds
  readonly className?: string | undefined
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className={cx('field', className)}>
      <label className={hideLabel ? 'visually-hidden' : 'field__label'} htmlFor={ids.control}>
        {label}
      </label>
      {children}
      {hint && (
        <p className="field__hint" id={ids.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={ids.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
