/** A chip: something chosen that can be put off again, such as one filter among several. */
import { type LucideIcon, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../words.ts'
import './chip.css'

/** `name` says what is chosen, in the words that are shown. */
export function Chip({
  name,
  icon: Icon,
  onRemove,
}: {
  readonly name: string
  readonly icon?: LucideIcon | undefined
  readonly onRemove: () => void
}): ReactNode {
  return (
    <span className="chip">
      {Icon && <Icon size={13} aria-hidden />}
      <bdi className="chip__name">{name}</bdi>
      <button type="button" className="chip__remove" aria-label={words.removeChip(name)} onClick={onRemove}>
        <X size={13} aria-hidden />
      </button>
    </span>
  )
}
