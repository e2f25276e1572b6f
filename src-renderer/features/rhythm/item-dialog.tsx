/** All that can be said of something planned, new or known. */
import { type ReactNode, useState } from 'react'
import type { RhythmItem } from '#contract/schemas/rhythm-plan.ts'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words.ts'
import { itemCode } from './item-code.ts'
import { type FormErrors, formOf, type ItemForm, newForm, readForm } from './item-form.ts'
import { planWords as text } from './plan-words.ts'
import { useAct } from './use-rhythm.ts'
import { WeekdayBoxes } from './weekday-boxes.tsx'

export interface ItemDialogProps {
  /** What is changed; null makes a new one. */
  readonly item: RhythmItem | null
  /** What a new one begins with. */
  readonly name?: string
  readonly day: string
  /** Codes that others have. */
  readonly taken: ReadonlySet<string>
  readonly onClose: () => void
}

export function ItemDialog({ item, name = '', day, taken, onClose }: ItemDialogProps): ReactNode {
  const owner = { identity_id: useIdentity().id }
  const act = useAct({ ownError: true })
  const [form, setForm] = useState<ItemForm>(() => (item ? formOf(item, day) : newForm(day, name)))
  const [tried, setTried] = useState(false)
  const reading = readForm(form)
  const errors = tried && reading.kind === 'wrong' ? reading.errors : {}
  const keep = () => {
    setTried(true)
    if (reading.kind === 'wrong') return
    const kept = reading.item
    act.mutate(
      () =>
        item
          ? client.rhythm.changeItem({ ...owner, code: item.code, change: kept })
          : client.rhythm.createItem({ ...owner, item: { code: itemCode(kept.name, taken), ...kept } }),
      { onSuccess: onClose },
    )
  }
  return (
    <Dialog
      title={item ? text.changeTitle(item.name) : text.newTitle}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form="rhythm-item" kind="primary" busy={act.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id="rhythm-item"
        className="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          keep()
        }}
      >
        <Fields form={form} errors={errors} onChange={change => setForm({ ...form, ...change })} />
        {act.error && <ErrorNotice error={act.error} />}
      </form>
    </Dialog>
  )
}

interface FieldsProps {
  readonly form: ItemForm
  readonly errors: FormErrors
  readonly onChange: (change: Partial<ItemForm>) => void
}

function Fields({ form, errors, onChange }: FieldsProps): ReactNode {
  const typed = (name: 'name' | 'icon' | 'priority' | 'reward' | 'window') => ({
    value: form[name],
    error: errors[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <div className="item-form">
        <Field label={text.name} maxLength={100} className="item-form__wide" {...typed('name')} />
        <Field label={text.icon} hint={text.iconHint} maxLength={16} {...typed('icon')} />
        <SelectField
          label={text.category}
          value={form.category}
          onChange={event => onChange({ category: event.currentTarget.value as ItemForm['category'] })}
        >
          <Options names={text.categories} />
        </SelectField>
      </div>
      <When form={form} errors={errors} onChange={onChange} />
      <Days form={form} errors={errors} onChange={onChange} />
      <div className="item-form">
        <Field label={text.window} inputMode="numeric" {...typed('window')} />
        <Field label={text.priority} hint={text.priorityHint} inputMode="numeric" {...typed('priority')} />
        <Field label={text.reward} inputMode="numeric" {...typed('reward')} />
      </div>
      <Switch
        label={text.active}
        hint={text.activeHint}
        checked={form.active}
        onChange={active => onChange({ active })}
      />
    </>
  )
}

function When({ form, errors, onChange }: FieldsProps): ReactNode {
  return (
    <div className="stack">
      <Segmented
        label={text.when}
        value={form.when}
        options={(['time', 'anchor'] as const).map(value => ({ value, label: text.whens[value] }))}
        onChange={when => onChange({ when })}
      />
      {form.when === 'time' ? (
        <Field
          label={text.time}
          type="time"
          value={form.time}
          error={errors.time}
          onChange={event => onChange({ time: event.currentTarget.value })}
        />
      ) : (
        <div className="item-form">
          <SelectField
            label={text.anchor}
            value={form.anchor}
            onChange={event => onChange({ anchor: event.currentTarget.value as ItemForm['anchor'] })}
          >
            <Options names={text.anchors} />
          </SelectField>
          <Field
            label={text.offset}
            hint={text.offsetHint}
            value={form.offset}
            error={errors.offset}
            onChange={event => onChange({ offset: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
  )
}

function Days({ form, errors, onChange }: FieldsProps): ReactNode {
  const onWeekdays = form.schedule === 'specific_days' || form.schedule === 'every_n_weeks'
  const day = (name: 'date' | 'from' | 'until', label: string) => (
    <Field
      label={label}
      type="date"
      value={form[name]}
      error={errors[name]}
      onChange={event => onChange({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <div className="item-form">
        <SelectField
          label={text.days}
          value={form.schedule}
          onChange={event => onChange({ schedule: event.currentTarget.value as ItemForm['schedule'] })}
        >
          <Options names={text.schedules} />
        </SelectField>
        {form.schedule === 'every_n_weeks' && (
          <Field
            label={text.weeks}
            inputMode="numeric"
            value={form.weeks}
            error={errors.weeks}
            onChange={event => onChange({ weeks: event.currentTarget.value })}
          />
        )}
        {form.schedule === 'once' ? (
          day('date', text.date)
        ) : (
          <>
            {day('from', text.from)}
            {day('until', text.until)}
          </>
        )}
      </div>
      {onWeekdays && (
        <WeekdayBoxes chosen={form.days} error={errors.days} onChange={days => onChange({ days })} />
      )}
    </>
  )
}

function Options({ names }: { readonly names: Readonly<Record<string, string>> }): ReactNode {
  return Object.entries(names).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
