/** The name of a pattern while it is changed: Enter keeps it, Esc leaves it as it was. */
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words.ts'
import { patternWords } from './words.ts'

export function RenameField({
  name,
  detectedName,
  onKeep,
  onLeave,
}: {
  readonly name: string
  readonly detectedName: string
  /** null: the name that the engine gave. */
  readonly onKeep: (name: string | null) => void
  readonly onLeave: () => void
}): ReactNode {
  const [text, setText] = useState(name)
  const trimmed = text.trim()
  return (
    <form
      className="rename"
      onSubmit={event => {
        event.preventDefault()
        if (trimmed && trimmed !== name) onKeep(trimmed)
        else onLeave()
      }}
    >
      <input
        ref={selectAll}
        className="field__control rename__field"
        aria-label={patternWords.renameLabel}
        aria-describedby="rename-hint"
        value={text}
        maxLength={80}
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
      {name !== detectedName && (
        <Button kind="quiet" onClick={() => onKeep(null)}>
          {patternWords.ownName(detectedName)}
        </Button>
      )}
      <p id="rename-hint" className="visually-hidden">
        {patternWords.renameHint}
      </p>
    </form>
  )
}

function selectAll(input: HTMLInputElement | null): void {
  input?.select()
}
