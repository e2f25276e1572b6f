/** Disks that are really full or read-only: a failure that says so, nothing half left, and a journal that goes on. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { systemClock } from '#adapters/clock.ts'
import { nodeFiles } from '#adapters/files.ts'
import * as migrations from '#services/migrations.ts'
import { placesOf } from '../core.ts'
import {
  collect,
  failureOf,
  migrationsFolder,
  openTestJournal,
  sampleFolder,
  type TestJournal,
} from '../test-support/open-journal.ts'
import { fillUp, mayMount, mounted, unmount } from '../test-support/small-disk.ts'

// One journal and its threads for all; each work is done several times.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const PASSPHRASE = 'seven quiet boats at the pier'
/** Bytes that are left: none, and so many that the work comes to its middle. */
const ROOMS = [0, 200_000, 800_000]

let folder = ''
let disk = ''
let journal: TestJournal
let bodies: string[]

beforeAll(async () => {
  if (!mayMount) return
  folder = mkdtempSync(join(tmpdir(), 'mirror-disk-'))
  disk = join(folder, 'disk')
  expect(mounted(disk, 'size=24m')).toBe(true)
  for (const name of ['home', 'out']) mkdirSync(join(disk, name))
  journal = await openTestJournal('Ada', { home: join(disk, 'home'), background: false })
  const texts = [1, 2, 3, 4].map(words)
  for (const text of texts) await journal.write(text)
  bodies = told(texts)
  await collect(journal.client.data.backup({ path: inOut('older.zip') }))
})
afterAll(async () => {
  if (!mayMount) return
  await journal.core.close()
  unmount(disk)
  rmSync(folder, { recursive: true, force: true })
})

/** A hundred thousand bytes that hardly pack. */
function words(seed: number): string {
  const word = (at: number) => (Math.imul(at + 1, 2_654_435_761 * seed) >>> 0).toString(36)
  return Array.from({ length: 15_000 }, (_, at) => word(at)).join(' ')
}

function inOut(name: string): string {
  return join(disk, 'out', name)
}

async function bodiesNow(): Promise<string[]> {
  const { items } = await journal.client.reflections.list({ identity_id: journal.identity.id })
  const all: string[] = []
  for (const { id } of items) all.push((await journal.client.reflections.get({ id })).body)
  return told(all)
}

/** In few signs. */
function told(texts: readonly string[]): string[] {
  return texts.map(text => `${text.length} ${createHash('sha256').update(text).digest('hex')}`).sort()
}

/** Every file that lasts, with its size; what SQLite keeps beside an open journal, logs and the list of copies change by themselves. */
function standing(): string[] {
  return readdirSync(disk, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(join(disk, name)).isFile())
    .filter(name => !/ballast|home\/logs|home\/mirror\.db(-wal|-shm)?$|home\/backups\.json$/.test(name))
    .map(name => `${name} ${statSync(join(disk, name)).size}`)
    .sort()
}

interface Work {
  run(): Promise<unknown>
  /** After it was done. */
  undo?(): Promise<unknown>
}

const remove = (name: string) => async () => rmSync(join(disk, name), { recursive: true, force: true })

const works: Record<string, () => Work> = {
  'a backup': () => ({
    run: () => collect(journal.client.data.backup({ path: inOut('new.zip') })),
    undo: remove('out/new.zip'),
  }),
  'a backup in place of an older one': () => ({
    run: () => collect(journal.client.data.backup({ path: inOut('older.zip') })),
  }),
  'a JSON export': () => ({
    run: () => collect(journal.client.data.export({ path: inOut('new.json'), format: 'json' })),
    undo: remove('out/new.json'),
  }),
  'a Markdown export': () => ({
    run: () => collect(journal.client.data.export({ path: inOut('pages'), format: 'markdown' })),
    undo: remove('out/pages'),
  }),
  'an import': () => {
    const path = join(folder, 'lines.jsonl')
    const entry = (at: number) => JSON.stringify({ date: `2020-01-0${at}`, text: words(10 + at) })
    writeFileSync(path, [1, 2, 3, 4, 5, 6].map(entry).join('\n'))
    return {
      run: () => collect(journal.client.data.import({ path, zone: 'UTC', identity: 'Imported' })),
      undo: async () => {
        const [last] = (await journal.client.data.imports({})).imports
        if (last) await collect(journal.client.data.undoImport({ import_id: last.id }))
        for (const name of readdirSync(join(disk, 'home', 'backups')))
          rmSync(join(disk, 'home', 'backups', name))
      },
    }
  },
  'a restore in place': () => ({
    run: () => collect(journal.client.data.restore({ path: inOut('older.zip') })),
    undo: async () => {
      for (const name of readdirSync(join(disk, 'home', 'backups')))
        rmSync(join(disk, 'home', 'backups', name))
    },
  }),
  'a restore beside': () => ({
    run: () =>
      collect(
        journal.client.data.restore({ path: inOut('older.zip'), mode: 'beside', folder: inOut('beside') }),
      ),
    undo: remove('out/beside'),
  }),
  encrypting: () => ({
    run: () => journal.client.vault.encrypt({ passphrase: PASSPHRASE }),
    undo: async () => {
      await journal.client.vault.decrypt({ passphrase: PASSPHRASE })
      rmSync(join(disk, 'home', 'keys'), { recursive: true })
    },
  }),
}

describe.skipIf(!mayMount)('on a disk that is full (a small one is mounted: root on Linux only)', () => {
  it.each(Object.keys(works))('%s is refused or done, whole, and the journal goes on', async name => {
    const work = works[name]?.()
    const before = standing()
    const older = readFileSync(inOut('older.zip'))
    const ballast = join(disk, 'ballast')
    let refused = 0
    for (const room of ROOMS) {
      fillUp(ballast, room)
      const failure = await work?.run().then(() => null, failureOfError)
      if (failure === null) {
        rmSync(ballast)
        await work?.undo?.()
        continue
      }
      refused += 1
      expect([room, failure?.code]).toEqual([room, 'DISK_FULL'])
      expect(failure?.data.remedy).toMatch(/room|space/i)
      await vi.waitFor(() => expect(standing()).toEqual(before), { timeout: 30_000 })
      expect(readFileSync(inOut('older.zip')).equals(older)).toBe(true)
      rmSync(ballast)
      expect(await bodiesNow()).toEqual(bodies)
    }
    expect(refused).toBeGreaterThan(0)
    const more = await journal.write('Written when there was room again.')
    expect(await bodiesNow()).toEqual([...bodies, ...told([more.body])].sort())
    await work?.run()
    await work?.undo?.()
    bodies = await bodiesNow()
  })

  it('a change of schema is refused before it begins, and is made when there is room', async () => {
    const { backups } = journal.core.context.places
    await journal.core.close()
    const before = standing()
    const setup = setupNow()
    const { current } = migrations.status(setup)
    for (const room of [0, 300_000]) {
      fillUp(join(disk, 'ballast'), room)
      const failure = await failureOf(Promise.resolve().then(() => migrations.down(setup, 1)))
      expect(failure.code).toBe('DISK_FULL')
      expect(standing()).toEqual(before)
      rmSync(join(disk, 'ballast'))
      expect(migrations.status(setup).current).toBe(current)
      expect(migrations.check(setup).ok).toBe(true)
    }
    migrations.down(setup, 1)
    expect(readdirSync(backups).some(name => name.startsWith('before-migration-'))).toBe(true)
    migrations.up(setup)
    expect(migrations.check(setup).ok).toBe(true)
    await reopen()
  })
})

describe.skipIf(!mayMount)('on a disk that is read-only (one is mounted: root on Linux only)', () => {
  afterEach(() => {
    unmount(join(disk, 'home'))
    unmount(join(disk, 'out'))
  })

  /** Puts an empty disk, or the same folder, over a folder; what is open below it stays open. */
  function lay(name: 'home' | 'out'): void {
    const at = join(disk, name)
    expect(spawnSync('mount', ['--bind', at, at]).status).toBe(0)
    expect(spawnSync('mount', ['-o', 'remount,bind,ro', at]).status).toBe(0)
  }

  it.each([
    ['a backup', 'out'],
    ['a JSON export', 'out'],
    ['a Markdown export', 'out'],
    ['a restore beside', 'out'],
    ['a backup', 'home'],
    ['an import', 'home'],
    ['a restore in place', 'home'],
    ['a restore beside', 'home'],
    ['encrypting', 'home'],
  ] as const)(
    '%s is refused where the folder “%s” may not be written, and the journal goes on',
    async (name, where) => {
      const work = works[name]?.()
      if (name === 'an import') rmSync(join(disk, 'home', 'backups'), { recursive: true, force: true })
      const before = standing()
      lay(where)
      const failure = await work?.run().then(() => null, failureOfError)
      expect(failure?.code).toBe('FOLDER_UNAVAILABLE')
      expect(failure?.data.remedy).toMatch(/permission|folder/i)
      expect(standing()).toEqual(before)
      unmount(join(disk, where))
      const more = await journal.write(`Written after ${name} was refused in ${where}.`)
      expect(await bodiesNow()).toEqual([...bodies, ...told([more.body])].sort())
      await work?.run()
      await work?.undo?.()
      bodies = await bodiesNow()
    },
  )

  it('a change of schema is refused', async () => {
    await journal.core.close()
    const setup = setupNow()
    const before = standing()
    lay('home')
    const failure = await failureOf(Promise.resolve().then(() => migrations.down(setup, 1)))
    expect(failure.code).toBe('FOLDER_UNAVAILABLE')
    unmount(join(disk, 'home'))
    expect(standing()).toEqual(before)
    expect(migrations.check(setup).ok).toBe(true)
    await reopen()
  })
})

function setupNow(): migrations.MigrationSetup {
  const places = placesOf({ home: join(disk, 'home'), migrations: migrationsFolder, sample: sampleFolder })
  return { places, clock: systemClock, files: nodeFiles, key: null }
}

async function reopen(): Promise<void> {
  journal = await openTestJournal('Ada', { home: join(disk, 'home'), background: false })
  expect(await bodiesNow()).toEqual(bodies)
}

function failureOfError(error: unknown): Awaited<ReturnType<typeof failureOf>> {
  return error as Awaited<ReturnType<typeof failureOf>>
}
