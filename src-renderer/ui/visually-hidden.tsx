/** Words that only a screen reader says. */
import type { ReactNode } from 'react'

export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className="visually-hidden">{children}</span>
}
