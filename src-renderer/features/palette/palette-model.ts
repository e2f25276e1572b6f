/** Which entries of the palette a typed text means, the nearest first. */

export interface Entry {
  /** Unique in the palette. */
  readonly id: string
  readonly group: string
  readonly name: string
}

/** How near: the whole name, its beginning, the beginning of a word, inside a word, letters in order. */
function nearness(name: string, query: string): number | null {
  if (name === query) return 0
  if (name.startsWith(query)) return 1
  const at = name.indexOf(query)
  if (at > 0) return /[\p{L}\p{N}]/u.test(name[at - 1] ?? '') ? 3 : 2
  return query.length > 2 && inOrder(name, query) ? 4 : null
}

/**
 * The group with the nearest entry first, and in it the nearest first; else as given. `perGroup` of each group at most;
 * a blank query gives all groups.
 */
export function matching<E extends Entry>(
  entries: readonly E[],
  query: string,
  perGroup: number,
): readonly E[] {
  const wanted = plain(query)
  const groups = new Map<string, { readonly entry: E; readonly near: number }[]>()
  for (const entry of entries) {
    const near = wanted === '' ? 0 : nearness(plain(entry.name), wanted)
    const group = groups.get(entry.group) ?? []
    groups.set(entry.group, group)
    if (near !== null) group.push({ entry, near })
  }
  return [...groups.values()]
    .map(group => group.toSorted((a, b) => a.near - b.near).slice(0, perGroup))
    .toSorted((a, b) => (a[0]?.near ?? 9) - (b[0]?.near ?? 9))
    .flatMap(group => group.map(({ entry }) => entry))
}

function inOrder(name: string, query: string): boolean {
  let at = 0
  for (const letter of query) {
    at = name.indexOf(letter, at)
    if (at < 0) return false
    at += letter.length
  }
  return true
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
}
