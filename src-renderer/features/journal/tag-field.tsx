/** The tags of a reflection, typed one after the other, with those used before at hand. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Tag } from '../../ui/tag.tsx'
import { words } from '../../words.ts'
import { isTag, joinTags } from './tags-in-text.ts'
import './tag-field.css'

export function TagField({
  tags,
  onChange,
}: {
  readonly tags: readonly string[]
  readonly onChange: (tags: string[]) => void
}): ReactNode {
  const identity = useIdentity()
  const known = useQuery(orpc.reflections.tags.queryOptions({ input: { identity_id: identity.id } }))
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const id = useId()

  function add(): void {
    const tag = typed.trim().replace(/^#/, '')
    if (tag === '') return
    setWrong(!isTag(tag))
    if (!isTag(tag)) return
    onChange([...joinTags(tags, [tag])])
    setTyped('')
  }

  return (
    <div className="tag-field">
      {tags.map(tag => (
        <Tag key={tag} name={tag} onRemove={() => onChange(tags.filter(one => one !== tag))} />
      ))}
      <input
        className="tag-field__input"
        aria-label={words.write.addTag}
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong || undefined}
        placeholder={words.write.addTag}
        list={`${id}-known`}
        value={typed}
        autoComplete="off"
        onChange={event => {
          setTyped(event.currentTarget.value)
          setWrong(false)
        }}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          // Ctrl+Enter keeps the whole text, and the tag that was just typed with it.
          if (event.key === 'Enter') add()
          if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === ',') {
            event.preventDefault()
            add()
          } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1))
        }}
        onBlur={add}
      />
      <datalist id={`${id}-known`}>
        {known.data?.tags.slice(0, 60).map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <span id={`${id}-hint`} className={wrong ? 'tag-field__wrong' : 'visually-hidden'} role="status">
        {wrong ? words.write.badTag : words.write.addTagHint}
      </span>
    </div>
  )
}
