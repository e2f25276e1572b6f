/** The schema of a real journal: status, apply, rollback, integrity, and what is refused. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '#adapters/clock.ts'
import { nodeFiles } from '#adapters/files.ts'
import * as migrations from '#services/migrations.ts'
import { makeFolders, placesOf } from '../core.ts'
import { failureOf, migrationsFolder, openTestJournal, sampleFolder } from '../test-support/open-journal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function setupFor(home: string, files = migrationsFolder): migrations.MigrationSetup {
  const places = placesOf({ home, migrations: files, sample: sampleFolder })
  makeFolders(places)
  return { places, clock: systemClock, files: nodeFiles, key: null }
}

describe('migration status', () => {
  it('says that everything is pending where there is no journal, and creates none', () => {
    const setup = setupFor(folder)
    const status = migrations.status(setup)
    expect(status).toMatchObject({ current: 0, history: [] })
    expect(status.pending).toHaveLength(status.latest)
    expect(nodeFiles.exists(setup.places.database)).toBe(false)
  })
})

describe('migration apply', () => {
  it('brings an empty home to head, with a line of history for each step', () => {
    const setup = setupFor(folder)
    migrations.up(setup)
    const status = migrations.status(setup)
    expect(status.current).toBe(status.latest)
    expect(status.history.map(one => one.version)).toEqual(status.history.map((_, at) => at + 1))
  })

  it('leaves the journal as it was when a step fails, and names file and line', async () => {
    const copy = join(folder, 'migrations')
    cpSync(migrationsFolder, copy, { recursive: true })
    const setup = setupFor(join(folder, 'home'), copy)
    migrations.up(setup)
    const before = migrations.status(setup)
    const next = String(before.latest + 1).padStart(4, '0')
    writeFileSync(
      join(copy, `${next}-broken.sql`),
      'CREATE TABLE fine (a INTEGER) STRICT;\nCREATE TABLE broken (;\n\n-- down\n\nDROP TABLE fine;\n',
    )
    const rehearsed = await failureOf(Promise.resolve().then(() => migrations.rehearse(setup)))
    expect(rehearsed).toMatchObject({ code: 'MIGRATION_MISMATCH', data: { line: 2 } })
    await failureOf(Promise.resolve().then(() => migrations.up(setup)))
    expect(migrations.status(setup).current).toBe(before.current)
  })
})

describe('migration dry-run', () => {
  it('runs what is pending on a copy, and changes neither the journal nor its folder', () => {
    const setup = setupFor(folder)
    migrations.up(setup)
    migrations.down(setup, 1)
    const before = migrations.status(setup)
    const files = readdirSync(folder)
    expect(migrations.rehearse(setup).steps).toHaveLength(1)
    expect(migrations.status(setup)).toEqual(before)
    expect(readdirSync(folder)).toEqual(files)
  })

  it('of invalid SQL fails, names file and line, and changes nothing', async () => {
    const copy = join(folder, 'migrations')
    cpSync(migrationsFolder, copy, { recursive: true })
    const setup = setupFor(join(folder, 'home'), copy)
    migrations.up(setup)
    const before = migrations.status(setup)
    const next = `${String(before.latest + 1).padStart(4, '0')}-broken.sql`
    writeFileSync(join(copy, next), 'SELECT 1;\nCREATE TABLE broken (;\n\n-- down\n\nSELECT 1;\n')
    const failure = await failureOf(Promise.resolve().then(() => migrations.rehearse(setup)))
    expect(failure.data).toMatchObject({ line: 2, path: expect.stringContaining(next) })
    expect(migrations.status(setup).current).toBe(before.current)
  })
})

describe('migration rollback', () => {
  it('goes down and up again, a backup first, and the words are as they were', async () => {
    const journal = await openTestJournal()
    const kept = await journal.write('These words outlive the schema.')
    await journal.settled()
    await journal.core.close()
    const setup = setupFor(journal.home)
    const { latest } = migrations.status(setup)
    const result = migrations.down(setup, 1)
    expect(result.backup && nodeFiles.exists(result.backup)).toBe(true)
    expect(migrations.status(setup).current).toBe(latest - 1)
    migrations.up(setup)
    expect(migrations.check(setup).ok).toBe(true)
    const { openDatabase } = await import('#db/open.ts')
    const { getReflection } = await import('#db/reflections.ts')
    const db = openDatabase({ file: setup.places.database })
    expect(getReflection(db.read, kept.id)?.body).toBe('These words outlive the schema.')
    db.close()
    rmSync(journal.home, { recursive: true, force: true })
  })
})

describe('migration integrity check', () => {
  it('is whole on a journal in use, and fails where an applied file changed', () => {
    const copy = join(folder, 'migrations')
    cpSync(migrationsFolder, copy, { recursive: true })
    const setup = setupFor(join(folder, 'home'), copy)
    migrations.up(setup)
    const check = migrations.check(setup)
    expect(check.checks.filter(one => !one.ok)).toEqual([])
    const file = join(copy, '0001-core.sql')
    writeFileSync(file, readFileSync(file, 'utf8').replace('-- down', '-- changed after it ran\n\n-- down'))
    const changed = migrations.check(setup)
    expect(changed.ok).toBe(false)
    expect(changed.checks.filter(one => !one.ok).map(one => one.name)).toContain('history')
  })

  it('refuses a journal that a newer Mirror wrote', async () => {
    const copy = join(folder, 'migrations')
    cpSync(migrationsFolder, copy, { recursive: true })
    const newer = setupFor(join(folder, 'home'), copy)
    const next = String(migrations.status(newer).latest + 1).padStart(4, '0')
    writeFileSync(
      join(copy, `${next}-future.sql`),
      'CREATE TABLE future (a INTEGER) STRICT;\n\n-- down\n\nDROP TABLE future;\n',
    )
    migrations.up(newer)
    const older = setupFor(join(folder, 'home'))
    const failure = await failureOf(Promise.resolve().then(() => migrations.up(older)))
    expect(failure.code).toBe('JOURNAL_NEWER')
    expect(failure.data.remedy).not.toBe('')
  })
})
