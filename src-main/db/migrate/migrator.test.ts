import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectionOf } from '../handles.ts'
import { openDatabase } from '../open.ts'
import { tableCounts } from '../snapshot.ts'
import { addReflections, inFolder, MIGRATIONS_DIR, NOW, openJournal } from '../test-support/journal.ts'
import { checkDatabase, schemaOf } from './check.ts'
import { dryRun } from './dry-run.ts'
import { history, migrationStatus } from './history.ts'
import { createMigration, readMigrations, withDraft } from './migration-files.ts'
import { migrateDown, migrateUp } from './migrator.ts'
import { stamp } from './stamp.ts'

const INFO = { now: NOW, appVersion: '1.2.3' }
/** The version that the project's own migrations end at. */
const LATEST = readMigrations(MIGRATIONS_DIR).length
const code = (name: string) => expect.objectContaining({ code: name })

/** A folder of migrations as given by name. */
function migrationsIn(folder: string, files: Record<string, string>): string {
  const dir = join(folder, 'migrations')
  mkdirSync(dir, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  return dir
}

const ONE = {
  '0001-one.sql': 'CREATE TABLE a (x INTEGER) STRICT;\nINSERT INTO a VALUES (1);\n-- down\nDROP TABLE a;\n',
}
const TWO = {
  ...ONE,
  '0002-two.sql': 'ALTER TABLE a ADD COLUMN y TEXT;\n-- down\nALTER TABLE a DROP COLUMN y;\n',
}

test('the snapshot of the schema is what the migrations make', () => {
  expect(readFileSync(join(MIGRATIONS_DIR, 'schema.sql'), 'utf8')).toBe(
    schemaOf(readMigrations(MIGRATIONS_DIR)),
  )
})

test('all the way up, all the way down and up again ends in the same schema', () => {
  const migrations = readMigrations(MIGRATIONS_DIR)
  const db = openJournal()
  addReflections(db, 1, 3)
  const down = migrateDown(db, migrations, { steps: migrations.length })
  expect(down.status).toMatchObject({
    current: 0,
    pending: migrations.map(({ version, name }) => ({ version, name })),
  })
  const left = connectionOf(db.read)
    .sqlite.prepare('SELECT name FROM sqlite_schema ORDER BY name')
    .pluck()
    .all()
  expect(left).toEqual(['migrations'])
  expect(migrateUp(db, migrations, INFO).status).toMatchObject({ current: migrations.length, pending: [] })
})

test('derived tables that come to a journal which has text leave all of it unread', () => {
  inFolder(folder => {
    const file = join(folder, 'j.db')
    const db = openJournal(file)
    addReflections(db, 1, 3)
    const migrations = readMigrations(MIGRATIONS_DIR)
    migrateDown(db, migrations, { steps: migrations.length - 2 })
    migrateUp(db, migrations, INFO)
    db.close()
    expect(tableCounts(file)).toMatchObject({ reflections: 3, unread: 3 })
  })
})

test('each step is recorded with its checksum and may stop at a version', () => {
  inFolder(folder => {
    const migrations = readMigrations(migrationsIn(folder, TWO))
    const db = openDatabase({ file: join(folder, 'j.db') })
    expect(migrateUp(db, migrations, { ...INFO, to: 1 }).steps.map(step => step.name)).toEqual(['one'])
    expect(migrationStatus(db, migrations)).toMatchObject({
      current: 1,
      latest: 2,
      pending: [{ version: 2, name: 'two' }],
    })
    migrateUp(db, migrations, INFO)
    expect(history(db)).toEqual(
      migrations.map(({ version, name, checksum }) => ({ version, name, checksum, applied_at: NOW })),
    )
    expect(migrateUp(db, migrations, { ...INFO, backupTo: join(folder, 'none.db') })).toMatchObject({
      steps: [],
      backup: null,
    })
    db.close()
  })
})

test('a backup is made before a journal that holds something changes, and none before the first step', () => {
  inFolder(folder => {
    const migrations = readMigrations(migrationsIn(folder, TWO))
    const db = openDatabase({ file: join(folder, 'j.db') })
    expect(migrateUp(db, migrations, { ...INFO, to: 1, backupTo: join(folder, 'b0.db') }).backup).toBeNull()
    const backup = join(folder, 'b1.db')
    expect(migrateUp(db, migrations, { ...INFO, backupTo: backup }).backup).toBe(backup)
    expect(history(backup)).toHaveLength(1)
    expect(existsSync(join(folder, 'b0.db'))).toBe(false)
    db.close()
  })
})

test('a step that fails leaves the journal as it was and names the file and line', () => {
  inFolder(folder => {
    const bad = '\nCREATE TABLE b (x INTEGER);\n\nINSERT INTO nowhere VALUES (1);\n-- down\nDROP TABLE b;\n'
    const dir = migrationsIn(folder, { ...ONE, '0002-bad.sql': bad })
    const migrations = readMigrations(dir)
    const db = openDatabase({ file: join(folder, 'j.db') })
    migrateUp(db, migrations, { ...INFO, to: 1 })
    const failure = {
      code: 'MIGRATION_MISMATCH',
      data: expect.objectContaining({ line: 4, path: join(dir, '0002-bad.sql') }),
    }
    expect(() => migrateUp(db, migrations, INFO)).toThrow(expect.objectContaining(failure))
    expect(() => dryRun(db.file, migrations, { ...INFO, copy: join(folder, 'copy.db') })).toThrow(
      expect.objectContaining(failure),
    )
    expect(existsSync(join(folder, 'copy.db'))).toBe(false)
    expect(migrationStatus(db, migrations).current).toBe(1)
    expect(tableCounts(db.file)).toEqual({ a: 1, migrations: 1 })
    db.close()
  })
})

test('a step that leaves a dangling reference is refused', () => {
  inFolder(folder => {
    const up =
      'CREATE TABLE p (id INTEGER PRIMARY KEY);\nCREATE TABLE c (p INTEGER REFERENCES p (id));\nINSERT INTO c VALUES (7);\n-- down\n'
    const db = openDatabase({ file: join(folder, 'j.db') })
    expect(() => migrateUp(db, readMigrations(migrationsIn(folder, { '0001-p.sql': up })), INFO)).toThrow(
      /dangling/,
    )
    expect(tableCounts(db.file)).toEqual({})
    expect(connectionOf(db.read).sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    db.close()
  })
})

test('a file that changed after it ran is refused, another line end is not a change', () => {
  inFolder(folder => {
    const dir = migrationsIn(folder, ONE)
    const db = openDatabase({ file: join(folder, 'j.db') })
    migrateUp(db, readMigrations(dir), INFO)
    migrationsIn(folder, { '0001-one.sql': ONE['0001-one.sql'].replaceAll('\n', '\r\n') })
    expect(migrateUp(db, readMigrations(dir), INFO).steps).toEqual([])
    migrationsIn(folder, { '0001-one.sql': ONE['0001-one.sql'].replace('(1)', '(2)') })
    expect(() => migrateUp(db, readMigrations(dir), INFO)).toThrow(code('MIGRATION_MISMATCH'))
    db.close()
  })
})

test('a journal of a newer version and a database of another program are refused and left alone', () => {
  inFolder(folder => {
    const migrations = readMigrations(migrationsIn(folder, TWO))
    const db = openDatabase({ file: join(folder, 'j.db') })
    migrateUp(db, migrations, INFO)
    expect(() => migrateUp(db, migrations.slice(0, 1), INFO)).toThrow(code('JOURNAL_NEWER'))
    expect(() => migrationStatus(db.file, migrations.slice(0, 1))).toThrow(code('JOURNAL_NEWER'))
    db.close()
    const other = openDatabase({ file: join(folder, 'other.db') })
    connectionOf(other.read).sqlite.exec('CREATE TABLE songs (title TEXT)')
    expect(() => migrateUp(other, migrations, INFO)).toThrow(code('JOURNAL_DAMAGED'))
    expect(tableCounts(other.file)).toEqual({ songs: 0 })
    other.close()
  })
})

test.each([
  ['a gap', { ...ONE, '0003-x.sql': '-- down\n' }, /migration 2 is missing/],
  ['a number taken twice', { ...ONE, '0001-x.sql': '-- down\n' }, /taken twice/],
  ['a missing way back', { '0001-x.sql': 'SELECT 1;\n' }, /way back/],
  ['a transaction of its own', { '0001-x.sql': 'SELECT 1;\nBEGIN;\n-- down\n' }, /BEGIN/],
  ['a commit in the way back', { '0001-x.sql': '-- down\n/* c */ commit ;\n' }, /COMMIT/],
  [
    'foreign keys turned off',
    { '0001-x.sql': 'PRAGMA foreign_keys = OFF;\n-- down\n' },
    /PRAGMA FOREIGN_KEYS/,
  ],
  ['another database attached', { '0001-x.sql': "ATTACH 'x' AS y;\n-- down\n" }, /ATTACH/],
])('a folder with %s is refused', (_, files, why) => {
  inFolder(folder => expect(() => readMigrations(migrationsIn(folder, files))).toThrow(why))
})

test('the words of a forbidden statement are free inside triggers, comments and texts', () => {
  inFolder(folder => {
    const up = `CREATE TABLE a (x TEXT); -- COMMIT;
CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; UPDATE a SET x = CASE WHEN 1 THEN 'ROLLBACK;' ELSE x END; END;
INSERT INTO a VALUES ('BEGIN; ATTACH;');
-- down
DROP TABLE a;`
    const db = openDatabase({ file: join(folder, 'j.db') })
    migrateUp(db, readMigrations(migrationsIn(folder, { '0001-t.sql': up })), INFO)
    expect(tableCounts(db.file)).toEqual({ a: 1, migrations: 1 })
    db.close()
  })
})

test('a dry run really runs on a copy, counts rows before and after, and leaves the journal alone', () => {
  inFolder(folder => {
    const dir = migrationsIn(folder, {
      ...TWO,
      '0003-more.sql': 'INSERT INTO a (x) VALUES (2), (3);\n-- down\nDELETE FROM a WHERE x > 1;\n',
    })
    const migrations = readMigrations(dir)
    const db = openDatabase({ file: join(folder, 'j.db') })
    migrateUp(db, migrations, { ...INFO, to: 1 })
    const copy = join(folder, 'copy.db')
    const report = dryRun(db.file, migrations, { ...INFO, copy })
    expect(report.steps.map(({ version, before, after }) => [version, before.a, after.a])).toEqual([
      [2, 1, 1],
      [3, 1, 3],
    ])
    expect(report.steps.map(({ statements }) => statements)).toEqual([
      [{ line: 1, sql: 'ALTER TABLE a ADD COLUMN y TEXT;' }],
      [{ line: 1, sql: 'INSERT INTO a (x) VALUES (2), (3);' }],
    ])
    expect(report.status.current).toBe(3)
    expect(existsSync(copy)).toBe(false)
    expect(migrationStatus(db, migrations).current).toBe(1)
    expect(dryRun(join(folder, 'none.db'), migrations, { ...INFO, copy, to: 2 }).steps).toHaveLength(2)
    expect(existsSync(join(folder, 'none.db'))).toBe(false)
    db.close()
  })
})

test('a sound journal passes every check', () => {
  inFolder(folder => {
    const db = openJournal(join(folder, 'j.db'))
    addReflections(db, 1, 2)
    db.close()
    const check = checkDatabase(db.file, readMigrations(MIGRATIONS_DIR), MIGRATIONS_DIR)
    expect(check.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(check).toMatchObject({ ok: true, current: LATEST, latest: LATEST })
  })
})

test.each([
  ['schema', 'CREATE INDEX extra ON reflections (zone)'],
  ['schema', 'DROP INDEX reflections_day'],
  ['foreign keys', 'PRAGMA foreign_keys = OFF; DELETE FROM identities'],
  ['full-text search', 'DELETE FROM reflections_fts WHERE rowid = 1'],
  ['full-text search', "INSERT INTO reflections_fts (rowid, text) VALUES (99, 'stray')"],
  ['history', "UPDATE migrations SET checksum = 'x' WHERE version = 2"],
  ['head', 'DELETE FROM migrations WHERE version = (SELECT max(version) FROM migrations)'],
])('a journal with a broken %s fails that check (%s)', (name, sql) => {
  inFolder(folder => {
    const db = openJournal(join(folder, 'j.db'))
    addReflections(db, 1, 2)
    connectionOf(db.read).sqlite.exec(sql)
    db.close()
    const check = checkDatabase(db.file, readMigrations(MIGRATIONS_DIR), MIGRATIONS_DIR)
    expect(check.ok).toBe(false)
    expect(check.checks.filter(({ ok }) => !ok).map(one => one.name)).toContain(name)
  })
})

test('a dry run tries the way back too, and names the line of what fails there', () => {
  inFolder(folder => {
    const dir = migrationsIn(folder, {
      ...ONE,
      '0002-two.sql': 'CREATE TABLE b (x INTEGER) STRICT;\n-- down\n\nDROP TABLE c;\n',
    })
    const db = openDatabase({ file: join(folder, 'j.db') })
    const migrations = readMigrations(dir)
    migrateUp(db, migrations, { ...INFO, to: 1 })
    expect(() => dryRun(db.file, migrations, { ...INFO, copy: join(folder, 'copy.db') })).toThrow(
      expect.objectContaining({
        code: 'MIGRATION_MISMATCH',
        data: expect.objectContaining({
          line: 4,
          path: join(dir, '0002-two.sql'),
          rule: expect.stringContaining('no such table: c'),
        }),
      }),
    )
    expect(tableCounts(db.file)).toEqual({ a: 1, migrations: 1 })
    db.close()
  })
})

test('a file of SQL that lies anywhere is tried as the next migration', () => {
  inFolder(folder => {
    const dir = migrationsIn(folder, ONE)
    const draft = join(folder, 'anything.sql')
    writeFileSync(
      draft,
      'CREATE TABLE b (x INTEGER) STRICT;\n\nINSERT INTO b VALUES (1, 2);\n-- down\nDROP TABLE b;\n',
    )
    const failure = { data: expect.objectContaining({ line: 3, path: draft }) }
    const options = { ...INFO, copy: join(folder, 'copy.db') }
    expect(() => dryRun(join(folder, 'j.db'), withDraft(dir, draft), options)).toThrow(
      expect.objectContaining(failure),
    )
    expect(withDraft(dir, join(dir, '0001-one.sql'))).toEqual(readMigrations(dir))
  })
})

test('a stamp writes the history and runs nothing, where the tables are those of the version', () => {
  inFolder(folder => {
    const migrations = readMigrations(migrationsIn(folder, TWO))
    const db = openDatabase({ file: join(folder, 'j.db') })
    const { sqlite } = connectionOf(db.read)
    migrateUp(db, migrations, { ...INFO, to: 1 })
    sqlite.exec('ALTER TABLE a ADD COLUMN y TEXT')
    expect(stamp(db, migrations, 2, { ...INFO, backupTo: join(folder, 'before.db') }).current).toBe(2)
    expect(history(join(folder, 'before.db'))).toHaveLength(1)
    expect(() => stamp(db, migrations, 3, INFO)).toThrow(code('BAD_REQUEST'))
    sqlite.exec('DROP TABLE a')
    expect(stamp(db, migrations, 0, INFO).pending).toHaveLength(2)
    db.close()
  })
})

test.each([0, 2])('a stamp of version %i is refused where the tables are those of version 1', version => {
  inFolder(folder => {
    const migrations = readMigrations(migrationsIn(folder, TWO))
    const db = openDatabase({ file: join(folder, 'j.db') })
    migrateUp(db, migrations, { ...INFO, to: 1 })
    const backupTo = join(folder, 'before.db')
    expect(() => stamp(db, migrations, version, { ...INFO, backupTo })).toThrow(
      expect.objectContaining({ code: 'CONFLICT', message: expect.stringContaining('CREATE TABLE a') }),
    )
    expect(migrationStatus(db, migrations).current).toBe(1)
    expect(existsSync(backupTo)).toBe(false)
    db.close()
  })
})

test('each piece of the work is told before it begins, the copy that is kept first, and the end', () => {
  inFolder(folder => {
    const migrations = readMigrations(migrationsIn(folder, { ...TWO, '0003-more.sql': '-- down\n' }))
    const db = openDatabase({ file: join(folder, 'j.db') })
    migrateUp(db, migrations, { ...INFO, to: 1 })
    const told: string[] = []
    const onStep = (step: { done: number; total: number; step: string }) =>
      told.push(`${step.done}/${step.total} ${step.step}`)
    migrateUp(db, migrations, { ...INFO, backupTo: join(folder, 'b.db'), onStep })
    expect(told).toEqual([
      '0/3 keeping a copy of the journal as it is',
      '1/3 version 2: two',
      '2/3 version 3: more',
      '3/3 done',
    ])
    db.close()
  })
})

test('a new migration gets the next number and a place for the way back', () => {
  inFolder(folder => {
    const dir = join(folder, 'migrations')
    cpSync(MIGRATIONS_DIR, dir, { recursive: true })
    expect(createMigration(dir, 'add-places')).toBe(
      join(dir, `${String(LATEST + 1).padStart(4, '0')}-add-places.sql`),
    )
    expect(readMigrations(dir).at(-1)).toMatchObject({ version: LATEST + 1, name: 'add-places' })
    expect(migrateUp(openDatabase({ file: ':memory:' }), readMigrations(dir), INFO).steps).toHaveLength(
      LATEST + 1,
    )
    expect(() => createMigration(dir, 'Bad Name')).toThrow(code('BAD_REQUEST'))
  })
})

test('more steps back than there are is refused', () => {
  const db = openJournal()
  const migrations = readMigrations(MIGRATIONS_DIR)
  for (const steps of [0, LATEST + 1, 1.5])
    expect(() => migrateDown(db, migrations, { steps })).toThrow(code('BAD_REQUEST'))
})
