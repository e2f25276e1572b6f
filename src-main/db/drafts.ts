/** What was typed and not yet kept: one draft for each journal. */
import type { Draft } from '#contract/schemas/reflection.ts'
import { first, type ReadDb, run, type WriteDb } from './handles.ts'
import { q } from './query.ts'

/** The draft of a journal, or null. */
export function getDraft(db: ReadDb, identityId: string): Draft | null {
  const row = first(db, q.selectFrom('drafts').select('draft').where('identity_id', '=', identityId))
  return row ? JSON.parse(row.draft) : null
}

/** Puts the draft in the place of the one before; null drops it. */
export function saveDraft(tx: WriteDb, identityId: string, draft: Draft | null, now: string): void {
  if (draft === null) {
    run(tx, q.deleteFrom('drafts').where('identity_id', '=', identityId))
    return
  }
  const row = { draft: JSON.stringify(draft), saved_at: now }
  run(
    tx,
    q
      .insertInto('drafts')
      .values({ identity_id: identityId, ...row })
      .onConflict(conflict => conflict.column('identity_id').doUpdateSet(row)),
  )
}
