/** A migration that changed after its release, or whose snapshot or frozen journal was forgotten, stops the checks. */
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createMigration, readMigrations } from '#db/migrate/migration-files.ts'
import { fixtureName, fixturesFolder, migrationsFolder, schemaProblems } from './schema-record.ts'

let folder: string
let migrations: string
let fixtures: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-schema-'))
  migrations = join(folder, 'migrations')
  fixtures = join(folder, 'fixtures')
  cpSync(migrationsFolder, migrations, { recursive: true })
  cpSync(fixturesFolder, fixtures, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('finds nothing to say of the project’s own', () => {
  expect(schemaProblems(migrationsFolder, fixturesFolder)).toEqual([])
})

it('names a released migration that has changed, and says that the change is a new one', () => {
  const file = join(migrations, '0004-claims.sql')
  appendFileSync(file, '-- a word more\n')
  expect(schemaProblems(migrations, fixtures)).toEqual([
    expect.stringMatching(/0004-claims\.sql was released and has changed.*migrate create NAME/),
  ])
})

it('names a released migration that is gone', () => {
  rmSync(join(migrations, '0008-pattern-hour.sql'))
  expect(schemaProblems(migrations, fixtures).join('\n')).toMatch(
    /0008-pattern-hour\.sql was released, and is not there/,
  )
})

it('names a migration without a frozen journal, and the command that makes it', () => {
  createMigration(migrations, 'add-places')
  const { length } = readMigrations(migrations)
  expect(schemaProblems(migrations, fixtures)).toEqual([
    expect.stringMatching(
      new RegExp(`migration ${length} \\(add-places\\) has no frozen journal.*npm run schema`),
    ),
  ])
})

it('names what the snapshot of the schema has not, where it was forgotten', () => {
  const file = createMigration(migrations, 'add-places')
  writeFileSync(file, 'CREATE TABLE places (id TEXT) STRICT;\n-- down\nDROP TABLE places;\n')
  expect(schemaProblems(migrations, fixtures).join('\n')).toMatch(
    /schema\.sql is not what the migrations make\. Run: npm run schema\n.*missing or different: CREATE TABLE places/,
  )
})

it('names a frozen journal that has changed or is missing', () => {
  appendFileSync(join(fixtures, fixtureName(2)), 'x')
  rmSync(join(fixtures, fixtureName(3)))
  expect(schemaProblems(migrations, fixtures)).toEqual([
    expect.stringMatching(/journal-v2\.db\.gz is frozen and has changed/),
    expect.stringMatching(/journal-v3\.db\.gz.*is missing/),
  ])
})

it('says the line of a migration that fails', () => {
  const file = createMigration(migrations, 'broken')
  writeFileSync(file, 'SELEC 1;\n-- down\n')
  expect(schemaProblems(migrations, fixtures).join('\n')).toContain('the migration fails: near "SELEC"')
})
