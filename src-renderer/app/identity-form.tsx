/** The fields that make a journal: its name, its time zone, and when its day begins. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Identity } from '#contract/schemas/identity.ts'
import { client, orpc } from '../link.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field, SelectField } from '../ui/field.tsx'
import { words } from '../words.ts'

const text = words.firstRun

export function IdentityForm({
  submit,
  onMade,
  before,
  children,
}: {
  /** The words on its button. */
  readonly submit: string
  readonly onMade?: ((identity: Identity) => void) | undefined
  /** Awaited before the journal is made. */
  readonly before?: (() => Promise<void>) | undefined
  /** More fields. */
  readonly children?: ReactNode
}): ReactNode {
  const [name, setName] = useState('')
  const [zone, setZone] = useState(machineZone)
  const [dayStart, setDayStart] = useState(0)
  const opened = useOpenJournal()
  const create = useMutation({
    mutationFn: async () => {
      await before?.()
      return client.identities.create({ name: name.trim(), zone, day_start: dayStart })
    },
    onSuccess: async identity => {
      await opened(identity)
      onMade?.(identity)
    },
  })
  return (
    <form
      className="start__form"
      onSubmit={event => {
        event.preventDefault()
        if (name.trim()) create.mutate()
      }}
    >
      <Field
        label={text.name}
        hint={text.nameHint}
        value={name}
        maxLength={80}
        required
        autoComplete="off"
        onChange={event => setName(event.currentTarget.value)}
      />
      <details className="start__more">
        <summary>{text.more}</summary>
        <div>
          <ZoneField value={zone} onChange={setZone} />
          <DayStartField value={dayStart} onChange={setDayStart} hint={text.dayStartHint} />
        </div>
      </details>
      {children}
      {create.error && <ErrorNotice error={create.error} />}
      <Button
        type="submit"
        kind="primary"
        className="start__begin"
        busy={create.isPending}
        disabled={name.trim() === ''}
      >
        {submit}
      </Button>
    </form>
  )
}

/** Makes a journal the one that is open. */
export function useOpenJournal(): (identity: Identity) => Promise<void> {
  const queries = useQueryClient()
  return async identity => {
    const settings = await client.settings.update({ last_identity_id: identity.id })
    await queries.invalidateQueries({ queryKey: orpc.identities.key() })
    queries.setQueryData(orpc.settings.get.queryKey(), settings)
  }
}

export function ZoneField({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (zone: string) => void
}): ReactNode {
  const zones = Intl.supportedValuesOf('timeZone')
  return (
    <SelectField label={text.zone} value={value} onChange={event => onChange(event.currentTarget.value)}>
      {!zones.includes(value) && <option value={value}>{value}</option>}
      {zones.map(zone => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </SelectField>
  )
}

/** Half hours from midnight to six, which is as late as a day may begin. */
export function DayStartField({
  value,
  hint,
  onChange,
}: {
  readonly value: number
  readonly hint: string
  readonly onChange: (minutes: number) => void
}): ReactNode {
  const steps = Array.from({ length: 13 }, (_, step) => step * 30)
  const offered = steps.includes(value) ? steps : [...steps, value].sort((a, b) => a - b)
  return (
    <SelectField
      label={text.dayStart}
      hint={hint}
      value={value}
      onChange={event => onChange(Number(event.currentTarget.value))}
    >
      {offered.map(minutes => (
        <option key={minutes} value={minutes}>
          {`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`}
        </option>
      ))}
    </SelectField>
  )
}

function machineZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
