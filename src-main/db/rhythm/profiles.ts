/** Whether Rhythm is on for a journal, and the owner's profile and zones. */
import type { RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import { prepare, type ReadDb, type WriteDb } from '../handles.ts'

export interface StoredProfile {
  readonly enabled: boolean
  readonly profile: RhythmProfile
  /** By `from`, the earliest first. */
  readonly zones: readonly { readonly from: string; readonly zone: string }[]
}

/** The profile of a journal, or null where Rhythm was never on or its data was deleted. */
export function getProfile(db: ReadDb, identityId: string): StoredProfile | null {
  const row = prepare(db, 'SELECT enabled, profile, zones FROM rhythm_profiles WHERE identity_id = ?').get<{
    enabled: number
    profile: string
    zones: string
  }>(identityId)
  if (!row) return null
  return { enabled: row.enabled === 1, profile: JSON.parse(row.profile), zones: JSON.parse(row.zones) }
}

/** Adds the profile, or puts this one in its place. */
export function putProfile(tx: WriteDb, identityId: string, stored: StoredProfile, now: string): void {
  prepare(
    tx,
    `INSERT INTO rhythm_profiles (identity_id, enabled, profile, zones, updated_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (identity_id) DO UPDATE SET enabled = excluded.enabled, profile = excluded.profile,
       zones = excluded.zones, updated_at = excluded.updated_at`,
  ).run(identityId, stored.enabled ? 1 : 0, JSON.stringify(stored.profile), JSON.stringify(stored.zones), now)
}

/** Removes everything of the wing that belongs to this journal, for good. */
export function deleteRhythm(tx: WriteDb, identityId: string): void {
  for (const table of TABLES) prepare(tx, `DELETE FROM ${table} WHERE identity_id = ?`).run(identityId)
}

const TABLES = [
  'rhythm_connections',
  'rhythm_unlocks',
  'rhythm_xp',
  'rhythm_scores',
  'rhythm_health',
  'rhythm_marks',
  'rhythm_items',
  'rhythm_profiles',
  'rhythm_stale',
] as const
