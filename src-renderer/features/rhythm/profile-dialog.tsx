/** Where and when days begin, goals, how much each part of the score counts, and the parts of the day. */
import { type ReactNode, useState } from 'react'
import type { Anchor, AnchorCode, RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import type { Domain } from '#contract/schemas/rhythm-score.ts'
import { DayStartField, ZoneField } from '../../app/identity-form.tsx'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { SelectField } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { FormDialog, FormPart, FormRow, Options, TypedField, typedIn } from './form-parts.tsx'
import { planWords } from './plan-words.ts'
import {
  CLOCKS,
  NUMBERS,
  type ProfileErrors,
  profileChange,
  profileErrors,
  profileForm,
} from './profile-form.ts'
import { progressWords as text } from './progress-words.ts'
import { useAct } from './use-rhythm.ts'
import { rhythmWords } from './words.ts'

const NO_ERRORS: ProfileErrors = { goals: {}, weights: {}, anchors: {} }

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
  const [tried, setTried] = useState(false)
  const wrong = profileErrors(form)
  const errors = (tried && wrong) || NO_ERRORS
  const change = profileChange(form, profile)
  const keep = () => {
    setTried(true)
    if (wrong) return
    act.mutate(() => client.rhythm.changeProfile({ identity_id: id, change }), {
      onSuccess: () => {
        toast(text.kept)
        onClose()
      },
    })
  }
  const about = typedIn({ name: form.name }, errors, typing => setForm({ ...form, ...typing }))
  const goal = typedIn(form.goals, errors.goals, typing =>
    setForm({ ...form, goals: { ...form.goals, ...typing } }),
  )
  const weight = typedIn(form.weights, errors.weights, typing =>
    setForm({ ...form, weights: { ...form.weights, ...typing } }),
  )
  return (
    <FormDialog
      title={text.profile}
      size="large"
      busy={act.isPending}
      disabled={Object.keys(change).length === 0}
      error={act.error}
      onSave={keep}
      onClose={onClose}
    >
      <FormPart title={text.goalsPart} hint={text.profileHint}>
        <FormRow>
          {CLOCKS.map(name => (
            <TypedField key={name} kind="time" label={text.profileFields[name]} {...goal(name)} />
          ))}
          {NUMBERS.map(name => (
            <TypedField key={name} kind="number" label={text.profileFields[name]} {...goal(name)} />
          ))}
        </FormRow>
      </FormPart>
      <FormPart title={text.weights} hint={text.weightsHint}>
        <FormRow columns={4}>
          {(Object.keys(form.weights) as Domain[]).map(domain => (
            <TypedField key={domain} kind="number" label={rhythmWords.domains[domain]} {...weight(domain)} />
          ))}
        </FormRow>
      </FormPart>
      <FormPart title={text.anchorsPart} hint={text.anchorsHint}>
        <div className="anchor-list">
          {(Object.keys(form.anchors) as AnchorCode[]).map(code => (
            <AnchorRow
              key={code}
              name={planWords.anchors[code]}
              anchor={form.anchors[code]}
              error={errors.anchors[code]}
              onChange={anchor => setForm({ ...form, anchors: { ...form.anchors, [code]: anchor } })}
            />
          ))}
        </div>
      </FormPart>
      <FormPart title={text.where} hint={text.whereHint}>
        <FormRow>
          <TypedField kind="text" label={text.name} maxLength={100} {...about('name')} />
          <ZoneField value={form.zone} onChange={zone => setForm({ ...form, zone })} />
          <DayStartField
            value={form.day_start}
            hint={text.dayStartHint}
            onChange={day_start => setForm({ ...form, day_start })}
          />
        </FormRow>
      </FormPart>
    </FormDialog>
  )
}

function AnchorRow({
  name,
  anchor,
  error,
  onChange,
}: {
  readonly name: string
  readonly anchor: Anchor
  readonly error: string | undefined
  readonly onChange: (anchor: Anchor) => void
}): ReactNode {
  return (
    <div className="anchor-list__row">
      <span className="anchor-list__name" aria-hidden>
        {name}
      </span>
      <TypedField
        kind="time"
        hideLabel
        label={text.anchorTime(name)}
        value={anchor.time}
        error={error}
        onType={time => onChange({ ...anchor, time })}
      />
      <SelectField
        label={text.followsOf(name)}
        hideLabel
        value={anchor.follows ?? ''}
        onChange={event => {
          const { value } = event.currentTarget
          onChange({ ...anchor, follows: value === 'wake' || value === 'bed' ? value : null })
        }}
      >
        <Options names={FOLLOWS} />
      </SelectField>
    </div>
  )
}

const FOLLOWS = { '': text.followsNone, wake: text.followsWake, bed: text.followsBed }
