/** Deterministic choice: the same seed and the same candidates give the same pick. */

/** 0 … 2³² − 1, from a string (FNV-1a, with a last mixing step so that near seeds fall apart). */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}

/** `items` in an order that depends on nothing but the seed and their keys. */
export function shuffled<T>(items: readonly T[], seed: string, key: (item: T) => string): readonly T[] {
  return items
    .map(item => ({ item, rank: hash(`${seed}/${key(item)}`), key: key(item) }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ item }) => item)
}
