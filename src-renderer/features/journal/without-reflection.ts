/** Takes a reflection out of the pages of a feed at once, before the main process has said so. */

interface Page {
  readonly items: readonly { readonly id: string }[]
  readonly total: number
}

/** The same pages without the reflection, each total one less; the very same value where it is in none of them. */
export function withoutReflection<T extends { readonly pages: readonly Page[] }>(feed: T, id: string): T {
  if (!feed.pages.some(page => page.items.some(item => item.id === id))) return feed
  return {
    ...feed,
    pages: feed.pages.map(page => ({
      ...page,
      items: page.items.filter(item => item.id !== id),
      total: page.total - 1,
    })),
  }
}
