/** Goals, how much each part of the score counts, and where the parts of the day begin. */
import { type ReactNode, useState } from 'react'
import type { Anchor, AnchorCode, RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import type { Domain } from '#contract/schemas/rhythm-score.ts'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { planWords } from './plan-words.ts'
import { CLOCKS, NUMBERS, profileChange, profileForm } from './profile-form.ts'
import { progressWords as text } from './progress-words.ts'
import { useAct } from './use-rhythm.ts'
import { rhythmWords } from './words.ts'

export function ProfileDialog({
  profile,
  onClose,
}: {
  readonly profile: RhythmProfile
  readonly onClose: () => void
}): ReactNode {
  const { id } = useIdentity()
  const act = useAct({ ownError: true })
  const [form, setForm] = useState(() => profileForm(profile))
  const change = profileChange(form, profile)
  const keep = () =>
    act.mutate(() => client.rhythm.changeProfile({ identity_id: id, change }), {
      onSuccess: () => {
        toast(text.kept)
        onClose()
      },
    })
  return (
    <Dialog
      title={text.profile}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="submit"
            form="rhythm-profile"
            kind="primary"
            busy={act.isPending}
            disabled={Object.keys(change).length === 0}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <p className="muted">{text.profileHint}</p>
      <form
        id="rhythm-profile"
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          keep()
        }}
      >
        <div className="item-form">
          {CLOCKS.map(name => (
            <Field
              key={name}
              type="time"
              label={text.profileFields[name]}
              value={form.clocks[name]}
              onChange={event =>
                setForm({ ...form, clocks: { ...form.clocks, [name]: event.currentTarget.value } })
              }
            />
          ))}
          {NUMBERS.map(name => (
            <Field
              key={name}
              inputMode="decimal"
              autoComplete="off"
              label={text.profileFields[name]}
              value={form.numbers[name]}
              onChange={event =>
                setForm({ ...form, numbers: { ...form.numbers, [name]: event.currentTarget.value } })
              }
            />
          ))}
        </div>
        <fieldset className="profile-part">
          <legend className="field__label">{text.weights}</legend>
          <p className="field__hint">{text.weightsHint}</p>
          <div className="item-form">
            {(Object.keys(form.weights) as Domain[]).map(domain => (
              <Field
                key={domain}
                inputMode="decimal"
                autoComplete="off"
                label={rhythmWords.domains[domain]}
                value={form.weights[domain]}
                onChange={event =>
                  setForm({ ...form, weights: { ...form.weights, [domain]: event.currentTarget.value } })
                }
              />
            ))}
          </div>
        </fieldset>
        <fieldset className="profile-part">
          <legend className="field__label">{planWords.anchor}</legend>
          {(Object.keys(form.anchors) as AnchorCode[]).map(code => (
            <AnchorRow
              key={code}
              name={planWords.anchors[code]}
              anchor={form.anchors[code]}
              onChange={anchor => setForm({ ...form, anchors: { ...form.anchors, [code]: anchor } })}
            />
          ))}
        </fieldset>
        {act.error && <ErrorNotice error={act.error} />}
      </form>
    </Dialog>
  )
}

function AnchorRow({
  name,
  anchor,
  onChange,
}: {
  readonly name: string
  readonly anchor: Anchor
  readonly onChange: (anchor: Anchor) => void
}): ReactNode {
  return (
    <div className="item-form">
      <Field
        type="time"
        label={text.anchorTime(name)}
        value={anchor.time}
        onChange={event => onChange({ ...anchor, time: event.currentTarget.value })}
      />
      <SelectField
        label={text.followsOf(name)}
        value={anchor.follows ?? ''}
        onChange={event => {
          const { value } = event.currentTarget
          onChange({ ...anchor, follows: value === 'wake' || value === 'bed' ? value : null })
        }}
      >
        <option value="">{text.followsNone}</option>
        <option value="wake">{text.followsWake}</option>
        <option value="bed">{text.followsBed}</option>
      </SelectField>
    </div>
  )
}
