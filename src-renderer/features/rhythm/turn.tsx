/** Two arrows that turn a page of days, with what else stands before them. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/button.tsx'

export function Turn({
  back,
  on,
  onTurn,
  children,
}: {
  /** What each arrow is called. */
  readonly back: string
  readonly on: string
  readonly onTurn: (by: -1 | 1) => void
  readonly children?: ReactNode
}): ReactNode {
  return (
    <span className="today__turn">
      {children}
      <IconButton icon={ChevronLeft} label={back} onClick={() => onTurn(-1)} />
      <IconButton icon={ChevronRight} label={on} onClick={() => onTurn(1)} />
    </span>
  )
}
