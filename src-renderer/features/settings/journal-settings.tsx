/** The name, the zone and the start of the day of the open journal. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Inputs } from '#contract/contract.ts'
import { DayStartField, ZoneField } from '../../app/identity-form.tsx'
import { client, orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'

const text = words.settings

export function JournalSettings(): ReactNode {
  const identity = useIdentity()
  const queries = useQueryClient()
  const [name, setName] = useState(identity.name)
  const update = useMutation({
    mutationFn: (change: Omit<Inputs['identities']['update'], 'id'>) =>
      client.identities.update({ id: identity.id, ...change }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: orpc.identities.key() })
      toast(text.saved)
    },
  })
  return (
    <div className="stack settings__rows">
      <form
        className="settings__name"
        onSubmit={event => {
          event.preventDefault()
          update.mutate({ name: name.trim() })
        }}
      >
        <Field
          label={text.name}
          value={name}
          maxLength={80}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          disabled={name.trim() === '' || name.trim() === identity.name}
          busy={update.isPending}
        >
          {words.save}
        </Button>
      </form>
      <ZoneField value={identity.zone} onChange={zone => update.mutate({ zone })} />
      <DayStartField
        value={identity.day_start}
        hint={text.dayStartHint}
        onChange={day_start => update.mutate({ day_start })}
      />
      {update.error && <ErrorNotice error={update.error} />}
    </div>
  )
}
