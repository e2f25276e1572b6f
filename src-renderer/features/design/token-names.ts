/** Which custom properties a style sheet states. */

/** Each once, in the order of their first statement. */
export function tokenNames(css: string): readonly string[] {
  return [...new Set([...css.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = '']) => name))]
}
