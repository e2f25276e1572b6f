/** What the owner wants to say with it: a note and how long it took, or why it is left out. */
import { type ReactNode, useState } from 'react'
import type { Occurrence } from '#contract/schemas/rhythm-plan.ts'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog, FormRow, TypedField } from './form-parts.tsx'
import { planWords as text } from './plan-words.ts'
import { useAct } from './use-rhythm.ts'

export type NoteKind = 'complete' | 'skip'

/** No whole number of minutes of a day is an error; nothing typed says nothing. */
function minutesOf(typed: string): number | undefined | null {
  if (typed.trim() === '') return undefined
  const minutes = Number(typed)
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440 ? minutes : null
}

export function NoteDialog({
  kind,
  one,
  onClose,
}: {
  readonly kind: NoteKind
  readonly one: Occurrence
  readonly onClose: () => void
}): ReactNode {
  const which = { identity_id: useIdentity().id, code: one.code, day: one.day }
  const act = useAct({ ownError: true })
  const [note, setNote] = useState('')
  const [typed, setTyped] = useState('')
  const minutes = minutesOf(typed)
  const keep = () =>
    act.mutate(
      () =>
        kind === 'complete'
          ? client.rhythm.complete({
              ...which,
              notes: note.trim(),
              ...(typeof minutes === 'number' ? { minutes } : {}),
            })
          : client.rhythm.skip({ ...which, reason: note.trim() }),
      { onSuccess: onClose },
    )
  return (
    <FormDialog
      title={kind === 'complete' ? text.doneTitle(one.name) : text.skipTitle(one.name)}
      size="small"
      save={kind === 'complete' ? text.keepDone : text.keepSkip}
      busy={act.isPending}
      disabled={minutes === null}
      error={act.error}
      onSave={keep}
      onClose={onClose}
    >
      <TextArea
        label={kind === 'complete' ? text.note : text.reason}
        rows={3}
        maxLength={2000}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      {kind === 'complete' && (
        <FormRow columns={2}>
          <TypedField
            kind="whole"
            label={text.minutes}
            value={typed}
            error={minutes === null ? text.needsNumber(0, 1440) : undefined}
            onType={setTyped}
          />
        </FormRow>
      )}
    </FormDialog>
  )
}
