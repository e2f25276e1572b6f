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
  readonly className?: string | undefined
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
  const frame = { id: useId(), label, hint, error, hideLabel, className }
  return (
    <Frame {...frame}>
      <input {...rest} {...tiedTo(frame)} className="field__control" />
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
  const frame = { id: useId(), label, hint, error, hideLabel, className }
  return (
    <Frame {...frame}>
      <textarea {...rest} {...tiedTo(frame)} className="field__control field__control--area" />
    </Frame>
  )
}

/** One of a list, with the system's own menu; `children` are its options. */
export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: Labelled & ComponentProps<'select'>): ReactNode {
  const frame = { id: useId(), label, hint, error, hideLabel, className }
  return (
    <Frame {...frame}>
      <select {...rest} {...tiedTo(frame)} className="field__control field__control--select" />
    </Frame>
  )
}

interface FrameProps extends Labelled {
  readonly id: string
}

/** What ties a control to the words around it. */
function tiedTo({ id, hint, error }: FrameProps) {
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': cx(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined,
  }
}

function Frame({
  id,
  label,
  hint,
  error,
  hideLabel,
  className,
  children,
}: FrameProps & { readonly children: ReactNode }): ReactNode {
  return (
    <div className={cx('field', className)}>
      <label className={hideLabel ? 'visually-hidden' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
