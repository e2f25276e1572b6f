/** Lets CodeMirror state its styles under a content security policy that has no place for style elements. */
import { StyleModule } from 'style-mod'

/**
 * CodeMirror writes a <style> element for a document and a constructed sheet for a shadow root. The policy stops the
 * first and allows the second, so the document is given the set of styles that a shadow root would have.
 *
 * @see https://github.com/marijnh/style-mod `StyleModule.mount`, which keeps its set under a symbol of the root
 */
export function adoptStyles(document: Document): void {
  const shadow = document.createElement('div').attachShadow({ mode: 'open' })
  StyleModule.mount(shadow, [])
  for (const key of Object.getOwnPropertySymbols(shadow))
    Object.defineProperty(document, key, { value: Reflect.get(shadow, key) })
}
