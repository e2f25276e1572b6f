/** Draws of a very long list only the rows near what is seen, measures them, and keeps what is read where it is. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { RowHeights } from './row-heights.ts'
import { HIGHEST, placeOfLeap, type ScrollSpace, shiftAt } from './scroll-space.ts'

/** Px above and below what is seen that are drawn too, once there is time for it. */
const MARGIN = 700
/** Px that are added to them in one go, and how long after the last, in ms: a leap draws what is seen first. */
const MARGIN_STEP = 175
const MARGIN_PAUSE = 80

/** How a list was left, to find it so again. */
export interface KeptRows {
  readonly place: number
  readonly heights: RowHeights
}

export interface Rows {
  /** Px that the list's element is high. */
  readonly height: number
  /** What to draw, in order. */
  readonly drawn: readonly { readonly at: number; readonly top: number }[]
  /** Ref of each drawn row, which must carry its number as `data-index`. */
  readonly measure: (row: HTMLElement | null) => (() => void) | undefined
}

export interface RowsOptions {
  readonly count: number
  /** Px of a row that was not measured yet. */
  readonly guess: number
  readonly list: RefObject<HTMLElement | null>
  readonly scroller: HTMLElement
  readonly before: KeptRows | undefined
  readonly onLeave: (left: KeptRows) => void
  /** What stands in a row, so that it is followed when rows come or go above it; undefined while not known. */
  readonly keyOf: (at: number) => string | undefined
}

/** Where the scroller is: `scrollTop + shift` is the place in all there is; the list begins at `top`. */
interface Stand {
  shift: number
  scrollTop: number
  top: number
  margin: number
}

export function useRows(options: RowsOptions): Rows {
  const { count, guess, list, scroller, before, onLeave, keyOf } = options
  const [heights] = useState(() => before?.heights ?? new RowHeights(count, guess))
  heights.resize(count)
  const stand = useRef<Stand>({ shift: 0, scrollTop: 0, top: 0, margin: 0 })
  const [, setTurn] = useState(0)
  const redraw = useCallback(() => setTurn(turn => turn + 1), [])
  const place = () => stand.current.scrollTop + stand.current.shift
  const space = (): ScrollSpace => ({
    all: scroller.scrollHeight + Math.max(0, heights.total - HIGHEST),
    drawn: scroller.scrollHeight,
    view: scroller.clientHeight,
  })
  const goTo = (to: number) => {
    const now = stand.current
    now.shift = heights.total > HIGHEST ? shiftAt(to, space()) : 0
    now.scrollTop = to - now.shift
    if (Math.abs(scroller.scrollTop - now.scrollTop) >= 1) scroller.scrollTop = now.scrollTop
    now.scrollTop = scroller.scrollTop
  }
  const latest = useRef({ place, space, goTo, onLeave })
  latest.current = { place, space, goTo, onLeave }

  useLayoutEffect(() => {
    const now = stand.current
    let timer: ReturnType<typeof setTimeout> | undefined
    const widen = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        now.margin = Math.min(MARGIN, now.margin + MARGIN_STEP)
        redraw()
        if (now.margin < MARGIN) widen()
      }, MARGIN_PAUSE)
    }
    latest.current.goTo(before?.place ?? 0)
    const scrolled = () => {
      const { goTo, place, space } = latest.current
      const from = now.scrollTop
      const to = scroller.scrollTop
      if (to === from) return
      const stepped = Math.abs(to - from) < scroller.clientHeight
      now.scrollTop = to
      if (!stepped) now.margin = 0
      if (now.margin < MARGIN) widen()
      if (heights.total > HIGHEST) goTo(stepped ? place() : placeOfLeap(to, space()))
      flushSync(redraw)
    }
    scroller.addEventListener('scroll', scrolled, { passive: true })
    redraw()
    widen()
    return () => {
      clearTimeout(timer)
      scroller.removeEventListener('scroll', scrolled)
      latest.current.onLeave({ place: latest.current.place(), heights })
    }
  }, [scroller, heights, before, redraw])

  // What stands above the list grows and shrinks with what is written.
  useLayoutEffect(() => {
    const element = list.current
    const above = element?.parentElement
    if (!element || !above) return
    const look = () => {
      const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
      const next = Math.round(top + scroller.scrollTop)
      if (next === stand.current.top) return
      stand.current.top = next
      redraw()
    }
    look()
    const watcher = new ResizeObserver(look)
    for (const child of above.children) if (child !== element) watcher.observe(child)
    watcher.observe(scroller)
    return () => watcher.disconnect()
  }, [list, scroller, redraw])

  const sizes = useRef(new WeakMap<Element, number>())
  const observer = useMemo(
    () =>
      new ResizeObserver(entries => {
        const { goTo, place } = latest.current
        const seen = place() - stand.current.top
        const first = heights.rowAt(seen)
        let grown = 0
        let above = 0
        for (const { target, borderBoxSize } of entries) {
          const at = indexOf(target)
          const height = borderBoxSize[0]?.blockSize ?? 0
          if (!target.isConnected || height === 0) continue
          sizes.current.set(target, height)
          // A row above what is read, or one that reaches above it and was only guessed, moves what is read.
          const moves = at < first || (!heights.isMeasured(at) && heights.startOf(at) < seen)
          const delta = heights.measure(at, height)
          grown += Math.abs(delta)
          if (moves) above += delta
        }
        if (grown === 0) return
        flushSync(redraw)
        if (above !== 0) {
          goTo(place() + above)
          flushSync(redraw)
        }
      }),
    [heights, redraw],
  )
  useEffect(() => () => observer.disconnect(), [observer])
  const measure = useCallback(
    (row: HTMLElement | null) => {
      if (!row) return
      observer.observe(row)
      return () => observer.unobserve(row)
    },
    [observer],
  )

  const seen = place() - stand.current.top
  const { margin } = stand.current
  const from = heights.rowAt(seen - margin)
  const to = heights.rowAt(seen + scroller.clientHeight + margin)
  const shown = new Set(pinned(list.current))
  for (let at = from; at <= to && at < count; at += 1) shown.add(at)

  // A row keeps its height where it is another one of the list than before, and the first one seen keeps its place.
  const anchor = useRef<{ readonly key: string; readonly at: number } | null>(null)
  useLayoutEffect(() => {
    for (const row of list.current?.querySelectorAll(':scope > [data-index]') ?? []) {
      const height = sizes.current.get(row)
      if (height !== undefined && heights.heightOf(indexOf(row)) !== height) {
        heights.measure(indexOf(row), height)
        redraw()
      }
    }
    const was = anchor.current
    const moved = was && keyOf(was.at) !== was.key ? [...shown].find(at => keyOf(at) === was.key) : undefined
    if (was && moved !== undefined && seen > 0) {
      latest.current.goTo(place() + heights.startOf(moved) - heights.startOf(was.at))
      redraw()
    }
    const at = heights.rowAt(place() - stand.current.top)
    const key = keyOf(at)
    anchor.current = key === undefined ? null : { key, at }
  })

  return {
    height: Math.min(heights.total, HIGHEST),
    drawn: [...shown]
      .filter(at => at < count)
      .sort((a, b) => a - b)
      .map(at => ({ at, top: heights.startOf(at) - stand.current.shift })),
    measure,
  }
}

function indexOf(row: Element): number {
  return Number((row as HTMLElement).dataset.index)
}

/** Rows that are being changed or hold the focus stay, wherever they are. */
function pinned(list: HTMLElement | null): number[] {
  return [...(list?.querySelectorAll(':scope > [data-index]:is(:focus-within, :has(.editor))') ?? [])].map(
    indexOf,
  )
}
