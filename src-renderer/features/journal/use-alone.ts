/** Sets one part of the window apart: what lies around it takes no focus and is not read out, while it holds. */
import { type RefObject, useEffect } from 'react'

/** What must go on speaking: notices and announcements. */
const SPEAKING = '[aria-live], #layer, :has(> [aria-live])'

export function useAlone(part: RefObject<HTMLElement | null>, on: boolean): void {
  useEffect(() => {
    if (!on) return
    const silenced: HTMLElement[] = []
    for (let at: Element | null = part.current; at?.parentElement; at = at.parentElement)
      for (const sibling of at.parentElement.children)
        if (
          sibling !== at &&
          sibling instanceof HTMLElement &&
          !sibling.inert &&
          !sibling.matches(SPEAKING)
        ) {
          sibling.inert = true
          silenced.push(sibling)
        }
    return () => {
      for (const element of silenced) element.inert = false
    }
  }, [part, on])
}
