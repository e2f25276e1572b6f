/** Connections to a provider of health data: sealed tokens, and what the last sync brought. */
import type { SyncReport } from '#contract/schemas/rhythm-health.ts'
import { prepare, type ReadDb, type WriteDb } from '../handles.ts'

export interface Connection {
  /** As the safe store sealed it. */
  readonly sealed: string
  readonly last_sync: SyncReport | null
}

export function getConnection(db: ReadDb, identityId: string): Connection | null {
  const row = prepare(
    db,
    "SELECT sealed, last_sync FROM rhythm_connections WHERE identity_id = ? AND provider = 'oura'",
  ).get<{ sealed: string; last_sync: string | null }>(identityId)
  return row
    ? { sealed: row.sealed, last_sync: row.last_sync === null ? null : JSON.parse(row.last_sync) }
    : null
}

/** Keeps newly sealed tokens; what the last sync brought stays. */
export function putTokens(tx: WriteDb, identityId: string, sealed: string, now: string): void {
  prepare(
    tx,
    `INSERT INTO rhythm_connections (identity_id, provider, sealed, last_sync, updated_at) VALUES (?, 'oura', ?, NULL, ?)
     ON CONFLICT (identity_id, provider) DO UPDATE SET sealed = excluded.sealed, updated_at = excluded.updated_at`,
  ).run(identityId, sealed, now)
}

export function putLastSync(tx: WriteDb, identityId: string, report: SyncReport): void {
  prepare(tx, "UPDATE rhythm_connections SET last_sync = ? WHERE identity_id = ? AND provider = 'oura'").run(
    JSON.stringify(report),
    identityId,
  )
}

export function deleteConnection(tx: WriteDb, identityId: string): void {
  prepare(tx, "DELETE FROM rhythm_connections WHERE identity_id = ? AND provider = 'oura'").run(identityId)
}
