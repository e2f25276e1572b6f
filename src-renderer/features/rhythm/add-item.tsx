/** Plans something: a name, a time and the days. */
import { type ReactNode, useState } from 'react'
import type { Schedule } from '#contract/schemas/rhythm-plan.ts'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Options, TypedField } from './form-parts.tsx'
import { itemCode } from './item-code.ts'
import { ItemDialog } from './item-dialog.tsx'
import { planWords } from './plan-words.ts'
import { useAct, useItems } from './use-rhythm.ts'
import { rhythmWords as text } from './words.ts'

type Days = keyof typeof text.schedules

export function AddItem({ day }: { readonly day: string }): ReactNode {
  const owner = { identity_id: useIdentity().id }
  const act = useAct()
  const taken = new Set(useItems().map(item => item.code))
  const [more, setMore] = useState(false)
  const [name, setName] = useState('')
  const [time, setTime] = useState('09:00')
  const [days, setDays] = useState<Days>('daily')
  const schedule: Schedule = days === 'once' ? { type: 'once', date: day } : { type: days }
  const add = () => {
    const code = itemCode(name, taken)
    const item = { code, name: name.trim(), time, schedule }
    // Emptied at once, so that a next name typed meanwhile stays; put back where it was refused.
    setName('')
    act.mutate(() => client.rhythm.createItem({ ...owner, item }), {
      onError: () => setName(typed => (typed === '' ? name : typed)),
    })
  }
  return (
    <form
      className="add-item"
      aria-label={text.addTitle}
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() && time) add()
      }}
    >
      <TypedField kind="text" label={text.addName} value={name} maxLength={100} onType={setName} />
      <TypedField kind="time" label={text.addTime} value={time} onType={setTime} />
      <SelectField
        label={text.addDays}
        value={days}
        onChange={event => setDays(event.currentTarget.value as Days)}
      >
        <Options names={text.schedules} />
      </SelectField>
      <div className="add-item__acts">
        <Button kind="quiet" onClick={() => setMore(true)}>
          {planWords.newItem}
        </Button>
        <Button type="submit" busy={act.isPending} disabled={name.trim() === '' || time === ''}>
          {text.add}
        </Button>
      </div>
      {more && <ItemDialog item={null} name={name} day={day} taken={taken} onClose={() => setMore(false)} />}
    </form>
  )
}
