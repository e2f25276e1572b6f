/** The part of the window that scrolls: pages that keep their place ask for it here. */
import { createContext, use } from 'react'

export const ScrollerContext = createContext<HTMLElement | null>(null)

/** The element, which is there before any page is drawn. @throws Error outside of the shell. */
export function useScroller(): HTMLElement {
  const scroller = use(ScrollerContext)
  if (!scroller) throw new Error('useScroller outside of the shell')
  return scroller
}
