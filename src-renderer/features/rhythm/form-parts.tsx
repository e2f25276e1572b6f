/** What every form of the wing is made of: its dialog, its rows and parts, and fields in which something is typed. */
import { type ReactNode, useId } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog, type DialogProps } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import './form-parts.css'

/** A form in a dialog: what is wrong stands under its fields, the way out and the way on at its foot. */
export function FormDialog({
  save = words.save,
  busy,
  disabled = false,
  error,
  onSave,
  onClose,
  children,
  ...dialog
}: Pick<DialogProps, 'title' | 'size' | 'onClose' | 'children'> & {
  readonly save?: string
  readonly busy: boolean
  readonly disabled?: boolean
  /** What the main process refused. */
  readonly error: unknown
  readonly onSave: () => void
}): ReactNode {
  const id = useId()
  return (
    <Dialog
      {...dialog}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form={id} kind="primary" busy={busy} disabled={disabled}>
            {save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="rhythm-form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!disabled) onSave()
        }}
      >
        {children}
        {Boolean(error) && <ErrorNotice error={error} />}
      </form>
    </Dialog>
  )
}

/** Fields side by side, fewer where there is no room for so many. */
export function FormRow({
  columns = 3,
  children,
}: {
  readonly columns?: 2 | 3 | 4
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className="form-row" data-columns={columns}>
      {children}
    </div>
  )
}

/** Fields that belong together, under a name of their own. */
export function FormPart({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: string | undefined
  readonly children: ReactNode
}): ReactNode {
  const id = useId()
  return (
    <fieldset className="form-part" aria-describedby={hint ? id : undefined}>
      <legend className="form-part__title">{title}</legend>
      {hint && (
        <p id={id} className="form-part__hint">
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  )
}

const KINDS = {
  text: { type: 'text', autoComplete: 'off' },
  whole: { type: 'text', autoComplete: 'off', inputMode: 'numeric' },
  number: { type: 'text', autoComplete: 'off', inputMode: 'decimal' },
  time: { type: 'time' },
  date: { type: 'date' },
} as const

export type FieldKind = keyof typeof KINDS

/** A field in which something is typed; what it means is the form's to read. */
export function TypedField({
  kind,
  onType,
  ...rest
}: {
  readonly kind: FieldKind
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly error?: string | undefined
  readonly maxLength?: number
  readonly hideLabel?: boolean
  readonly className?: string
  readonly onType: (typed: string) => void
}): ReactNode {
  return <Field {...KINDS[kind]} {...rest} onChange={event => onType(event.currentTarget.value)} />
}

/** Ties fields to their names in a form: its value, what is wrong with it, and what typing changes. */
export function typedIn<F>(
  form: F,
  errors: { readonly [K in keyof F]?: string },
  onChange: (change: Partial<F>) => void,
) {
  return <K extends keyof F & string>(name: F[K] extends string ? K : never) => ({
    value: String(form[name as K]),
    error: errors[name as K],
    onType: (typed: string) => onChange({ [name]: typed } as Partial<F>),
  })
}

/** The options of a choice, by their codes. */
export function Options({ names }: { readonly names: Readonly<Record<string, string>> }): ReactNode {
  return Object.entries(names).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
