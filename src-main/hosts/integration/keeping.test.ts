/** How the journal is kept: what is told of it, what is kept of it, and whether it comes back. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { countLive } from '#db/reflection-lists.ts'
import { collect, failureOf, openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

// Each opens journals and their threads several times.
vi.setConfig({ testTimeout: 120_000 })

/** Where the clock stands; the machine's where it is empty. */
let now = ''
let journal: TestJournal
beforeEach(async () => {
  now = ''
  const clock = { now: () => now || new Date().toISOString(), ticks: () => performance.now() }
  journal = await openTestJournal('Ada', { clock })
})
afterEach(() => journal.end())

async function ended<T>(events: Promise<AsyncIterable<T>>): Promise<Extract<T, { type: 'done' }>> {
  const done = (await collect(events)).at(-1) as { type: string }
  if (done?.type !== 'done') throw new Error('it did not end')
  return done as Extract<T, { type: 'done' }>
}

describe('data status', () => {
  it('says where the journal is, how big, what is in it, and that nothing is kept of it yet', async () => {
    await journal.write('Kept.')
    await journal.client.reflections.trash({ id: (await journal.write('Gone.')).id })
    const status = await journal.client.data.status()
    expect(status).toMatchObject({
      path: join(journal.home, 'mirror.db'),
      folder: journal.home,
      encrypted: false,
      counts: { identities: 1, reflections: 1, trashed: 1, revisions: 0 },
      last_backup: null,
      last_verified: null,
      backup_problem: null,
      automatic: true,
    })
    expect(status.bytes).toBeGreaterThan(statSync(status.path).size)
  })

  it('tells of a backup that was made, wherever it lies, until it is gone', async () => {
    const path = join(journal.home, 'copy.zip')
    await collect(journal.client.data.backup({ path }))
    const { last_backup, last_verified } = await journal.client.data.status()
    expect(last_backup).toMatchObject({ path, kind: 'manual', format: 'zip', rotated: false })
    expect(last_verified).toEqual(last_backup)
    expect((await journal.client.data.backups()).backups).toEqual([last_backup])
    rmSync(path)
    expect((await journal.client.data.status()).last_backup).toBeNull()
  })

  it('takes a file of another size for another file, and one that nobody listed by its name', async () => {
    await collect(journal.client.data.backup({}))
    const [made] = (await journal.client.data.backups()).backups
    writeFileSync(made?.path ?? '', 'something else')
    expect((await journal.client.data.backups()).backups).toMatchObject([
      { name: made?.name, verified_at: null, schema_version: null, rotated: false },
    ])
  })
})

describe('backup creation', () => {
  it('ends with a ZIP that was opened again, lies in the backups folder, and is verified anew at any time', async () => {
    await journal.write('Kept.')
    const { result } = await ended(journal.client.data.backup({}))
    expect(result).toMatchObject({ verified: true, encrypted: false, counts: { reflections: 1 } })
    expect(dirname(result.path)).toBe(join(journal.home, 'backups'))
    expect((await ended(journal.client.data.verify({ path: result.path }))).result).toEqual(result)
    const zip = await JSZip.loadAsync(readFileSync(result.path), { checkCRC32: true })
    expect(Object.keys(zip.files)).toEqual(['mirror.db', 'export/journal.json', 'MANIFEST.json'])
  })

  it('never takes the place of another one, however quickly they follow', async () => {
    const paths = [await ended(journal.client.data.backup({})), await ended(journal.client.data.backup({}))]
    expect(new Set(paths.map(one => one.result.path)).size).toBe(2)
    expect((await journal.client.data.backups()).backups).toHaveLength(2)
  })

  it('that a verification finds damaged is no verified one any more', async () => {
    const { result } = await ended(journal.client.data.backup({}))
    const bytes = readFileSync(result.path)
    const at = bytes.length >> 1
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(result.path, bytes)
    expect((await failureOf(collect(journal.client.data.verify({ path: result.path })))).code).toBe(
      'UNREADABLE_FILE',
    )
    expect(await journal.client.data.status()).toMatchObject({
      last_backup: { path: result.path, verified_at: null },
      last_verified: null,
    })
  })
})

describe('test restore', () => {
  it('compares every row of the restored journal with the backup, and leaves nothing behind', async () => {
    const { id } = await journal.write('As it was.')
    await journal.client.reflections.edit({ id, body: 'As it is.' })
    const path = join(journal.home, 'copy.zip')
    await collect(journal.client.data.backup({ path }))
    const before = readdirSync(journal.home)
    const { result } = await ended(journal.client.data.testRestore({ path }))
    expect(result.rows_compared).toBeGreaterThan(2)
    expect(result.counts).toMatchObject({ reflections: 1, revisions: 1 })
    expect(result.checks.at(-1)).toMatch(/rows of the restored journal have the SHA-256/)
    expect(readdirSync(journal.home)).toEqual(before)
  })
})

describe('backup restore beside', () => {
  it('makes a home of its own of the backup, and touches nothing here', async () => {
    await journal.write('Before the backup.')
    const path = join(journal.home, 'copy.zip')
    await collect(journal.client.data.backup({ path }))
    await journal.write('After the backup.')
    const { result } = await ended(journal.client.data.restore({ path, mode: 'beside' }))
    const home = result.home ?? ''
    expect(result).toMatchObject({ mode: 'beside', safety_backup: null, encrypted: false })
    expect(result.open_with).toContain(home)
    const beside = await openTestJournal('Ada', { home })
    const bodies = async (of: TestJournal) =>
      (await of.client.reflections.list({ identity_id: journal.identity.id })).items.map(one => one.body)
    try {
      expect(await bodies(beside)).toEqual(['Before the backup.'])
      expect((await bodies(journal)).sort()).toEqual(['After the backup.', 'Before the backup.'])
    } finally {
      await beside.end()
    }
  })

  it('refuses a folder that is not empty, and leaves it as it is', async () => {
    const path = join(journal.home, 'copy.zip')
    await collect(journal.client.data.backup({ path }))
    const folder = join(journal.home, 'full')
    mkdirSync(folder)
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    const failure = await failureOf(collect(journal.client.data.restore({ path, mode: 'beside', folder })))
    expect(failure).toMatchObject({ code: 'CONFLICT', data: { rule: expect.stringMatching(/not empty/) } })
    expect(readdirSync(folder)).toEqual(['mine.txt'])
    expect(existsSync(`${folder}.partial`)).toBe(false)
  })
})

describe('automatic backups', () => {
  const look = () => journal.core.context.keeper.look(journal.core.context)
  const made = async () => (await journal.client.data.backups()).backups.filter(one => one.kind === 'daily')

  beforeEach(() => {
    // Long past: what is written now can then not be mistaken for a write of a moment ago.
    now = '2025-03-10T08:00:00.000Z'
  })
  const later = (hours: number) => {
    now = new Date(Date.parse(now) + hours * 3_600_000).toISOString()
  }

  it('are made when the journal changed, verified, and not again before it changed anew', async () => {
    expect(await look()).toBe('nothing-written')
    await journal.write('One.')
    expect(await look()).toBe('made')
    const [first] = await made()
    expect(first).toMatchObject({ kind: 'daily', rotated: true, format: 'zip', verified_at: now })
    expect(await look()).toBe('not-due')
    expect((await journal.client.data.status()).next_due).toBe('2025-03-10T14:00:00.000Z')
    later(25)
    // Something is written to the file, but the owner’s words are the same.
    await journal.client.settings.update({ text_size: 'large' })
    expect(await look()).toBe('unchanged')
    await journal.write('Two.')
    later(2)
    expect(await look()).toBe('made')
    expect(await made()).toHaveLength(2)
    expect((await made())[1]).toEqual(first)
  })

  it('are kept one a day, and none that Mirror did not make is touched', async () => {
    const foreign = join(journal.home, 'backups', 'mirror-daily-20200101-080000.zip')
    writeFileSync(foreign, 'not ours')
    await collect(journal.client.data.backup({}))
    for (let n = 0; n < 3; n += 1) {
      await journal.write(`Entry ${n}.`)
      expect(await look()).toBe('made')
      later(7)
    }
    const names = readdirSync(join(journal.home, 'backups')).sort()
    expect(names).toEqual([
      'mirror-backup-20250310-080000.zip',
      'mirror-daily-20200101-080000.zip',
      'mirror-daily-20250310-220000.zip',
    ])
  })

  it('are made anew, encrypted, when the journal got a passphrase', async () => {
    await journal.write('One.')
    await look()
    await journal.client.vault.encrypt({ passphrase: 'a long walk by the river' })
    later(7)
    expect(await look()).toBe('made')
    const [newest] = await made()
    expect((await ended(journal.client.data.testRestore({ path: newest?.path ?? '' }))).result).toMatchObject(
      { encrypted: true, rows_compared: expect.any(Number) },
    )
  })

  it('are off when the owner turns them off', async () => {
    await journal.write('One.')
    await journal.client.settings.update({ automatic_backups: false })
    expect(await look()).toBe('off')
    expect(await journal.client.data.status()).toMatchObject({ automatic: false, next_due: null })
    expect(await made()).toEqual([])
  })

  it('that fail are told, tried again later, and cost nothing that was kept', async () => {
    const folder = join(journal.home, 'backups')
    const aside = join(journal.home, 'elsewhere')
    await journal.write('One.')
    await look()
    await journal.write('Two.')
    later(7)
    renameSync(folder, aside)
    writeFileSync(folder, 'a file where the folder was')
    expect(await look()).toBe('failed')
    const { backup_problem, last_backup, next_due } = await journal.client.data.status()
    expect(backup_problem).toMatchObject({ at: now, tries: 1, retry_at: '2025-03-10T16:00:00.000Z' })
    expect(backup_problem?.message).not.toBe('')
    expect(backup_problem?.remedy).not.toBe('')
    expect([last_backup, next_due]).toEqual([null, '2025-03-10T16:00:00.000Z'])
    expect(await look()).toBe('not-due')
    rmSync(folder)
    renameSync(aside, folder)
    later(1)
    expect(await look()).toBe('made')
    expect((await journal.client.data.status()).backup_problem).toBeNull()
    expect(readdirSync(folder)).toEqual(['mirror-daily-20250310-160000.zip'])
  })

  it('wait for a calm moment while somebody writes, though not for ever', async () => {
    now = new Date().toISOString()
    await journal.write('One.')
    expect(await look()).toBe('made')
    later(7)
    await journal.write('Two.')
    // The log was written at the machine’s time, which is now as far as it knows.
    now = new Date().toISOString()
    rmSync((await made())[0]?.path ?? '')
    expect(await look()).toBe('not-calm')
    later(1.01)
    expect(await look()).toBe('made')
  })

  it('are not made of a locked journal, and one under way ends with it', async () => {
    await journal.write('One.')
    const looking = look()
    await journal.core.close()
    expect(await looking).toBe('stopped')
    expect(readdirSync(join(journal.home, 'backups'))).toEqual([])
    journal = await openTestJournal('Ada', { home: journal.home })
  })
})

describe('before a change of the whole journal', () => {
  const copies = async (kind: string) =>
    (await journal.client.data.backups()).backups.filter(one => one.kind === kind)

  function entry(text: string): string {
    const path = join(journal.home, 'one.jsonl')
    writeFileSync(path, JSON.stringify({ date: '2020-01-01', text }))
    return path
  }
  const bring = (path: string, dry_run = false) =>
    collect(journal.client.data.import({ path, identity: 'Ada', dry_run }))

  it('an import keeps what is there, found whole, in which nothing new is', async () => {
    await journal.write('Before.')
    await bring(entry('New.'))
    const [copy, ...others] = await copies('before-import')
    expect(others).toEqual([])
    expect(copy).toMatchObject({ format: 'database', rotated: true, verified_at: expect.any(String) })
    const db = openDatabase({ file: copy?.path ?? '', readonly: true })
    expect(countLive(db.read, journal.identity.id)).toBe(1)
    db.close()
  })

  it('an import that would lose nothing, only counts, or fails keeps no copy', async () => {
    await bring(entry('First.'))
    await bring(entry('Second.'), true)
    const broken = join(journal.home, 'broken.json')
    writeFileSync(broken, '{"format":"mirror-export"')
    await failureOf(bring(broken))
    expect(await copies('before-import')).toEqual([])
    expect(readdirSync(join(journal.home, 'backups'))).toEqual([])
  })

  it('a restore keeps what is there, and the list of copies outlives it', async () => {
    await journal.write('Before.')
    const path = join(journal.home, 'copy.zip')
    await collect(journal.client.data.backup({ path }))
    await journal.write('After.')
    const { result } = await ended(journal.client.data.restore({ path }))
    expect(await copies('before-restore')).toMatchObject([
      { path: result.safety_backup, verified_at: expect.any(String), rotated: true },
    ])
    expect((await journal.client.data.backups()).backups.map(one => one.kind)).toEqual([
      'before-restore',
      'manual',
    ])
  })
})
