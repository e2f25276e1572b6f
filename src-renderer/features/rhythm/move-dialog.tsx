/** Another day and time for one occurrence: put off, or moved to wherever it fits. */
import { type ReactNode, useState } from 'react'
import type { Occurrence } from '#contract/schemas/rhythm-plan.ts'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { FormDialog, FormRow, TypedField } from './form-parts.tsx'
import { planWords as text } from './plan-words.ts'
import { useAct } from './use-rhythm.ts'

export type MoveKind = 'postpone' | 'reschedule'

export function MoveDialog({
  kind,
  one,
  onClose,
}: {
  readonly kind: MoveKind
  readonly one: Occurrence
  readonly onClose: () => void
}): ReactNode {
  const which = { identity_id: useIdentity().id, code: one.code, day: one.day }
  const act = useAct({ ownError: true })
  const [date, setDate] = useState(one.placed_on)
  const [time, setTime] = useState('')
  const move = () =>
    act.mutate(
      () =>
        kind === 'postpone'
          ? client.rhythm.postpone({ ...which, to: 'custom', date, time })
          : client.rhythm.reschedule({ ...which, date, time }),
      { onSuccess: onClose },
    )
  return (
    <FormDialog
      title={kind === 'postpone' ? text.postponeTitle(one.name) : text.moveTitle(one.name)}
      size="small"
      save={text.move}
      busy={act.isPending}
      disabled={date === '' || time === ''}
      error={act.error}
      onSave={move}
      onClose={onClose}
    >
      <FormRow columns={2}>
        <TypedField kind="date" label={text.date} value={date} onType={setDate} />
        <TypedField kind="time" label={text.time} value={time} onType={setTime} />
      </FormRow>
    </FormDialog>
  )
}
