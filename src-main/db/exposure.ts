/** How much of a journal was read: the exposure that every rate is measured against. */
import { prepare, type ReadDb } from './handles.ts'

export interface Exposure {
  readonly entries: number
  readonly tokens: number
}

export function exposureOfJournal(db: ReadDb, identityId: string): Exposure {
  const row = prepare(
    db,
    'SELECT coalesce(sum(entries), 0) AS entries, coalesce(sum(tokens), 0) AS tokens FROM exposure_weeks WHERE identity_id = ?',
  ).get<Exposure>(identityId)
  return row ?? { entries: 0, tokens: 0 }
}
