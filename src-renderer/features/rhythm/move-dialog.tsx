/** Another day and time for one occurrence: put off, or moved to wherever it fits. */
import { type ReactNode, useState } from 'react'
import type { Occurrence } from '#contract/schemas/rhythm-plan.ts'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
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
    <Dialog
      title={kind === 'postpone' ? text.postponeTitle(one.name) : text.moveTitle(one.name)}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="submit"
            form="rhythm-move"
            kind="primary"
            busy={act.isPending}
            disabled={date === '' || time === ''}
          >
            {text.move}
          </Button>
        </>
      }
    >
      <form
        id="rhythm-move"
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          if (date && time) move()
        }}
      >
        <Field
          label={text.date}
          type="date"
          value={date}
          onChange={event => setDate(event.currentTarget.value)}
        />
        <Field
          label={text.time}
          type="time"
          value={time}
          onChange={event => setTime(event.currentTarget.value)}
        />
        {act.error && <ErrorNotice error={act.error} />}
      </form>
    </Dialog>
  )
}
