/** Where what floats is put: the page, or the open dialog, which stands above everything of the page. */
import { createContext, use } from 'react'

export const LayerContext = createContext<HTMLElement | null>(null)

/** The element for a portal; undefined: the page's body. */
export function useLayer(): HTMLElement | undefined {
  return use(LayerContext) ?? undefined
}
