/** All that can be said of something planned, new or known. */
import { type ReactNode, useState } from 'react'
import type { RhythmItem } from '#contract/schemas/rhythm-plan.ts'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Switch } from '../../ui/switch.tsx'
import { FormDialog, FormPart, FormRow, Options, TypedField, typedIn } from './form-parts.tsx'
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
    <FormDialog
      title={item ? text.changeTitle(item.name) : text.newTitle}
      size="large"
      busy={act.isPending}
      error={act.error}
      onSave={keep}
      onClose={onClose}
    >
      <Fields form={form} errors={errors} onChange={change => setForm({ ...form, ...change })} />
    </FormDialog>
  )
}

interface FieldsProps {
  readonly form: ItemForm
  readonly errors: FormErrors
  readonly onChange: (change: Partial<ItemForm>) => void
}

function Fields({ form, errors, onChange }: FieldsProps): ReactNode {
  const typed = typedIn(form, errors, onChange)
  return (
    <>
      <FormRow columns={4}>
        <TypedField
          kind="text"
          label={text.name}
          maxLength={100}
          className="form-row__wide"
          {...typed('name')}
        />
        <TypedField kind="text" label={text.icon} hint={text.iconHint} maxLength={16} {...typed('icon')} />
        <SelectField
          label={text.category}
          value={form.category}
          onChange={event => onChange({ category: event.currentTarget.value as ItemForm['category'] })}
        >
          <Options names={text.categories} />
        </SelectField>
      </FormRow>
      <FormPart title={text.when}>
        <When form={form} errors={errors} onChange={onChange} />
      </FormPart>
      <FormPart title={text.daysPart}>
        <Days form={form} errors={errors} onChange={onChange} />
      </FormPart>
      <FormPart title={text.details}>
        <FormRow>
          <TypedField kind="whole" label={text.window} {...typed('window')} />
          <TypedField kind="whole" label={text.priority} hint={text.priorityHint} {...typed('priority')} />
          <TypedField kind="whole" label={text.reward} {...typed('reward')} />
        </FormRow>
        <Switch
          label={text.active}
          hint={text.activeHint}
          checked={form.active}
          onChange={active => onChange({ active })}
        />
      </FormPart>
    </>
  )
}

function When({ form, errors, onChange }: FieldsProps): ReactNode {
  const typed = typedIn(form, errors, onChange)
  return (
    <>
      <Segmented
        label={text.when}
        value={form.when}
        options={(['time', 'anchor'] as const).map(value => ({ value, label: text.whens[value] }))}
        onChange={when => onChange({ when })}
      />
      <FormRow>
        {form.when === 'time' ? (
          <TypedField kind="time" label={text.time} {...typed('time')} />
        ) : (
          <>
            <SelectField
              label={text.anchor}
              value={form.anchor}
              onChange={event => onChange({ anchor: event.currentTarget.value as ItemForm['anchor'] })}
            >
              <Options names={text.anchors} />
            </SelectField>
            <TypedField kind="text" label={text.offset} hint={text.offsetHint} {...typed('offset')} />
          </>
        )}
      </FormRow>
    </>
  )
}

function Days({ form, errors, onChange }: FieldsProps): ReactNode {
  const onWeekdays = form.schedule === 'specific_days' || form.schedule === 'every_n_weeks'
  const typed = typedIn(form, errors, onChange)
  return (
    <>
      <FormRow>
        <SelectField
          label={text.days}
          value={form.schedule}
          onChange={event => onChange({ schedule: event.currentTarget.value as ItemForm['schedule'] })}
        >
          <Options names={text.schedules} />
        </SelectField>
        {form.schedule === 'every_n_weeks' && (
          <TypedField kind="whole" label={text.weeks} {...typed('weeks')} />
        )}
        {form.schedule === 'once' ? (
          <TypedField kind="date" label={text.date} {...typed('date')} />
        ) : (
          <>
            <TypedField kind="date" label={text.from} {...typed('from')} />
            <TypedField kind="date" label={text.until} {...typed('until')} />
          </>
        )}
      </FormRow>
      {onWeekdays && (
        <WeekdayBoxes chosen={form.days} error={errors.days} onChange={days => onChange({ days })} />
      )}
    </>
  )
}
