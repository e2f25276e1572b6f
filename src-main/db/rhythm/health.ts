/** What each source says of each day. */
import type { HealthMetrics, HealthSource } from '#contract/schemas/rhythm-health.ts'
import { prepare, type ReadDb, type WriteDb } from '../handles.ts'

export interface HealthRow {
  readonly day: string
  readonly source: HealthSource
  readonly metrics: HealthMetrics
}

/** As it is kept: with the instant at which it last changed. */
export interface KeptHealthRow extends HealthRow {
  readonly updated_at: string
}

/** Of the days from … to, by day and source. */
export function healthBetween(db: ReadDb, identityId: string, from: string, to: string): KeptHealthRow[] {
  return prepare(
    db,
    `SELECT day, source, metrics, updated_at FROM rhythm_health WHERE identity_id = ? AND day BETWEEN ? AND ?
     ORDER BY day, source`,
  )
    .rows<[string, HealthSource, string, string]>(identityId, from, to)
    .map(([day, source, metrics, updated_at]) => ({ day, source, metrics: JSON.parse(metrics), updated_at }))
}

/** What one source said of a day, or null. */
export function healthOf(
  db: ReadDb,
  identityId: string,
  day: string,
  source: HealthSource,
): { readonly metrics: HealthMetrics; readonly raw: Readonly<Record<string, unknown>> } | null {
  const row = prepare(
    db,
    'SELECT metrics, raw FROM rhythm_health WHERE identity_id = ? AND day = ? AND source = ?',
  ).get<{ metrics: string; raw: string }>(identityId, day, source)
  return row ? { metrics: JSON.parse(row.metrics), raw: JSON.parse(row.raw) } : null
}

/** Adds a day of a source, or puts this in its place; what is to be kept of the old one is the caller's to merge. */
export function putHealth(
  tx: WriteDb,
  identityId: string,
  row: HealthRow & { readonly raw: Readonly<Record<string, unknown>> },
  now: string,
): void {
  prepare(
    tx,
    `INSERT INTO rhythm_health (identity_id, day, source, metrics, updated_at, raw) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (identity_id, day, source) DO UPDATE SET metrics = excluded.metrics,
       updated_at = excluded.updated_at, raw = excluded.raw`,
  ).run(identityId, row.day, row.source, JSON.stringify(row.metrics), now, JSON.stringify(row.raw))
}

/** The first day of which anything is known, or null. */
export function firstHealthDay(db: ReadDb, identityId: string): string | null {
  const sql = 'SELECT min(day) AS day FROM rhythm_health WHERE identity_id = ?'
  return prepare(db, sql).get<{ day: string | null }>(identityId)?.day ?? null
}
