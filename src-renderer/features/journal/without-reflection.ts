/** Takes a reflection out of a page of a feed at once, before the main process has said so. */

interface Page {
  readonly items: readonly { readonly id: string }[]
  readonly total: number
}

/** The same page without the reflection, its total one less; the very same value where it is not in it. */
export function withoutReflection<T extends Page>(page: T, id: string): T {
  if (!page.items.some(item => item.id === id)) return page
  return { ...page, items: page.items.filter(item => item.id !== id), total: page.total - 1 }
}
