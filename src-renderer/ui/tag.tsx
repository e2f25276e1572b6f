/** A tag: a word the writer put on a reflection. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { words } from '../words.ts'
import './tag.css'

/** With `href` it leads to what carries it; with `onRemove` it can be taken off. */
export function Tag({
  name,
  href,
  onRemove,
}: {
  readonly name: string
  readonly href?: string | undefined
  readonly onRemove?: (() => void) | undefined
}): ReactNode {
  const face = (
    <>
      <span className="tag__hash" aria-hidden>
        #
      </span>
      <bdi>{name}</bdi>
    </>
  )
  if (href)
    return (
      <Link href={href} className="tag tag--link">
        {face}
      </Link>
    )
  return (
    <span className="tag">
      {face}
      {onRemove && (
        <button type="button" className="tag__remove" aria-label={words.removeTag(name)} onClick={onRemove}>
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  )
}
