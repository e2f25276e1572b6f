/** What was typed and not yet kept: a draft for each desk of each journal, in one row. */
import type { Draft, DraftDesk } from '#contract/schemas/reflection.ts'
import { first, type ReadDb, run, type WriteDb } from './handles.ts'
import { q } from './query.ts'

/** The composer's draft, and beside it that of the window of quick capture. */
type StoredDrafts = Draft & { readonly capture?: Draft }

/** The draft of a journal's desk, or null. */
export function getDraft(db: ReadDb, identityId: string, desk: DraftDesk = 'composer'): Draft | null {
  return draftsOf(db, identityId)[desk]
}

/** Puts the draft in the place of the one before at that desk; null drops it. */
export function saveDraft(
  tx: WriteDb,
  identityId: string,
  draft: Draft | null,
  now: string,
  desk: DraftDesk = 'composer',
): void {
  const drafts = draftsOf(tx, identityId)
  drafts[desk] = draft
  const { composer, capture } = drafts
  if (composer === null && capture === null) {
    run(tx, q.deleteFrom('drafts').where('identity_id', '=', identityId))
    return
  }
  const stored: StoredDrafts = { ...(composer ?? nothing), ...(capture ? { capture } : {}) }
  const row = { draft: JSON.stringify(stored), saved_at: now }
  run(
    tx,
    q
      .insertInto('drafts')
      .values({ identity_id: identityId, ...row })
      .onConflict(conflict => conflict.column('identity_id').doUpdateSet(row)),
  )
}

type Drafts = Record<DraftDesk, Draft | null>

function draftsOf(db: ReadDb, identityId: string): Drafts {
  const row = first(db, q.selectFrom('drafts').select('draft').where('identity_id', '=', identityId))
  if (!row) return { composer: null, capture: null }
  const stored: StoredDrafts = JSON.parse(row.draft)
  const { capture = null, ...composer } = stored
  return { composer: capture !== null && isNothing(composer) ? null : composer, capture }
}

const nothing: Draft = { body: '', occurred_at: null, tags: [], mood: null, thread_id: null }

function isNothing(draft: Draft): boolean {
  return JSON.stringify({ ...nothing, ...draft }) === JSON.stringify(nothing)
}
