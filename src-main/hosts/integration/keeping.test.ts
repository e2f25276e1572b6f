/** How the journal is kept: what is told of it, what is kept of it, and whether it comes back. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collect, failureOf, openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

let journal: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
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
