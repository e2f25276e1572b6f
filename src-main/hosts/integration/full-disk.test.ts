/** Disks that are really full or read-only: a failure that says so, nothing half left, and a journal that goes on. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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

// Each opens a journal and its threads several times.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const PASSPHRASE = 'seven quiet boats at the pier'
/** Bytes that are left: none, and so many that the work comes to its middle. */
const ROOMS = [0, 300_000, 1_500_000, 4_000_000]

let folder = ''
let disk = ''
let journal: TestJournal
let bodies: string[]

beforeEach(async () => {
  if (!mayMount) return
  folder = mkdtempSync(join(tmpdir(), 'mirror-disk-'))
  disk = join(folder, 'disk')
  expect(mounted(disk, 'size=64m')).toBe(true)
  for (const name of ['home', 'out']) mkdirSync(join(disk, name))
  journal = await openTestJournal('Ada', { home: join(disk, 'home'), background: false })
  bodies = [1, 2, 3, 4].map(words)
  for (const body of bodies) await journal.write(body)
  await collect(journal.client.data.backup({ path: inOut('older.zip') }))
})
afterEach(async () => {
  if (!mayMount) return
  await journal.core.close().catch(() => {})
  unmount(join(disk, 'home'))
  unmount(disk)
  rmSync(folder, { recursive: true, force: true })
})

/** Half a megabyte that hardly packs. */
function words(seed: number): string {
  const word = (at: number) => (Math.imul(at + 1, 2_654_435_761 * seed) >>> 0).toString(36)
  return Array.from({ length: 70_000 }, (_, at) => word(at)).join(' ')
}

function inOut(name: string): string {
  return join(disk, 'out', name)
}

async function bodiesNow(): Promise<string[]> {
  const { items } = await journal.client.reflections.list({ identity_id: journal.identity.id })
  const all: string[] = []
  for (const { id } of items) all.push((await journal.client.reflections.get({ id })).body)
  return all.sort()
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
        if (last) await collect(journal.client.data.undoImport({ id: last.id }))
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
      expect(await bodiesNow()).toEqual([...bodies].sort())
    }
    expect(refused).toBeGreaterThan(0)
    const more = await journal.write('Written when there was room again.')
    expect((await journal.client.reflections.get({ id: more.id })).body).toContain('room again')
    await work?.run()
  })

  it('a change of schema is refused before it begins, and is made when there is room', async () => {
    const { backups } = journal.core.context.places
    await journal.core.close()
    const before = standing()
    const places = placesOf({ home: join(disk, 'home'), migrations: migrationsFolder, sample: sampleFolder })
    const setup = { places, clock: systemClock, files: nodeFiles, key: null }
    const { current } = migrations.status(setup)
    for (const room of [0, 1_500_000]) {
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
  })
})

function failureOfError(error: unknown): Awaited<ReturnType<typeof failureOf>> {
  return error as Awaited<ReturnType<typeof failureOf>>
}
