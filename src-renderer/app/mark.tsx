/** The sign of Mirror: a line, and its reflection. */
import type { ReactNode } from 'react'

export function Mark({
  className,
  size = 40,
}: {
  readonly className?: string
  readonly size?: number
}): ReactNode {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="172 172 680 680"
      fill="none"
      stroke="currentColor"
      strokeWidth="52"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M244 392C310 222 404 222 506 350S700 486 780 322" />
      <path d="M212 512H812" strokeWidth="16" opacity="0.5" />
      <path d="M244 632C310 802 404 802 506 674S700 538 780 702" opacity="0.45" />
    </svg>
  )
}
