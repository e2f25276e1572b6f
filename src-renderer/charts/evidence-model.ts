/** Sightings gathered by reflection, in the order in which they came: one place to read, however many words in it. */

export interface EvidenceQuote {
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Such as the pole and the weight, in plain words. */
  readonly note?: string
}

export interface EvidenceItem {
  readonly reflectionId: string
  readonly day: string
  /** Said of the whole reflection, such as its position. */
  readonly note?: string
  readonly quotes: readonly EvidenceQuote[]
}

/** Neighbours of one reflection become one item; its quotes stand in the order of the text. */
export function gatherByReflection(
  sightings: readonly {
    readonly reflection_id: string
    readonly journal_day: string
    readonly start: number
    readonly end: number
    readonly quote: string
  }[],
): readonly EvidenceItem[] {
  const items = new Map<string, { reflectionId: string; day: string; quotes: EvidenceQuote[] }>()
  for (const { reflection_id, journal_day, start, end, quote } of sightings) {
    const item = items.get(reflection_id) ?? { reflectionId: reflection_id, day: journal_day, quotes: [] }
    item.quotes.push({ start, end, quote })
    items.set(reflection_id, item)
  }
  return [...items.values()].map(item => ({
    ...item,
    quotes: item.quotes.toSorted((a, b) => a.start - b.start || a.end - b.end),
  }))
}

/** The address of the words themselves. */
export function wordsAddress(
  reflectionId: string,
  span?: { readonly start: number; readonly end: number },
): string {
  return span ? `/r/${reflectionId}?at=${span.start}-${span.end}` : `/r/${reflectionId}`
}

/** What the next page begins with, or undefined where there is none. */
export function nextSkip(page: {
  readonly skip: number
  readonly limit: number
  readonly total: number
}): number | undefined {
  const next = page.skip + page.limit
  return next < page.total ? next : undefined
}
