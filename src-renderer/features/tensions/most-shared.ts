/** Picks one of several by how much each has. */

/** The pair with the highest count, the first of equals; null where every count is 0. */
export function mostShared<T>(pairs: readonly T[], counts: readonly number[]): T | null {
  const most = Math.max(0, ...counts)
  return most === 0 ? null : (pairs[counts.indexOf(most)] ?? null)
}
