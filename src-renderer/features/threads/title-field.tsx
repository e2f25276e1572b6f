/** The title of a thread while it is changed: Enter keeps it, Esc leaves it as it was. */
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words.ts'
import { threadWords } from './words.ts'

export function TitleField({
  title,
  onKeep,
  onLeave,
}: {
  readonly title: string
  readonly onKeep: (title: string) => void
  readonly onLeave: () => void
}): ReactNode {
  const [text, setText] = useState(title)
  const trimmed = text.trim()
  return (
    <form
      className="thread-new"
      onSubmit={event => {
        event.preventDefault()
        if (trimmed && trimmed !== title) onKeep(trimmed)
        else onLeave()
      }}
    >
      <input
        ref={selectAll}
        className="field__control thread-new__field"
        aria-label={threadWords.renameLabel}
        value={text}
        maxLength={120}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onLeave()
        }}
      />
      <Button type="submit" kind="primary" disabled={!trimmed}>
        {words.save}
      </Button>
      <Button kind="quiet" onClick={onLeave}>
        {words.cancel}
      </Button>
    </form>
  )
}

function selectAll(input: HTMLInputElement | null): void {
  input?.select()
}
