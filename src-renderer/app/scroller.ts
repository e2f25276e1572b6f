/** The part of the window that scrolls: pages that keep their place ask for it here. */
import { createContext, type RefObject, use } from 'react'

export const ScrollerContext = createContext<RefObject<HTMLElement | null>>({ current: null })

export function useScroller(): RefObject<HTMLElement | null> {
  return use(ScrollerContext)
}
