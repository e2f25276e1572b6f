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
 * A side whose text the other one has among its earlier texts is behind, and follows. Where neither knows the text of the
 * other, the newer stands, the other is kept, and it is a conflict. Everything beside the text follows the newer side. A
 * reflection goes to the trash, or stays there, only where no text is hidden by it that the deleting side never saw.
 */
export function planMerge(here: Side, there: Side): MergePlan {
  const seenHere = new Set([here.row.body, ...here.earlier.map(text => text.body)])
  const seenThere = new Set([there.row.body, ...there.earlier.map(text => text.body)])
  const followed = seenHere.has(there.row.body)
  const following = seenThere.has(here.row.body)
  const newer = newerOf(here.row, there.row)
  const conflict = !followed && !following
  const text = followed === following ? newer : followed ? here.row : there.row
  const steps = stepsTo(text.body, here, there, seenHere, conflict)
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

function stepsTo(
  body: string,
  here: Side,
  there: Side,
  seenHere: ReadonlySet<string>,
  conflict: boolean,
): MergeStep[] {
  const missing = there.earlier.filter(text => !seenHere.has(text.body) && text.body !== body)
  const kept = missing.map((text): MergeStep => ({ type: 'keep', ...pick(text), at: text.replaced_at }))
  if (body === here.row.body) {
    const { row } = there
    const other: MergeStep[] = seenHere.has(row.body)
      ? []
      : [{ type: 'keep', body: row.body, occurred_at: row.occurred_at, at: row.updated_at }]
    return [...kept, ...other]
  }
  const last = there.earlier.at(-1)?.replaced_at ?? there.row.updated_at
  if (conflict) return [...kept, { type: 'edit', body, at: last }]
  // The history there went on from the text here: it is followed step by step.
  const from = there.earlier.findLastIndex(text => text.body === here.row.body)
  const way = there.earlier.slice(from + 1)
  const before = kept.filter(step => !way.some(text => text.body === step.body))
  const edits = [...way.map(text => text.body), body].map((next, at): MergeStep => {
    return { type: 'edit', body: next, at: there.earlier[from + at]?.replaced_at ?? last }
  })
  return [...before, ...edits]
}

function pick({ body, occurred_at }: EarlierText) {
  return { body, occurred_at }
}

function deletion(
  here: ReflectionRow,
  there: ReflectionRow,
  known: { readonly followed: boolean; readonly following: boolean; readonly newer: ReflectionRow },
): string | null {
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
