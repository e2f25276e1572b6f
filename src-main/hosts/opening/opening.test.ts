/** The opening of real journals: brought up beside the main thread, refused with what can be done, and opened again. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpeningFailure } from '#contract/opening.ts'
import { connectionOf } from '#db/handles.ts'
import { history } from '#db/migrate/history.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { thawJournal } from '#db/migrate/test-support/thaw-journal.ts'
import { openDatabase } from '#db/open.ts'
import { openCore, placesOf } from '../core.ts'
import { collect, migrationsFolder, openTestJournal, sampleFolder } from '../test-support/open-journal.ts'
import { type Opening, startOpening } from './opening.ts'
import { openingRouter } from './router.ts'
import { migrateInThread } from './thread.ts'

let folder: string
let home: string
const openings: Opening[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-opening-'))
  home = join(folder, 'home')
  mkdirSync(home)
})
afterEach(async () => {
  for (const opening of openings.splice(0)) {
    await opening.close()
    if (opening.state().state === 'open') await (await opening.opened).close()
  }
  rmSync(folder, { recursive: true, force: true })
})

function start(migrations = migrationsFolder): Opening {
  const opening = startOpening(openCore, { home, migrations, sample: sampleFolder })
  openings.push(opening)
  return opening
}

const database = () => join(home, 'mirror.db')

/** The failure that is shown, once it says what the test waits for. */
async function failureOf(
  opening: Opening,
  until: (failure: OpeningFailure) => boolean = () => true,
): Promise<OpeningFailure> {
  return vi.waitFor(
    () => {
      const state = opening.state()
      if (state.state !== 'failed' || !until(state.failure)) throw new Error(JSON.stringify(state))
      return state.failure
    },
    { timeout: 90_000 },
  )
}

/** A journal with one reflection, a backup of it, and one more that came after; then the file is damaged. */
async function damagedJournal(): Promise<Buffer> {
  const journal = await openTestJournal('Ada', { home, background: false })
  await journal.write('In the backup.')
  await collect(journal.client.data.backup({}))
  await journal.write('After the backup.')
  await journal.core.close()
  const bytes = readFileSync(database())
  bytes.fill(0xa5, 100, 4096)
  writeFileSync(database(), bytes)
  return bytes
}

describe('bringing the schema up', { timeout: 120_000 }, () => {
  it('runs in a thread of its own, which tells each step, while this thread stays awake', async () => {
    thawJournal(1, database())
    const told: string[] = []
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)
    const places = placesOf({ home, migrations: migrationsFolder, sample: sampleFolder })
    mkdirSync(places.backups)
    await migrateInThread(places, null, ({ done, total, step }) => told.push(`${done}/${total} ${step}`))
    clearInterval(turning)
    const migrations = readMigrations(migrationsFolder)
    const { length } = migrations
    expect(told).toEqual([
      `0/${length} keeping a copy of the journal as it is`,
      ...migrations
        .slice(1)
        .map(({ version, name }) => `${version - 1}/${length} version ${version}: ${name}`),
      `${length}/${length} done`,
    ])
    expect(turns).toBeGreaterThan(5)
    expect(history(database())).toHaveLength(length)
  })

  it('comes before the opening, which keeps one copy', async () => {
    thawJournal(2, database())
    const opening = start()
    await opening.opened
    expect(opening.state()).toEqual({ state: 'open' })
    expect(readdirSync(join(home, 'backups'))).toHaveLength(1)
  })
})

// The worker thread is started three times, which takes long where the machine has much to do.
describe('a journal that cannot be opened', { timeout: 120_000 }, () => {
  it('is told as damaged, and its newest whole backup opens in its place while the damaged file is kept', async () => {
    const damaged = await damagedJournal()
    writeFileSync(join(home, 'backups', 'mirror-backup-29991231-000000.zip'), 'not a backup at all')
    const opening = start()
    const client = createRouterClient(openingRouter, { context: { opening } })
    const { trouble, backup } = await failureOf(opening, ({ backup }) => backup.state === 'found')
    expect(trouble).toBe('damaged')
    expect(backup).toMatchObject({ state: 'found', reflections: 1 })
    expect(readFileSync(database()).equals(damaged)).toBe(true)
    expect(await client.opening.openBackup()).toMatchObject({ state: 'failed', failure: { busy: 'backup' } })
    await expect(client.opening.openBackup()).rejects.toMatchObject({ code: 'CONFLICT' })
    const core = await opening.opened
    const router = core.router as Awaited<ReturnType<typeof openCore>>['router']
    const app = createRouterClient(router, { context: core.context as never })
    const [identity] = (await app.identities.list()).identities
    if (!identity) throw new Error('there is no journal')
    const { items } = await app.reflections.list({ identity_id: identity.id })
    expect(items.map(({ body }) => body)).toEqual(['In the backup.'])
    const kept = readdirSync(home).filter(name => name.startsWith('kept-'))
    expect(kept).toHaveLength(1)
    expect(readFileSync(join(home, kept[0] ?? '', 'mirror.db')).equals(damaged)).toBe(true)
    expect(readdirSync(home).filter(name => name.startsWith('restore-'))).toEqual([])
  })

  it('that a newer Mirror wrote stays as it is', async () => {
    const newer = join(folder, 'migrations')
    cpSync(migrationsFolder, newer, { recursive: true })
    const next = readMigrations(newer).length + 1
    writeFileSync(
      join(newer, `${String(next).padStart(4, '0')}-future.sql`),
      'CREATE TABLE f (a TEXT) STRICT;\n-- down\nDROP TABLE f;\n',
    )
    await (await start(newer).opened).close()
    openings.length = 0
    const before = readFileSync(database())
    const failure = await failureOf(start(), ({ backup }) => backup.state === 'none')
    expect(failure).toMatchObject({ trouble: 'newer', offers: { backup: true, export: false } })
    expect(readFileSync(database()).equals(before)).toBe(true)
  })

  it('is opened by trying again once the other program has let go of it', async () => {
    const journal = await openTestJournal('Ada', { home, background: false })
    await journal.core.close()
    const holder = openDatabase({ file: database() })
    const { sqlite } = connectionOf(holder.read)
    sqlite.pragma('locking_mode = EXCLUSIVE')
    sqlite.exec('BEGIN EXCLUSIVE')
    const opening = start()
    expect(await failureOf(opening)).toMatchObject({
      trouble: 'held',
      offers: { backup: false, export: false },
    })
    holder.close()
    opening.tryAgain()
    await opening.opened
    expect(opening.failure()).toBeNull()
  })

  it('for a step that fails keeps the journal, and names the file and the line', async () => {
    thawJournal(1, database())
    const broken = join(folder, 'migrations')
    cpSync(migrationsFolder, broken, { recursive: true })
    writeFileSync(join(broken, '0002-search.sql'), '-- Broken.\n\nCREATE TABLE (;\n-- down\n')
    for (const name of readdirSync(broken)) if (/^000[3-9]|^00[1-9]/.test(name)) rmSync(join(broken, name))
    const failure = await failureOf(start(broken))
    expect(failure).toMatchObject({
      trouble: 'migration-failed',
      path: join(broken, '0002-search.sql'),
      line: 3,
    })
    expect(history(database())).toHaveLength(1)
  })

  it('for a migration that changed says that this Mirror does not fit', async () => {
    thawJournal(2, database())
    const changed = join(folder, 'migrations')
    cpSync(migrationsFolder, changed, { recursive: true })
    writeFileSync(
      join(changed, '0001-core.sql'),
      `${readFileSync(join(changed, '0001-core.sql'), 'utf8')}\n-- more\n`,
    )
    expect(await failureOf(start(changed))).toMatchObject({ trouble: 'migration-changed' })
  })

  it('for a folder that cannot be made names it', async () => {
    rmSync(home, { recursive: true })
    writeFileSync(home, 'a file where the folder should be')
    const failure = await failureOf(start())
    expect(failure).toMatchObject({ trouble: 'folder' })
    expect(readFileSync(home, 'utf8')).toBe('a file where the folder should be')
  })

  it('offers no backup where none is whole, and says how many were passed over', async () => {
    writeFileSync(database(), 'no journal at all')
    mkdirSync(join(home, 'backups'))
    writeFileSync(join(home, 'backups', 'mirror-backup-20260101-000000.zip'), 'PK nothing')
    const opening = start()
    const { backup } = await failureOf(opening, ({ backup }) => backup.state !== 'looking')
    expect(backup).toEqual({ state: 'none', passed_over: 1 })
    opening.openBackup()
    const { outcome } = await failureOf(opening, one => one.outcome !== null)
    expect(outcome).toMatchObject({ ok: false })
    expect(existsSync(database())).toBe(true)
  })
})
