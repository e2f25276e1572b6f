/** Decides what becomes of a reflection that two devices know differently. Pure: the same two sides, the same plan. */

/** A reflection as an export holds it; what is not named here goes along. */
export interface ReflectionRow {
  readonly id: string
  readonly identity_id: string
  readonly body: string
  readonly word_count: number
  readonly occurred_at: string
  readonly created_at: string
  readonly updated_at: string
  readonly deleted_at: string | null
  readonly revision: number
  readonly [field: string]: unknown
}

/** A text that stood before another. */
export interface EarlierText {
  readonly body: string
  readonly occurred_at: string
  /** When the next one took its place. */
  readonly replaced_at: string
}

export interface Side {
  readonly row: ReflectionRow
  /** Oldest first. */
  readonly earlier: readonly EarlierText[]
}

/** `edit` puts the text in its place and keeps the one before; `keep` puts it among the earlier ones. */
export type MergeStep =
  | { readonly type: 'edit'; readonly body: string; readonly at: string }
  | { readonly type: 'keep'; readonly body: string; readonly occurred_at: string; readonly at: string }

export interface MergePlan {
  readonly outcome: 'unchanged' | 'updated' | 'conflict' | 'trashed'
  readonly steps: readonly MergeStep[]
  /** What stands in the end; its revision counts the steps. */
  readonly row: ReflectionRow
}

/**
 * The text that took its place last stands, and every other is kept; so a side that is behind follows the one that wrote
 * on, and the order in which devices meet does not matter. Where neither knows the text of the other, it is a conflict.
 * Everything beside the text follows the newer side. A
 * reflection goes to the trash, or stays there, only where no text is hidden by it that the deleting side never saw.
 */
export function planMerge(here: Side, there: Side): MergePlan {
  const seenHere = new Set([here.row.body, ...here.earlier.map(text => text.body)])
  const seenThere = new Set([there.row.body, ...there.earlier.map(text => text.body)])
  const followed = seenHere.has(there.row.body)
  const following = seenThere.has(here.row.body)
  const newer = newerOf(here.row, there.row)
  const conflict = !followed && !following
  const text = standing(here, there, { followed, following, newer })
  const steps =
    text.body === here.row.body ? keepAll(here, there, seenHere) : goOn(here, there, seenHere, following)
  const row: ReflectionRow = {
    ...newer,
    id: here.row.id,
    identity_id: here.row.identity_id,
    body: text.body,
    word_count: text.word_count,
    created_at: here.row.created_at < there.row.created_at ? here.row.created_at : there.row.created_at,
    deleted_at: deletion(here.row, there.row, { followed, following, newer }),
    revision: here.row.revision + steps.length,
  }
  return { outcome: outcomeOf(here.row, row, steps, conflict), steps, row }
}

/** The later change; of two at the same moment one, but the same on every device. */
function newerOf(one: ReflectionRow, other: ReflectionRow): ReflectionRow {
  if (one.updated_at !== other.updated_at) return one.updated_at > other.updated_at ? one : other
  if (one.body !== other.body) return one.body > other.body ? one : other
  return sortKey(one) >= sortKey(other) ? one : other
}

function sortKey({ identity_id: _, created_at: __, revision: ___, ...rest }: ReflectionRow): string {
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
}

interface Known {
  /** The text there is one that was here. */
  readonly followed: boolean
  /** The text here is one that was there. */
  readonly following: boolean
  readonly newer: ReflectionRow
}

function standing(here: Side, there: Side, { followed, following, newer }: Known): ReflectionRow {
  const [mine, theirs] = [since(here), since(there)]
  if (mine !== theirs) return mine > theirs ? here.row : there.row
  if (followed !== following) return followed ? here.row : there.row
  return newer
}

/** When the text of a side took its place; empty for the first. Texts that were kept beside it never make it later. */
function since(side: Side): string {
  return side.earlier.reduce((latest, { replaced_at }) => (replaced_at > latest ? replaced_at : latest), '')
}

/** The text here stands: what there is and was is kept. */
function keepAll(here: Side, there: Side, seenHere: ReadonlySet<string>): MergeStep[] {
  const { body, occurred_at } = there.row
  const replaced_at = since(here) || there.row.updated_at
  return [...there.earlier, { body, occurred_at, replaced_at }]
    .filter(text => !seenHere.has(text.body))
    .map(kept)
}

/** The text there takes the place of the one here; where that one was there too, by the same steps. */
function goOn(here: Side, there: Side, seenHere: ReadonlySet<string>, following: boolean): MergeStep[] {
  const { body } = there.row
  const from = following
    ? there.earlier.findLastIndex(text => text.body === here.row.body)
    : there.earlier.length
  const way = there.earlier.slice(from + 1)
  const beside = there.earlier
    .slice(0, from)
    .filter(
      text => !seenHere.has(text.body) && text.body !== body && !way.some(one => one.body === text.body),
    )
  const edits = [...way.map(text => text.body), body].map((next, at): MergeStep => {
    const ended = following ? there.earlier[from + at]?.replaced_at : undefined
    return { type: 'edit', body: next, at: ended ?? (since(there) || there.row.updated_at) }
  })
  return [...beside.map(kept), ...edits]
}

function kept({ body, occurred_at, replaced_at }: EarlierText): MergeStep {
  return { type: 'keep', body, occurred_at, at: replaced_at }
}

function deletion(here: ReflectionRow, there: ReflectionRow, known: Known): string | null {
  if ((here.deleted_at === null) === (there.deleted_at === null)) return known.newer.deleted_at
  const [deleter, sawOther] = here.deleted_at === null ? [there, known.following] : [here, known.followed]
  return sawOther && known.newer === deleter ? deleter.deleted_at : null
}

function outcomeOf(
  here: ReflectionRow,
  row: ReflectionRow,
  steps: readonly MergeStep[],
  conflict: boolean,
): MergePlan['outcome'] {
  if (conflict) return 'conflict'
  if (here.deleted_at === null && row.deleted_at !== null) return 'trashed'
  const same = steps.length === 0 && JSON.stringify({ ...here, ...row }) === JSON.stringify(here)
  return same ? 'unchanged' : 'updated'
}
