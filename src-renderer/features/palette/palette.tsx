/** Goes anywhere by typing: a field, and the list that it narrows. */
import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Place } from '../../app/places.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { words } from '../../words.ts'
import { useDebounced } from '../search/use-debounced.ts'
import { matching } from './palette-model.ts'
import { type PaletteEntry, searchEntry, useEntries } from './use-entries.ts'
import './palette.css'

const text = words.palette

export function Palette({
  onClose,
  onHelp,
  more,
}: {
  readonly onClose: () => void
  readonly onHelp: () => void
  /** Places that are there for some alone. */
  readonly more: readonly Place[]
}): ReactNode {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const query = typed.trim()
  const entries = useEntries(useDebounced(query, 120), onHelp, more)
  const found = [
    ...matching(
      entries.filter(({ group }) => group !== text.groups.words),
      query,
      query === '' ? 6 : 5,
    ),
    ...entries.filter(({ group }) => group === text.groups.words),
    ...(query === '' ? [] : [searchEntry(query)]),
  ]
  const at = Math.min(chosen, found.length - 1)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])

  function run(entry: PaletteEntry | undefined): void {
    if (!entry) return
    onClose()
    entry.run()
  }

  function press(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }
    const step = steps[event.key]
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(found[at])
    else if (step !== undefined && found.length > 0)
      setChosen(Math.abs(step) === 1 ? (at + step + found.length) % found.length : inside(at + step))
    else return
    event.preventDefault()
  }

  function inside(next: number): number {
    return Math.max(0, Math.min(found.length - 1, next))
  }

  return (
    <Dialog title={text.title} size="bare" onClose={onClose}>
      <div className="palette__bar">
        <Search size={17} aria-hidden />
        <input
          className="palette__field"
          role="combobox"
          aria-label={text.label}
          aria-expanded
          aria-controls={id}
          aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          placeholder={text.placeholder}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={event => {
            setTyped(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={press}
        />
      </div>
      <div ref={list} id={id} className="palette__list" role="listbox" aria-label={text.title}>
        {found.map((entry, index) => {
          const Icon = entry.icon
          return (
            <div key={entry.id} role="presentation">
              {entry.group !== found[index - 1]?.group && (
                <p className="palette__group" role="presentation">
                  {entry.group}
                </p>
              )}
              <div
                id={`${id}-${index}`}
                data-at={index}
                className="palette__one"
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onPointerMove={() => setChosen(index)}
                onClick={() => run(entry)}
                onKeyDown={press}
              >
                <Icon size={16} aria-hidden />
                <bdi className="palette__name">{entry.name}</bdi>
                {entry.detail && <span className="palette__detail">{entry.detail}</span>}
              </div>
            </div>
          )
        })}
        {found.length === 0 && <p className="palette__none">{text.none}</p>}
      </div>
      <p className="visually-hidden" role="status">
        {text.found(found.length)}
      </p>
    </Dialog>
  )
}
