/** What the owner knows of the day; what is left empty is not known. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { HealthDay, HealthMetrics } from '#contract/schemas/rhythm-health.ts'
import { client, orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { CLOCKS, changeOf, type LogName, logText, stillOpen } from './day-log-model.ts'
import { FormRow, TypedField, typedIn } from './form-parts.tsx'
import { useAct } from './use-rhythm.ts'
import { rhythmWords as text } from './words.ts'

const NAMES = Object.keys(text.metrics) as LogName[]

export function DayLog({ day }: { readonly day: string }): ReactNode {
  const { id } = useIdentity()
  const known = useQuery(orpc.rhythm.health.queryOptions({ input: { identity_id: id, from: day, to: day } }))
  if (!known.data) return null
  const today: HealthDay | undefined = known.data.days[0]
  return <LogForm key={day} day={day} known={today?.metrics ?? {}} />
}

function LogForm({ day, known }: { readonly day: string; readonly known: HealthMetrics }): ReactNode {
  const { id } = useIdentity()
  const act = useAct()
  const [values, setValues] = useState<Partial<Record<LogName, string>>>({})
  const change = changeOf(values, known)
  const shown = Object.fromEntries(NAMES.map(name => [name, values[name] ?? logText(name, known)])) as Record<
    LogName,
    string
  >
  const typed = typedIn(shown, {}, typing => setValues({ ...values, ...typing }))
  return (
    <form
      className="rhythm-form day-log"
      onSubmit={event => {
        event.preventDefault()
        act.mutate(() => client.rhythm.logDay({ identity_id: id, day, ...change }), {
          onSuccess: () => {
            setValues(typed => stillOpen(typed, values))
            toast(text.logged)
          },
        })
      }}
    >
      <FormRow columns={2}>
        {NAMES.map(name => (
          <TypedField
            key={name}
            kind={CLOCKS.includes(name) ? 'time' : 'number'}
            label={text.metrics[name]}
            {...typed(name)}
          />
        ))}
      </FormRow>
      <Button
        type="submit"
        busy={act.isPending}
        disabled={Object.keys(change.metrics).length + change.clear.length === 0}
      >
        {text.logSave}
      </Button>
    </form>
  )
}
