/** What a place says when there is nothing in it yet. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './states.css'

/** `title` in a few words, `children` what would fill this place, `action` the way there. */
export function EmptyState({
  icon: Icon,
  title,
  action,
  children,
}: {
  readonly icon?: LucideIcon | undefined
  readonly title: string
  readonly action?: ReactNode
  readonly children?: ReactNode
}): ReactNode {
  return (
    <div className="empty">
      {Icon && <Icon className="empty__icon" size={28} strokeWidth={1.4} aria-hidden />}
      <h2 className="empty__title">{title}</h2>
      {children && <div className="empty__words">{children}</div>}
      {action && <div className="empty__action">{action}</div>}
    </div>
  )
}
