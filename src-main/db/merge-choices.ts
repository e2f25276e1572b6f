/** What follows for a journal's patterns from the owner's choices to merge them, made on any device in any order. */
import { prepare, type WriteDb } from './handles.ts'

/**
 * Writes `merged_into` of every pattern: the one at the end of the chain of choices. Choices that run in a circle, which
 * only two devices together can make, lose the oldest of them.
 */
export function settleMergeChoices(tx: WriteDb, identityId: string): void {
  const rows = prepare(
    tx,
    `SELECT id, merge_choice AS into_id, merged_into, coalesce(stamps ->> 'merged', '') AS stamp FROM patterns
     WHERE identity_id = ? AND (merge_choice IS NOT NULL OR merged_into IS NOT NULL) ORDER BY id`,
  ).all<MergeChoice>(identityId)
  const roots = rootsOf(rows)
  const update = prepare(tx, 'UPDATE patterns SET merged_into = ? WHERE id = ?')
  for (const { id, merged_into } of rows) {
    const root = roots.get(id) ?? null
    if (root !== merged_into) update.run(root, id)
  }
}

interface MergeChoice {
  readonly id: string
  readonly into_id: string | null
  readonly merged_into: string | null
  readonly stamp: string
}

/** The end of each one's chain. */
export function rootsOf(
  choices: readonly Pick<MergeChoice, 'id' | 'into_id' | 'stamp'>[],
): Map<string, string> {
  const next = new Map<string, string>()
  // The newest first: a choice that would close a circle is left out.
  const newestFirst = [...choices].sort((one, other) =>
    one.stamp === other.stamp ? (one.id < other.id ? -1 : 1) : one.stamp > other.stamp ? -1 : 1,
  )
  for (const { id, into_id } of newestFirst)
    if (into_id !== null && endOf(next, into_id) !== id) next.set(id, into_id)
  return new Map([...next.keys()].map(id => [id, endOf(next, id)]))
}

function endOf(next: ReadonlyMap<string, string>, from: string): string {
  let end = from
  for (let to = next.get(end); to !== undefined; to = next.get(end)) end = to
  return end
}
