/** The floor of an import: the same entries put into bare tables with full-text search, in one transaction. */
import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

const [file = '', path = ''] = process.argv.slice(2)
const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
const sqlite = new Sqlite(file)
sqlite.pragma('journal_mode = WAL')
sqlite.pragma('synchronous = FULL')
sqlite.exec(`CREATE TABLE entries (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE INDEX entries_day ON entries (day);
  CREATE VIRTUAL TABLE entries_fts USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')`)
const insert = sqlite.prepare('INSERT INTO entries (seq, id, day, body) VALUES (?, ?, ?, ?)')
const index = sqlite.prepare('INSERT INTO entries_fts (rowid, text) VALUES (?, ?)')
const started = performance.now()
sqlite.exec('BEGIN')
for (const [at, line] of lines.entries()) {
  const { date, text } = JSON.parse(line) as { date: string; text: string }
  insert.run(at + 1, `id-${at}`, date, text)
  index.run(at + 1, text)
}
sqlite.exec('COMMIT')
const { user, system } = process.cpuUsage()
console.log(
  JSON.stringify({ seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 }),
)
sqlite.close()
