/** The title of a thread while it is changed. */
import type { ReactNode } from 'react'
import { NameField } from '../../ui/name-field.tsx'
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
  return (
    <NameField
      label={threadWords.renameLabel}
      name={title}
      maxLength={120}
      onKeep={onKeep}
      onLeave={onLeave}
    />
  )
}
