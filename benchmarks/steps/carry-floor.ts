/** The floors of taking a journal in and out: what the driver, JSON and the ZIP library need for the same rows and bytes. */
import {
  closeSync,
  createReadStream,
  createWriteStream,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import Sqlite from 'better-sqlite3'
import JSZip from 'jszip'
import { uuidIds } from '#adapters/ids.ts'
import { wordCount } from '#contract/word-count.ts'
import { toSearchText } from '#db/search-text.ts'

const [what = '', ...args] = process.argv.slice(2)
const floors: Record<string, (...given: string[]) => Promise<Figures> | Figures> = { insert, dump, pack }

interface Figures {
  readonly seconds: number
  readonly bytes: number
}

const { user, system } = process.cpuUsage()
const figures = await floors[what]?.(...args)
const cpu = process.cpuUsage({ user, system })
console.log(JSON.stringify({ ...figures, cpuSeconds: (cpu.user + cpu.system) / 1e6 }))

/**
 * The rows of an export into the tables of a journal, with the index of their texts, by prepared statements in one
 * transaction; the file is parsed before the clock starts.
 */
function insert(file: string, path: string): Figures {
  const tables = rowsOf(path)
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.exec(readFileSync(join(import.meta.dirname, '..', '..', 'migrations', 'schema.sql'), 'utf8'))
  const statements = (table: string, columns: readonly string[]) =>
    sqlite.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
  const index = sqlite.prepare('INSERT INTO reflections_fts (rowid, text) VALUES (?, ?)')
  const tag = statements('tags', ['reflection_seq', 'tag_key', 'tag', 'identity_id', 'position'])
  const unread = statements('unread', ['reflection_seq', 'identity_id'])
  const seqs = new Map<unknown, number>()
  const started = performance.now()
  sqlite.exec('BEGIN')
  for (const [table, rows] of tables) {
    const names = Object.keys(rows[0] ?? {})
    const stored = names.map(name => (name === 'reflection_id' ? 'reflection_seq' : name))
    const put = statements(table, table === 'identities' ? [...stored, 'name_key'] : stored)
    for (const row of rows) {
      const cells = names.map(name => {
        const value = name === 'reflection_id' ? seqs.get(row[name]) : row[name]
        return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
      })
      if (table === 'identities') cells.push(row.name)
      const seq = Number(put.run(...cells).lastInsertRowid)
      if (table !== 'reflections') continue
      seqs.set(row.id, seq)
      for (const [at, name] of (row.tags as string[]).entries()) tag.run(seq, name, name, row.identity_id, at)
      if (row.deleted_at !== null) continue
      index.run(seq, toSearchText(String(row.body)))
      unread.run(seq, row.identity_id)
    }
  }
  sqlite.exec('COMMIT')
  const seconds = (performance.now() - started) / 1000
  sqlite.close()
  return { seconds, bytes: statSync(path).size }
}

/** The rows of the same tables, iterated, made JSON and written to a file. */
function dump(journal: string, path: string): Figures {
  const sqlite = new Sqlite(journal, { readonly: true })
  const started = performance.now()
  const file = openSync(path, 'w')
  let held: string[] = []
  let length = 0
  for (const sql of [
    'SELECT * FROM reflections ORDER BY id',
    'SELECT v.* FROM revisions v JOIN reflections r ON r.seq = v.reflection_seq ORDER BY r.id, v.revision',
    'SELECT * FROM threads ORDER BY id',
    'SELECT * FROM thread_reflections ORDER BY thread_id, reflection_seq',
  ])
    for (const row of sqlite.prepare(sql).iterate()) {
      const line = `${JSON.stringify(row)}\n`
      held.push(line)
      length += line.length
      if (length > 1 << 18) flush()
    }
  flush()
  closeSync(file)
  const seconds = (performance.now() - started) / 1000
  sqlite.close()
  return { seconds, bytes: statSync(path).size }

  function flush(): void {
    writeSync(file, held.join(''))
    held = []
    length = 0
  }
}

/** VACUUM INTO, then a ZIP of that copy and of the export, at the level and with the library of a backup. */
async function pack(journal: string, exported: string, archive: string): Promise<Figures> {
  const started = performance.now()
  const copy = `${archive}.db`
  const sqlite = new Sqlite(journal, { readonly: true })
  sqlite.prepare('VACUUM INTO ?').run(copy)
  sqlite.close()
  const zip = new JSZip()
  for (const [name, file] of [
    ['mirror.db', copy],
    ['export/mirror-export.json', exported],
  ] as const)
    zip.file(name, createReadStream(file, { highWaterMark: 1 << 18 }), {
      compression: 'DEFLATE',
      compressionOptions: { level: 1 },
    })
  await pipeline(zip.generateNodeStream({ streamFiles: true }), createWriteStream(archive))
  return { seconds: (performance.now() - started) / 1000, bytes: statSync(archive).size }
}

type Rows = readonly Readonly<Record<string, unknown>>[]

/** Of an export, or of lines with a date and a text. */
function rowsOf(path: string): [string, Rows][] {
  const text = readFileSync(path, 'utf8')
  if (!path.endsWith('.jsonl'))
    return Object.entries((JSON.parse(text) as { tables: Record<string, Rows> }).tables)
  const at = '2026-01-01T00:00:00.000Z'
  const written = { zone: 'UTC', created_at: at, updated_at: at }
  const identity = { id: 'bench', name: 'Bench', seed: 'bench', ...written }
  const reflections = text
    .trimEnd()
    .split('\n')
    .map((line, seq) => {
      const { date, text: body } = JSON.parse(line) as { date: string; text: string }
      const occurred_at = `${date}T12:00:00.000Z`
      const place = { id: uuidIds.derived('bench', String(seq), occurred_at), identity_id: 'bench' }
      const words = { word_count: wordCount(body), tags: [], body }
      const times = { occurred_at, text_at: occurred_at, journal_day: date, deleted_at: null }
      return { ...place, ...times, ...written, source: 'import', ...words }
    })
  return [
    ['identities', [identity]],
    ['reflections', reflections],
  ]
}
