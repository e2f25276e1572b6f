/** Days whose score must be computed again; triggers write them whenever an input changes. */
import { prepare, type ReadDb, type WriteDb } from '../handles.ts'

export interface Stale {
  /** Single days. */
  readonly days: readonly string[]
  /** This day and all after it; null for none. */
  readonly from: string | null
}

export function staleDays(db: ReadDb, identityId: string): Stale {
  const rows = prepare(db, 'SELECT day, onward FROM rhythm_stale WHERE identity_id = ? ORDER BY day').rows<
    [string, number]
  >(identityId)
  return {
    days: rows.filter(([, onward]) => onward === 0).map(([day]) => day),
    from: rows.find(([, onward]) => onward === 1)?.[0] ?? null,
  }
}

export function clearStale(tx: WriteDb, identityId: string): void {
  prepare(tx, 'DELETE FROM rhythm_stale WHERE identity_id = ?').run(identityId)
}
