/** Where a reflection goes when it is moved one place in its thread. */

/**
 * The id before which `id` must stand to move one place; null: last; undefined: it stands at that end already or is
 * not there.
 */
export function moveTarget<T extends string>(
  order: readonly T[],
  id: T,
  direction: 'up' | 'down',
): T | null | undefined {
  const at = order.indexOf(id)
  if (at < 0) return undefined
  if (direction === 'up') return at === 0 ? undefined : order[at - 1]
  if (at === order.length - 1) return undefined
  return order[at + 2] ?? null
}

/** The order after `id` was put before `before`, or last. */
export function moved<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  before: string | null,
): readonly T[] {
  const item = items.find(i => i.id === id)
  if (!item) return items
  const rest = items.filter(i => i.id !== id)
  const at = before === null ? rest.length : rest.findIndex(i => i.id === before)
  return at < 0 ? items : rest.toSpliced(at, 0, item)
}
