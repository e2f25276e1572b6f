/** Makes or changes an axis of the owner's own: two poles, and the words that speak for each. */
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Outputs } from '#contract/contract.ts'
import type { IdentityId, TensionId } from '#contract/ids.ts'
import { startsHere } from '../../charts/starts-here.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { type AxisReading, type PoleForm, poleFrom, readAxis } from './own-axis.ts'
import type { SuggestedAxis } from './suggestions-section.tsx'
import { tensionWords } from './words.ts'

const EMPTY: PoleForm = { name: '', line: '', words: '' }

/** `id`: the axis that is changed; null makes a new one. */
export function AxisDialog({
  identityId,
  id,
  suggested = null,
  onClose,
}: {
  readonly identityId: IdentityId
  readonly id: TensionId | null
  /** A new axis begins with this pair, which is suggested no more once the axis is made. */
  readonly suggested?: SuggestedAxis | null
  readonly onClose: () => void
}): ReactNode {
  const known = useQuery(orpc.tensions.words.queryOptions({ input: id === null ? skipToken : { id } }))
  if (id === null)
    return <AxisForm identityId={identityId} axis={null} suggested={suggested} onClose={onClose} />
  if (known.data)
    return <AxisForm identityId={identityId} axis={known.data} suggested={null} onClose={onClose} />
  return (
    <Dialog title={tensionWords.editTitle} size="large" onClose={onClose}>
      {known.error ? <ErrorNotice error={known.error} /> : <Skeleton lines={6} />}
    </Dialog>
  )
}

function AxisForm({
  identityId,
  axis,
  suggested,
  onClose,
}: {
  readonly identityId: IdentityId
  readonly axis: Outputs['tensions']['words'] | null
  readonly suggested: SuggestedAxis | null
  readonly onClose: () => void
}): ReactNode {
  const queries = useQueryClient()
  const [a, setA] = useState(() =>
    axis ? formOf(axis, 'a') : suggested ? poleFrom(suggested.side_a) : EMPTY,
  )
  const [b, setB] = useState(() =>
    axis ? formOf(axis, 'b') : suggested ? poleFrom(suggested.side_b) : EMPTY,
  )
  const [tried, setTried] = useState(false)
  const reading = readAxis(a, b)
  const create = useMutation({
    mutationFn: ({ pole_a, pole_b }: Extract<AxisReading, { kind: 'good' }>) =>
      axis
        ? client.tensions.update({ id: axis.tension.id, pole_a, pole_b })
        : client.tensions.create({ identity_id: identityId, pole_a, pole_b }),
    onSuccess: made => {
      toast(axis ? tensionWords.edited(made.name) : tensionWords.created(made.name))
      void queries.invalidateQueries({ queryKey: orpc.tensions.key() })
      if (suggested)
        client.tensions
          .dismissSuggestion({ identity_id: identityId, key: suggested.key })
          .then(() => queries.invalidateQueries({ queryKey: orpc.tensions.suggestions.key() }))
          .catch((error: unknown) => toast(problemOf(error).rule))
      onClose()
    },
  })
  const errorOf = (pole: 'a' | 'b', field: 'name' | 'words') =>
    tried && reading.kind === 'wrong' && reading.pole === pole && reading.field === field
      ? reading.message
      : undefined
  return (
    <Dialog
      title={axis ? tensionWords.editTitle : tensionWords.newTitle}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form="own-axis" kind="primary" busy={create.isPending}>
            {axis ? tensionWords.saveAxis : tensionWords.create}
          </Button>
        </>
      }
    >
      <p className="axes__lead">{axis ? tensionWords.editLead : tensionWords.newLead}</p>
      <form
        id="own-axis"
        className="own-axis"
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (reading.kind === 'good') create.mutate(reading)
        }}
      >
        <PoleFields
          start
          legend={tensionWords.poleA}
          form={a}
          onChange={setA}
          error={field => errorOf('a', field)}
        />
        <PoleFields
          legend={tensionWords.poleB}
          form={b}
          onChange={setB}
          error={field => errorOf('b', field)}
        />
      </form>
      {create.error && <ErrorNotice error={create.error} />}
    </Dialog>
  )
}

function formOf({ tension, words_a, words_b }: Outputs['tensions']['words'], pole: 'a' | 'b'): PoleForm {
  return pole === 'a'
    ? { name: tension.axis_a, line: tension.line_a, words: words_a.join(', ') }
    : { name: tension.axis_b, line: tension.line_b, words: words_b.join(', ') }
}

function PoleFields({
  start = false,
  legend,
  form,
  onChange,
  error,
}: {
  /** Whether the dialog begins here. */
  readonly start?: boolean
  readonly legend: string
  readonly form: PoleForm
  readonly onChange: (form: PoleForm) => void
  readonly error: (field: 'name' | 'words') => string | undefined
}): ReactNode {
  return (
    <fieldset className="own-axis__pole">
      <legend className="own-axis__legend">{legend}</legend>
      <Field
        ref={start ? startsHere : undefined}
        label={tensionWords.poleName}
        value={form.name}
        maxLength={40}
        error={error('name')}
        onChange={event => onChange({ ...form, name: event.currentTarget.value })}
      />
      <Field
        label={tensionWords.poleLine}
        value={form.line}
        maxLength={200}
        onChange={event => onChange({ ...form, line: event.currentTarget.value })}
      />
      <TextArea
        label={tensionWords.poleWords}
        hint={tensionWords.poleWordsHint}
        value={form.words}
        error={error('words')}
        onChange={event => onChange({ ...form, words: event.currentTarget.value })}
      />
    </fieldset>
  )
}
