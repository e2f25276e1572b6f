/** One reflection in a list: its words first, then quietly what is known of it. */
import { BookLock, Spline } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { formatTime } from '../../format.ts'
import { fold } from '../../text/fold.ts'
import { Markdown } from '../../text/markdown.tsx'
import { Tag } from '../../ui/tag.tsx'
import { words } from '../../words.ts'
import { Mirrorback } from '../mirrorback/mirrorback.tsx'
import { useStream } from '../mirrorback/stream-store.ts'
import { moodWords } from './mood-words.ts'
import { ReflectionActions } from './reflection-actions.tsx'
import { ReflectionEditor } from './reflection-editor.tsx'
import './reflection-card.css'

const text = words.feed

/** `label` names the article, such as its day and time. */
export function ReflectionCard({
  reflection,
  label,
  heading,
  position,
  total,
}: {
  readonly reflection: Reflection
  readonly label: string
  /** Stands above it, such as the name of a day that begins with it. */
  readonly heading?: ReactNode
  /** Its place in the feed, counted from 1, and how many there are: most of a feed is not drawn. */
  readonly position?: number | undefined
  readonly total?: number | undefined
}): ReactNode {
  const [editing, setEditing] = useState(false)
  const article = useRef<HTMLElement>(null)
  const edited = useRef(false)
  // Leaving the editor gives the focus back to the menu that it was opened from.
  useEffect(() => {
    if (edited.current && !editing)
      article.current?.querySelector<HTMLElement>('.card__actions button')?.focus()
    edited.current = editing
  }, [editing])
  return (
    <article ref={article} className="card" aria-label={label} aria-posinset={position} aria-setsize={total}>
      {heading}
      {editing ? (
        <ReflectionEditor reflection={reflection} onClose={() => setEditing(false)} />
      ) : (
        <CardText reflection={reflection} onEdit={() => setEditing(true)} />
      )}
    </article>
  )
}

function CardText({
  reflection,
  onEdit,
}: {
  readonly reflection: Reflection
  readonly onEdit: () => void
}): ReactNode {
  const [unfolded, setUnfolded] = useState(false)
  const part = fold(reflection.body)
  const folded = part.folded && !unfolded
  return (
    <>
      <header className="card__head">
        <ReflectionFacts reflection={reflection} link />
        <span className="card__actions">
          <ReflectionActions reflection={reflection} onEdit={onEdit} />
        </span>
      </header>
      <div className={folded ? 'card__folded' : undefined}>
        <Markdown body={folded ? part.text : reflection.body} />
      </div>
      {part.folded && (
        <button
          type="button"
          className="card__fold"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? text.fold : text.readOn}
        </button>
      )}
      <ReflectionTags tags={reflection.tags} />
      <CardMirrorback reflection={reflection} />
    </>
  )
}

/** Time, mood, threads and what else is worth a word. */
export function ReflectionFacts({
  reflection,
  link,
}: {
  readonly reflection: Reflection
  readonly link?: boolean | undefined
}): ReactNode {
  const time = formatTime(reflection.occurred_at, reflection.zone)
  return (
    <span className="facts">
      {link ? (
        <Link href={`/r/${reflection.id}`} className="facts__time">
          {time}
        </Link>
      ) : (
        <span>{time}</span>
      )}
      {reflection.mood && <span className="facts__mood">{moodWords(reflection.mood)}</span>}
      {reflection.thread_ids.length > 0 && (
        <span className="facts__icon">
          <Spline size={13} aria-hidden />
          {text.inThreads(reflection.thread_ids.length)}
        </span>
      )}
      {!reflection.analysable && (
        <span className="facts__icon">
          <BookLock size={13} aria-hidden />
          {words.write.unread}
        </span>
      )}
      {reflection.revision > 1 && <span>{text.edited}</span>}
      {reflection.visibility === 'shareable' && <span>{words.write.shareable}</span>}
    </span>
  )
}

export function ReflectionTags({ tags }: { readonly tags: readonly string[] }): ReactNode {
  if (tags.length === 0) return null
  return (
    <ul className="card__tags" aria-label={words.write.tags}>
      {tags.map(tag => (
        <li key={tag}>
          <Tag name={tag} href={`/journal?tag=${encodeURIComponent(tag)}`} />
        </li>
      ))}
    </ul>
  )
}

/** In a list the mirrorback stays folded until it is asked for, or is being written now. */
function CardMirrorback({ reflection }: { readonly reflection: Reflection }): ReactNode {
  const stream = useStream(reflection.id)
  const [wanted, setWanted] = useState<boolean | null>(null)
  const shown = wanted ?? stream !== undefined
  if (shown)
    return (
      <div className="card__mirrorback">
        <Mirrorback reflection={reflection} />
        {stream?.phase !== 'reading' && stream?.phase !== 'writing' && reflection.mirrorbacks > 0 && (
          <button type="button" className="card__fold" aria-expanded onClick={() => setWanted(false)}>
            {words.mirrorback.hide}
          </button>
        )}
      </div>
    )
  if (reflection.mirrorbacks === 0) return null
  return (
    <button type="button" className="card__fold" aria-expanded={false} onClick={() => setWanted(true)}>
      {words.mirrorback.show}
    </button>
  )
}
