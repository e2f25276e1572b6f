import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backupShelf } from '#adapters/backup-shelf.ts'
import { systemClock } from '#adapters/clock.ts'
import { nodeFiles } from '#adapters/files.ts'
import { keptBackups, readLedger } from '#services/backups/ledger.ts'
import { KEEP_BEFORE } from '#services/backups/rotation.ts'
import * as migrations from '#services/migrations.ts'
import { makeFolders, placesOf } from '../core.ts'
import { migrationsFolder, sampleFolder } from '../test-support/open-journal.ts'
import { copyKeeper } from './copy-keeper.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mirror-copies-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

it('copies from before changes of schema are listed and rotated like all others, and nothing else is touched', () => {
  const places = placesOf({ home, migrations: migrationsFolder, sample: sampleFolder })
  makeFolders(places)
  const clock = ticking()
  const setup = { places, clock, files: nodeFiles, key: null, onCopy: copyKeeper(places) }
  migrations.up(setup)
  const foreign = join(places.backups, 'before-migration-20200101000000000.db')
  writeFileSync(foreign, 'a copy that nobody listed')
  const made: string[] = []
  for (let n = 0; n < 4; n += 1)
    for (const { backup } of [migrations.down(setup, 1), migrations.up(setup)]) made.push(backup ?? '')
  expect(made.filter(existsSync)).toEqual(made.slice(-KEEP_BEFORE))
  expect(existsSync(foreign)).toBe(true)
  expect(readdirSync(places.backups)).toHaveLength(KEEP_BEFORE + 1)
  const shelf = backupShelf(places)
  const kept = keptBackups(shelf, readLedger(shelf)).filter(({ rotated }) => rotated)
  expect(kept.map(({ path, kind }) => [path, kind])).toEqual(
    made.slice(-KEEP_BEFORE).map(path => [path, 'before-migration']),
  )
})

it('a change that was not made, or left no copy, lists none', () => {
  const places = placesOf({ home, migrations: migrationsFolder, sample: sampleFolder })
  makeFolders(places)
  const setup = { places, clock: systemClock, files: nodeFiles, key: null, onCopy: copyKeeper(places) }
  migrations.up(setup)
  migrations.up(setup)
  expect(() => migrations.down(setup, 99)).toThrow()
  expect(readdirSync(places.backups)).toEqual([])
  expect(existsSync(join(home, 'backups.json'))).toBe(false)
})

/** Later at every look, so that no two copies have one name. */
function ticking() {
  let now = Date.parse('2026-11-22T10:00:00.000Z')
  return {
    now: () => {
      now += 1000
      return new Date(now).toISOString()
    },
    ticks: () => performance.now(),
  }
}
