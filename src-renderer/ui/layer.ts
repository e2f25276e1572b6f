/** Where what floats is put: the end of the page, or the open dialog, which stands above everything of the page. */
import { createContext, use } from 'react'

export const LayerContext = createContext<HTMLElement | null>(null)

/** Id of the element at the end of the page's main region: what floats stays inside a landmark there. */
export const LAYER = 'layer'

/** The element for a portal; undefined: the page's body, before there is a page. */
export function useLayer(): HTMLElement | undefined {
  return use(LayerContext) ?? document.getElementById(LAYER) ?? undefined
}
