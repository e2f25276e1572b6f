/** How was this? The owner's word on one mirrorback, kept on this machine. */
import { useMutation } from '@tanstack/react-query'
import { MessageSquareQuote } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Mirrorback } from '#contract/schemas/mirrorback.ts'
import { client } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Popover } from '../../ui/popover.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'

const text = words.mirrorback
const flags = ['not-me', 'not-my-words', 'felt-like-advice', 'hurt'] as const
type Flag = (typeof flags)[number]

export function FeedbackPopover({ id }: { readonly id: Mirrorback['id'] }): ReactNode {
  const [open, setOpen] = useState(false)
  const [rating, setRating] = useState<number | null>(null)
  const [flag, setFlag] = useState<Flag | null>(null)
  const [note, setNote] = useState('')
  const send = useMutation({
    mutationFn: () => client.mirrorbacks.feedback({ mirrorback_id: id, feedback: { rating, flag, note } }),
    onSuccess: () => {
      setOpen(false)
      toast(text.thanks)
    },
  })
  return (
    <Popover
      label={text.feedback}
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button kind="quiet" size="small" icon={MessageSquareQuote}>
          {text.feedback}
        </Button>
      }
    >
      <form
        className="feedback"
        onSubmit={event => {
          event.preventDefault()
          send.mutate()
        }}
      >
        <Choices
          label={text.feedback}
          options={[1, 2, 3, 4, 5].map(stars => [stars, text.rate(stars)])}
          value={rating}
          onChange={setRating}
        />
        <Choices
          label={text.feedback}
          options={flags.map(one => [one, text.flags[one]])}
          value={flag}
          onChange={setFlag}
        />
        <TextArea
          label={text.note}
          value={note}
          maxLength={2000}
          onChange={event => setNote(event.currentTarget.value)}
        />
        {send.error && <ErrorNotice error={send.error} />}
        <Button
          type="submit"
          kind="primary"
          busy={send.isPending}
          disabled={rating === null && flag === null && note.trim() === ''}
        >
          {text.sendFeedback}
        </Button>
      </form>
    </Popover>
  )
}

function Choices<T extends string | number>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly value: T | null
  readonly onChange: (value: T | null) => void
}): ReactNode {
  return (
    <fieldset className="feedback__choices">
      <legend className="visually-hidden">{label}</legend>
      {options.map(([one, name]) => (
        <button
          key={one}
          type="button"
          className="feedback__choice"
          aria-pressed={value === one}
          onClick={() => onChange(value === one ? null : one)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
