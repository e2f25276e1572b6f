/** Writes the JSON export of a journal that was lived in: of its entries some were edited, tagged, threaded, given a mood or trashed. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { uuidIds } from '#adapters/ids.ts'
import { wordCount } from '#contract/word-count.ts'
import { stampOf } from '#db/stamps.ts'
import {
  createExportLayout,
  EXPORT_FORMAT,
  EXPORT_VERSION,
  type ExportRow,
  rowForHash,
} from '#services/portability/mirror-format.ts'
import { generator, grow } from './corpus.ts'

const SEED = 'bench'
const DEVICE = 'bbbbbbbbbbbbbbbb'
const TAGS = ['house', 'work', 'reading', 'weather', 'family', 'walks', 'letters', 'health']
const THREADS = 200

/** `count` reflections of one journal, in the bytes that Mirror itself writes; `schema_version` is that of the journal it is for. */
export function writeLivedJournal(path: string, count: number, schema_version: number): void {
  const identity = uuidIds.derived(SEED, 'identity')
  const lives = [...livesOf(count, identity)].sort((a, b) => order(String(a.row.id), String(b.row.id)))
  const threads = threadsOf(lives, identity)
  write(path, schema_version, [
    ['identities', [identityRow(identity)]],
    ['reflections', lives.map(life => life.row)],
    ['revisions', lives.flatMap(life => life.revisions)],
    ['threads', threads.map(thread => thread.row)],
    ['thread_reflections', threads.flatMap(thread => thread.members)],
  ])
}

interface Life {
  readonly row: ExportRow
  readonly revisions: readonly ExportRow[]
  readonly thread: number | null
}

/** A fifth is edited once, a tenth twice; 3 in 10 have tags, 3 a mood, 2 a thread; 3 in 100 are in the trash. */
function* livesOf(count: number, identity: string): Generator<Life, void> {
  const random = generator(5)
  let at = 0
  for (const { day, text } of grow(count)) {
    const id = uuidIds.derived(SEED, `reflection ${at}`, `${day}T12:00:00.000Z`)
    const edits = [0, 0, 0, 0, 0, 0, 0, 1, 1, 2][Math.floor(random() * 10)] ?? 0
    const texts = Array.from({ length: edits + 1 }, (_, edit) =>
      edit === 0 ? text : `${text} Again ${edit}.`,
    )
    const written = texts.map((_, edit) => ({
      at: `${day}T12:${String(edit * 10).padStart(2, '0')}:00.000Z`,
      stamp: edit === 0 ? '' : `${stampOf(`${day}T12:${edit}0:00.000Z`, 0)}${DEVICE}`,
    }))
    const last = written.at(-1) ?? { at: '', stamp: '' }
    const trash_at = random() < 0.03 ? `${day}T13:00:00.000Z` : null
    const mood = random() < 0.3
    const occurred_at = `${day}T12:00:00.000Z`
    const body = texts.at(-1) ?? ''
    yield {
      row: {
        id,
        identity_id: identity,
        occurred_at,
        zone: 'UTC',
        journal_day: day,
        source: 'direct',
        source_ref: null,
        visibility: 'private',
        mood_valence: mood ? 0.5 : null,
        mood_energy: mood ? -0.25 : null,
        mood_label: null,
        tags: random() < 0.3 ? [TAGS[at % 8], TAGS[(at + 3) % 8]] : [],
        word_count: wordCount(body),
        analysable: 1,
        revision: texts.length,
        created_at: occurred_at,
        updated_at: trash_at ?? last.at,
        deleted_at: trash_at,
        stamps: trash_at === null ? {} : { trash: `${stampOf(trash_at)}${DEVICE}` },
        text_stamp: last.stamp,
        text_after: edits === 0 ? [] : [written.at(-2)?.stamp ?? ''],
        text_at: occurred_at,
        trash_at,
        trash_saw: trash_at === null ? null : [last.stamp],
        body,
      },
      revisions: texts.slice(0, -1).map((earlier, edit) => ({
        reflection_id: id,
        revision: edit + 1,
        occurred_at,
        replaced_at: written[edit + 1]?.at,
        stamp: written[edit]?.stamp,
        after: edit === 0 ? [] : [written[edit - 1]?.stamp],
        body: earlier,
      })),
      thread: random() < 0.2 ? Math.floor(random() * THREADS) : null,
    }
    at += 1
  }
}

function threadsOf(lives: readonly Life[], identity: string) {
  const members = Map.groupBy(lives, life => life.thread)
  return Array.from({ length: THREADS }, (_, at) => at)
    .filter(at => members.has(at))
    .map(at => {
      const id = uuidIds.derived(SEED, `thread ${at}`, '1985-01-01T00:00:00.000Z')
      const of = (members.get(at) ?? []).map(life => life.row)
      const times = of.map(row => String(row.occurred_at)).sort()
      return {
        row: {
          id,
          identity_id: identity,
          title: `Thread ${at}`,
          status: 'active',
          started_at: times[0],
          last_active: times.at(-1),
          updated_at: times.at(-1),
          deleted_at: null,
          stamps: {},
        },
        members: of.map((row, position) => ({
          thread_id: id,
          reflection_id: row.id,
          position,
          stamps: {},
        })),
      }
    })
    .sort((a, b) => order(a.row.id, b.row.id))
}

function identityRow(id: string): ExportRow {
  const created_at = '1985-01-01T00:00:00.000Z'
  const times = { created_at, updated_at: created_at, deleted_at: null }
  return { id, name: 'Bench', seed: SEED, zone: 'UTC', day_start: 0, sample: 0, ...times, stamps: {} }
}

function write(
  path: string,
  schema_version: number,
  tables: readonly (readonly [string, readonly ExportRow[]])[],
): void {
  const layout = createExportLayout()
  const hash = createHash('sha256')
  const file = openSync(path, 'w')
  const exported_at = '2026-01-01T00:00:00.000Z'
  const head = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exported_at,
    app: 'bench',
    schema_version,
  } as const
  writeSync(file, layout.header(head))
  for (const [table, rows] of tables)
    for (const row of rows) {
      const json = JSON.stringify(row)
      hash.update(rowForHash(table, json))
      writeSync(file, layout.row(table, json))
    }
  const counts = Object.fromEntries(
    tables.filter(([, rows]) => rows.length > 0).map(([name, rows]) => [name, rows.length]),
  )
  writeSync(file, layout.footer({ counts, sha256: hash.digest('hex') }))
  closeSync(file)
}

function order(one: string, other: string): number {
  return one < other ? -1 : 1
}
