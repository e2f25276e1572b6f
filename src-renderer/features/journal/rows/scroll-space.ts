/**
 * A list higher than a browser can draw (Chromium ends at 33,554,432 px), in an element that is only so high. Every place of the list
 * is `scrollTop + shift`. Small steps move the text by as many px; a leap of the scroll bar goes to its share of the list.
 * @see SlickGrid's paged scrolling, from which the scheme is.
 */

/** The highest list that is drawn as high as it is, px. */
export const HIGHEST = 12_000_000
const PAGE = HIGHEST / 100

export interface ScrollSpace {
  /** Px of all there is, the list's and what stands above and below. */
  readonly all: number
  /** Px of the scrolled element. */
  readonly drawn: number
  /** Px of it that are seen at once. */
  readonly view: number
}

/** The shift at a place: `place - shift` is a `scrollTop` that the drawn element has, from its top to its end. */
export function shiftAt(place: number, { all, drawn }: ScrollSpace): number {
  const pages = Math.floor(all / PAGE)
  if (all <= drawn || pages < 2) return 0
  const page = Math.min(pages - 1, Math.floor(place / PAGE))
  return Math.round((page * (all - drawn)) / (pages - 1))
}

/** The place that a leap to `scrollTop` means. */
export function placeOfLeap(scrollTop: number, { all, drawn, view }: ScrollSpace): number {
  if (all <= drawn || drawn <= view) return scrollTop
  return Math.round((scrollTop * (all - view)) / (drawn - view))
}
