/** Lists of templates: one more or changed, and another order. */

interface WithId {
  readonly id: string
}

/** `template` in the place of the one with its id, or at the end. */
export function withTemplate<T extends WithId>(list: readonly T[], template: T): readonly T[] {
  return list.some(one => one.id === template.id)
    ? list.map(one => (one.id === template.id ? template : one))
    : [...list, template]
}

/** The one at `from` now stands at `to`; places beyond the ends change nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const one = list[from]
  if (one === undefined || to < 0 || to >= list.length) return list
  const rest = list.toSpliced(from, 1)
  return rest.toSpliced(to, 0, one)
}
