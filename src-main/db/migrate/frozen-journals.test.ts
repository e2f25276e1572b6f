/** A journal of every released version comes to the newest with every word, and sound. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { connectionOf } from '../handles.ts'
import { openDatabase } from '../open.ts'
import { inFolder, MIGRATIONS_DIR, NOW } from '../test-support/journal.ts'
import { checkDatabase } from './check.ts'
import { readMigrations } from './migration-files.ts'
import { migrateUp } from './migrator.ts'
import { allRows, allTexts, searchable } from './test-support/frozen-journals.ts'
import { thawJournal } from './test-support/thaw-journal.ts'

const MIGRATIONS = readMigrations(MIGRATIONS_DIR)
/** What the owner wrote or chose, by table: columns that no migration may change. */
const OWNED: Readonly<Record<string, readonly string[]>> = {
  identities: ['id', 'name', 'zone', 'day_start'],
  reflections: [
    'id',
    'body',
    'occurred_at',
    'zone',
    'journal_day',
    'tags',
    'mood_label',
    'visibility',
    'deleted_at',
  ],
  revisions: ['revision', 'body', 'occurred_at', 'replaced_at'],
  mirrorbacks: ['id', 'version', 'body', 'evidence', 'verdict'],
  feedback: ['mirrorback_id', 'rating', 'note'],
  threads: ['id', 'title', 'status', 'deleted_at'],
  thread_reflections: ['thread_id', 'position'],
  drafts: ['identity_id', 'draft'],
  settings: ['scope', 'key', 'value'],
  patterns: ['id', 'owner_name', 'hidden', 'pinned', 'merged_into'],
  tensions: ['id', 'name', 'words_a', 'words_b', 'hidden', 'origin'],
  measurements: ['measured_by', 'position', 'intensity', 'confidence', 'evidence'],
  claims: ['pattern_seq', 'made_after', 'confidence', 'kept'],
  rhythm_items: ['code', 'name', 'plans'],
  rhythm_marks: ['day', 'kind', 'notes', 'undone_at'],
  rhythm_health: ['day', 'source', 'metrics'],
  rhythm_xp: ['key', 'day', 'amount'],
  pattern_feedback: ['pattern_id', 'flag', 'note'],
}

it.each(MIGRATIONS.map(({ version }) => version))(
  'a journal of version %i comes to the newest with every word and choice, and passes every check',
  version => {
    inFolder(folder => {
      const file = thawJournal(version, join(folder, 'mirror.db'))
      const db = openDatabase({ file })
      const { sqlite } = connectionOf(db.read)
      const before = { rows: allRows(sqlite), texts: allTexts(sqlite) }
      expect(before.texts.length).toBeGreaterThan(50)
      for (const [table, rows] of Object.entries(before.rows))
        expect([table, rows.length > 0]).toEqual([table, true])
      const { steps } = migrateUp(db, MIGRATIONS, { now: NOW, appVersion: 'test' })
      expect(steps).toHaveLength(MIGRATIONS.length - version)
      expect(allTexts(sqlite)).toEqual(before.texts)
      const after = allRows(sqlite)
      for (const [table, columns] of Object.entries(OWNED)) {
        const only = (rows: (typeof after)[string] = []) =>
          rows.map(row => JSON.stringify(columns.map(column => row[column]))).sort()
        if (table in before.rows)
          expect([table, only(after[table])]).toEqual([table, only(before.rows[table])])
      }
      expect(searchable(sqlite).length).toBeGreaterThan(10)
      db.close()
      const { checks } = checkDatabase(file, MIGRATIONS, MIGRATIONS_DIR)
      expect(checks.filter(({ ok }) => !ok)).toEqual([])
    })
  },
)
