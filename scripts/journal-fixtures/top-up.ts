/** Adds what the app writes only now and then, so that no table of a frozen journal is empty. */
import { connectionOf } from '#db/handles.ts'
import { openDatabase } from '#db/open.ts'

/** Changes the journal at `file`, which nobody has open. */
export function topUp(file: string): void {
  const db = openDatabase({ file })
  const { sqlite } = connectionOf(db.read)
  const identity = sqlite.prepare<[], string>('SELECT id FROM identities ORDER BY created_at').pluck().get()
  const pattern = sqlite.prepare<[], number>('SELECT seq FROM patterns WHERE shown = 1').pluck().get()
  if (identity === undefined || pattern === undefined) throw new Error('the journal was not lived')
  sqlite.prepare('INSERT OR IGNORE INTO claims VALUES (?, ?, 20, 0.8, 900.5, 1)').run(pattern, '2025-09-20')
  sqlite
    .prepare('INSERT OR IGNORE INTO rhythm_unlocks VALUES (?, ?, ?, ?)')
    .run(identity, 'first-step', '2025-09-20', '2025-09-20T08:00:00.000Z')
  sqlite
    .prepare('INSERT OR IGNORE INTO rhythm_connections VALUES (?, ?, ?, NULL, ?)')
    .run(identity, 'oura', 'c2VhbGVk', '2025-09-20T08:00:00.000Z')
  sqlite.prepare('INSERT OR IGNORE INTO rhythm_stale VALUES (?, ?, 0)').run(identity, '2025-09-21')
  // What a process that is gone had begun to bring in: never to be seen.
  const batch = '0190c000-0000-7000-8000-000000000001'
  sqlite
    .prepare(
      `INSERT INTO import_batches (id, identity_id, identity, format, file_name, file_sha256, state, pid, started_at)
       VALUES (?, ?, 'Mira', 'jsonl', 'half.jsonl', ?, 'staging', 2147483646, '2025-12-01T08:00:00.000Z')`,
    )
    .run(batch, identity, '0'.repeat(64))
  sqlite
    .prepare(
      `INSERT INTO import_rows (import_id, table_name, reflection_id, row) VALUES (?, 'threads', NULL, ?)`,
    )
    .run(batch, JSON.stringify({ id: '0190c000-0000-7000-8000-000000000002', title: 'Never seen' }))
  sqlite.exec(
    `INSERT OR IGNORE INTO unread (reflection_seq, identity_id)
     SELECT seq, identity_id FROM reflections WHERE deleted_at IS NULL AND analysable = 1 ORDER BY seq DESC LIMIT 3`,
  )
  db.closeForMove()
}
