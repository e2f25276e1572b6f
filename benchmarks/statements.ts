/** The floor: the bare statements that give the rows of a feed page and of a search, prepared once, on a handle of their own. */
import Sqlite from 'better-sqlite3'

export interface Floor {
  /** Fifty rows with every column that a feed page shows. */
  feed(): unknown[]
  /** The newest twenty that match, with their bodies, and how many match. */
  search(match: string): unknown
  close(): void
}

export function openFloor(file: string, identity: string): Floor {
  const sqlite = new Sqlite(file, { readonly: true })
  const feed = sqlite.prepare(
    `SELECT r.*, (SELECT json_group_array(t.id) FROM thread_reflections m JOIN threads t ON t.id = m.thread_id
       WHERE m.reflection_seq = r.seq AND t.deleted_at IS NULL) AS thread_ids
     FROM reflections r WHERE r.identity_id = ? AND r.deleted_at IS NULL
     ORDER BY r.occurred_at DESC, r.id DESC LIMIT 50`,
  )
  const hits = sqlite.prepare(
    `SELECT r.id, r.journal_day, r.occurred_at, r.body FROM reflections_fts f JOIN reflections r ON r.seq = f.rowid
     WHERE reflections_fts MATCH ? AND r.identity_id = ? ORDER BY r.occurred_at DESC, r.id DESC LIMIT 20`,
  )
  const total = sqlite.prepare(
    `SELECT count(*) AS n FROM reflections_fts f JOIN reflections r ON r.seq = f.rowid
     WHERE reflections_fts MATCH ? AND r.identity_id = ?`,
  )
  return {
    feed: () => feed.all(identity),
    search: match => ({ hits: hits.all(match, identity), total: total.get(match, identity) }),
    close: () => sqlite.close(),
  }
}
