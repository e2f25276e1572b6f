/** Makes the marks of a chart buttons of one group: a single tab stop, arrow keys between them, Enter to open. */
import { type KeyboardEvent, useState } from 'react'
import { markAfter } from './mark-keys.ts'

export interface MarkProps {
  readonly role: 'button' | 'img'
  readonly tabIndex: 0 | -1
  readonly 'aria-label': string
  readonly 'data-mark': number
  readonly onClick: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
  readonly onKeyDown: (event: KeyboardEvent<SVGElement>) => void
}

export interface MarkUse {
  /** What the n-th mark stands for, read out when it has the focus. */
  readonly words: string
  /** null where there is nothing to open: the mark is then only read. */
  readonly open: (() => void) | null
  /** Called with true when the mark is pointed at or focused, with false when it no longer is. */
  readonly point: (on: boolean) => void
}

/** The marks stand inside one element with `data-marks`; `start` is the mark that Tab reaches first. */
export function useMarks(start = 0): (index: number, use: MarkUse) => MarkProps {
  const [active, setActive] = useState<number | null>(null)
  return (index, { words, open, point }) => ({
    role: open ? 'button' : 'img',
    tabIndex: index === (active ?? start) ? 0 : -1,
    'aria-label': words,
    'data-mark': index,
    onClick: () => open?.(),
    onFocus: () => {
      setActive(index)
      point(true)
    },
    onBlur: () => point(false),
    onPointerEnter: () => point(true),
    onPointerLeave: () => point(false),
    onKeyDown: event => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        open?.()
        return
      }
      const next = neighbour(event.currentTarget, event.key)
      if (!next) return
      event.preventDefault()
      next.focus()
    },
  })
}

function neighbour(from: SVGElement, key: string): SVGElement | null {
  const all = [...(from.closest('[data-marks]')?.querySelectorAll<SVGElement>('[data-mark]') ?? [])].sort(
    (a, b) => Number(a.dataset.mark) - Number(b.dataset.mark),
  )
  const to = markAfter(key, all.indexOf(from), all.length)
  return to === null ? null : (all[to] ?? null)
}
