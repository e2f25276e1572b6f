/** The name of a pattern while it is changed, with the way back to the name that the engine gave. */
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { NameField } from '../../ui/name-field.tsx'
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
  return (
    <NameField
      label={patternWords.renameLabel}
      hint={patternWords.renameHint}
      name={name}
      maxLength={80}
      onKeep={onKeep}
      onLeave={onLeave}
    >
      {name !== detectedName && (
        <Button kind="quiet" onClick={() => onKeep(null)}>
          {patternWords.ownName(detectedName)}
        </Button>
      )}
    </NameField>
  )
}
