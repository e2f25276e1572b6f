/** Taking the journal in and out through the router: exports, imports, merging, conflicts and undoing. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectionOf } from '#db/handles.ts'
import { openImports } from '#db/imports.ts'
import { openDatabase } from '#db/open.ts'
import { integrity } from '#db/snapshot.ts'
import { recoverImports } from '#services/start.ts'
import { collect, failureOf, openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

let journal: TestJournal
let other: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
  other = await openTestJournal('Elsewhere')
})
afterEach(async () => {
  await journal.end()
  await other.end()
})

async function exported(from: TestJournal, more: { identity_id?: never; from?: string; to?: string } = {}) {
  const path = join(from.home, `out-${readdirSync(from.home).length}.json`)
  await collect(from.client.data.export({ path, format: 'json', ...more }))
  return path
}

async function bring(to: TestJournal, path: string, more: { identity?: string; dry_run?: boolean } = {}) {
  const done = (await collect(to.client.data.import({ path, ...more }))).at(-1)
  if (done?.type !== 'done') throw new Error('the import did not end')
  return done.result
}

/** The bytes but for the moment of the export. */
const lasting = (path: string) =>
  readFileSync(path, 'utf8').replace(/"exported_at":"[^"]*"/, '"exported_at":""')

const bodies = async (of: TestJournal, identity_id = journal.identity.id) =>
  (await of.client.reflections.list({ identity_id })).items.map(one => one.body).sort()

function entries(count: number): string {
  const path = join(journal.home, `entries-${count}.jsonl`)
  const line = (at: number) => `{"date":"2020-01-01","text":"Entry ${at} of many, about the sea."}`
  writeFileSync(path, Array.from({ length: count }, (_, at) => line(at)).join('\n'))
  return path
}

describe('export JSON', () => {
  it('writes one whole file with counts and a hash', async () => {
    await journal.write('Kept.')
    const file = JSON.parse(readFileSync(await exported(journal), 'utf8'))
    expect(file).toMatchObject({
      format: 'mirror-export',
      version: 1,
      counts: { identities: 1, reflections: 1 },
    })
    expect(readdirSync(journal.home).filter(name => /partial|snapshot-/.test(name))).toEqual([])
  })

  it('of a range of days holds those days alone', async () => {
    for (const day of ['01', '02', '03'])
      await journal.write(`On the ${day}.`, { occurred_at: `2026-01-${day}T12:00:00Z` })
    const file = JSON.parse(
      readFileSync(await exported(journal, { from: '2026-01-02', to: '2026-01-02' }), 'utf8'),
    )
    expect(file.tables.reflections.map((row: { body: string }) => row.body)).toEqual(['On the 02.'])
  })
})

it('export Markdown: a folder of pages that hold the texts word for word', async () => {
  await journal.write('Word for *word*.', { occurred_at: '2026-01-02T12:00:00Z' })
  await journal.write('Another day.', { occurred_at: '2026-02-02T12:00:00Z' })
  const path = join(journal.home, 'pages')
  await collect(journal.client.data.export({ path, format: 'markdown', to: '2026-01-31' }))
  expect(readFileSync(join(path, 'Ada/reflections/2026/2026-01-02.md'), 'utf8')).toContain('Word for *word*.')
  expect(existsSync(join(path, 'Ada/reflections/2026/2026-02-02.md'))).toBe(false)
  expect(readFileSync(join(path, 'Ada/README.md'), 'utf8')).toContain('1 reflection')
})

describe('import JSON', () => {
  it('shows the counts first, brings the journal, and adds nothing the second time', async () => {
    await journal.write('From there.')
    const path = await exported(journal)
    expect(await bring(other, path, { dry_run: true })).toMatchObject({ added: 1, import_id: null })
    expect((await other.client.identities.list()).identities.map(one => one.name)).toEqual(['Elsewhere'])
    expect(await bring(other, path)).toMatchObject({ added: 1, identity_id: journal.identity.id })
    expect(await bring(other, path)).toMatchObject({ added: 0, unchanged: 1 })
    expect(await bodies(other)).toEqual(['From there.'])
  })

  it('takes a backup as well: the export inside, after all of it was checked', async () => {
    await journal.write('From the backup.')
    const path = join(journal.home, 'copy.zip')
    await collect(journal.client.data.backup({ path }))
    expect(await bring(other, path)).toMatchObject({ format: 'mirror', added: 1 })
    expect(await bodies(other)).toEqual(['From the backup.'])
    expect((await other.client.data.imports({})).imports[0]).toMatchObject({ file_name: 'copy.zip' })
    expect(readdirSync(other.home).filter(name => name.startsWith('restore-'))).toEqual([])
  })

  it('of a file that was changed keeps nothing and says why', async () => {
    await journal.write('From there.')
    const path = await exported(journal)
    writeFileSync(path, readFileSync(path, 'utf8').replace('From there.', 'From hell.'))
    const failure = await failureOf(bring(other, path))
    expect(failure).toMatchObject({ code: 'UNREADABLE_FILE', data: { rule: expect.stringMatching(/hash/) } })
    expect((await other.client.identities.list()).identities).toHaveLength(1)
  })

  it('lets others save all the while', async () => {
    const path = entries(3000)
    const second = openDatabase({ file: join(journal.home, 'mirror.db') })
    let running = true
    const waits: number[] = []
    const importing = bring(journal, path, { identity: 'Many' }).finally(() => {
      running = false
    })
    while (running) {
      const began = performance.now()
      second.write(tx => connectionOf(tx).sqlite.exec("UPDATE settings SET value = '1' WHERE scope = 'none'"))
      waits.push(performance.now() - began)
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    second.close()
    expect(await importing).toMatchObject({ added: 3000 })
    expect(waits.length).toBeGreaterThan(3)
    expect(Math.max(...waits)).toBeLessThan(500)
  })
})

it('round trip: export, empty app, import, export gives the same bytes but for the timestamp', {
  timeout: 180_000,
}, async () => {
  const kept = await journal.write('First words.', { tags: ['sea'] })
  await journal.client.reflections.edit({ id: kept.id, body: 'Other words.' })
  await journal.client.reflections.trash({ id: (await journal.write('Gone.')).id })
  const thread = await journal.client.threads.create({ identity_id: journal.identity.id, title: 'Letters' })
  await journal.client.threads.add({ id: thread.id, reflection_id: kept.id })
  await collect(journal.client.mirrorbacks.stream({ reflection_id: kept.id }))
  const path = await exported(journal)
  await bring(other, path)
  expect(lasting(await exported(other, { identity_id: journal.identity.id as never }))).toBe(lasting(path))
})

it('identity-scoped export: holds nothing of another journal', async () => {
  await journal.write('Of Ada.')
  const ben = await journal.client.identities.create({ name: 'Ben' })
  await journal.client.reflections.create({ identity_id: ben.id, body: 'Of Ben.' })
  const text = readFileSync(await exported(journal, { identity_id: ben.id as never }), 'utf8')
  expect(text).toContain('Of Ben.')
  expect(text).not.toContain(journal.identity.id)
})

describe('merge import', () => {
  async function written(): Promise<string> {
    const { id } = await journal.write('As it began.')
    await bring(other, await exported(journal))
    await journal.client.reflections.edit({ id, body: 'As one device has it.' })
    await other.client.reflections.edit({ id, body: 'As the other has it.' })
    await bring(journal, await exported(other, { identity_id: journal.identity.id as never }))
    return id
  }

  const conflicts = async (of: TestJournal) =>
    (await of.client.data.conflicts({ identity_id: journal.identity.id })).conflicts

  it('keeps both of two texts and lists them until the owner chooses; then every device knows', async () => {
    const id = await written()
    const [found] = await conflicts(journal)
    expect(found).toMatchObject({
      reflection_id: id,
      standing: { body: 'As the other has it.', here: false },
      other: { body: 'As one device has it.', here: true },
    })
    await journal.client.data.resolve({
      reflection_id: id as never,
      other: found?.other.stamp ?? '',
      keep: 'mine',
    })
    expect(await conflicts(journal)).toEqual([])
    await bring(other, await exported(journal))
    expect(await bodies(other)).toEqual(['As one device has it.'])
    expect(await conflicts(other)).toEqual([])
    const { revisions } = await other.client.reflections.revisions({ id: id as never })
    expect(revisions.map(one => one.body)).toContain('As the other has it.')
  })

  it('a choice that is taken back stands open again, on every device, with both texts as they were', async () => {
    const id = (await written()) as never
    const [found] = await conflicts(journal)
    for (const keep of ['mine', 'theirs', 'both'] as const) {
      const [now] = await conflicts(journal)
      await journal.client.data.resolve({ reflection_id: id, other: now?.other.stamp ?? '', keep })
      expect(await conflicts(journal)).toEqual([])
      const { reflection } = await journal.client.data.reopen({ reflection_id: id })
      expect(reflection.body).toBe('As the other has it.')
      expect(await conflicts(journal)).toEqual([
        {
          ...found,
          standing: { ...found?.standing, stamp: expect.any(String) },
          other: { ...found?.other, stamp: expect.any(String) },
        },
      ])
      expect(await bodies(journal)).toEqual(['As the other has it.'])
    }
    await bring(other, await exported(journal))
    expect(await conflicts(other)).toMatchObject([
      { standing: { body: 'As the other has it.', here: true }, other: { here: false } },
    ])
    const trash = { identity_id: journal.identity.id, filter: { trash: true } }
    expect((await journal.client.reflections.list(trash)).items.map(one => one.body)).toEqual([
      'As one device has it.',
    ])
  })

  it('a choice cannot be taken back once the text was changed, or where there was none', async () => {
    const id = (await written()) as never
    expect((await failureOf(journal.client.data.reopen({ reflection_id: id }))).code).toBe('CONFLICT')
    const stamp = (await conflicts(journal))[0]?.other.stamp ?? ''
    await journal.client.data.resolve({ reflection_id: id, other: stamp, keep: 'mine' })
    await journal.client.reflections.edit({ id, body: 'Changed since.' })
    const refused = await failureOf(journal.client.data.reopen({ reflection_id: id }))
    expect([refused.code, await bodies(journal)]).toEqual(['CONFLICT', ['Changed since.']])
  })

  it('can make a reflection of its own of the other text', async () => {
    const id = await written()
    const stamp = (await conflicts(journal))[0]?.other.stamp ?? ''
    await journal.client.data.resolve({ reflection_id: id as never, other: stamp, keep: 'both' })
    expect(await bodies(journal)).toEqual(['As one device has it.', 'As the other has it.'])
    const again = await failureOf(
      journal.client.data.resolve({ reflection_id: id as never, other: stamp, keep: 'both' }),
    )
    expect(again.code).toBe('CONFLICT')
  })
})

describe('an import that is undone', () => {
  const undo = async (import_id: string | null) => {
    const done = (await collect(journal.client.data.undoImport({ import_id: import_id ?? '' }))).at(-1)
    if (done?.type !== 'done') throw new Error('it did not end')
    return done.result
  }

  it('takes back what it added, and leaves what the owner changed since', async () => {
    await journal.write('Mine.')
    const { import_id } = await bring(journal, entries(3), { identity: 'Ada' })
    const { items } = await journal.client.reflections.list({ identity_id: journal.identity.id })
    const edited = items.find(one => one.body.startsWith('Entry 1'))
    await journal.client.reflections.edit({ id: edited?.id as never, body: 'Now it is mine.' })
    expect(await undo(import_id)).toMatchObject({
      removed: 2,
      kept: 1,
      message: expect.stringMatching(/stays/),
    })
    expect(await bodies(journal)).toEqual(['Mine.', 'Now it is mine.'])
    const { imports } = await journal.client.data.imports({})
    expect(imports[0]).toMatchObject({ id: import_id, counts: { added: 3 }, undone_at: expect.any(String) })
    expect((await failureOf(undo(import_id))).code).toBe('CONFLICT')
    expect(await bring(journal, entries(3), { identity: 'Ada' })).toMatchObject({ added: 2, unchanged: 1 })
  })

  it('puts back the texts that it had changed', async () => {
    const { id } = await journal.write('Before.')
    await bring(other, await exported(journal))
    await other.client.reflections.edit({ id, body: 'After.' })
    const before = lasting(await exported(journal))
    const path = await exported(other, { identity_id: journal.identity.id as never })
    const { import_id } = await bring(journal, path)
    expect(await bodies(journal)).toEqual(['After.'])
    expect(await undo(import_id)).toMatchObject({ removed: 0, restored: 1, kept: 0 })
    expect(lasting(await exported(journal))).toBe(before)
  })
})

it('an import that is killed at any moment is there wholly or not at all', { timeout: 180_000 }, async () => {
  const COUNT = 2500
  const path = entries(COUNT)
  const { sqlite } = connectionOf(journal.core.context.db.read)
  const rows = () => Number(sqlite.prepare('SELECT count(*) FROM reflections').pluck().get())
  const door = join(import.meta.dirname, '../cli/main.ts')
  for (const killAt of [1, 900, COUNT]) {
    const args = [door, 'import', path, '--identity', 'Ada', '--home', journal.home]
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    const closed = new Promise(resolve => child.once('close', resolve))
    while (rows() < killAt && child.exitCode === null) await new Promise(resolve => setTimeout(resolve, 3))
    child.kill('SIGKILL')
    await closed
    await recoverImports(journal.core.context)
    expect(openImports(journal.core.context.db.read)).toEqual([])
    expect([0, COUNT]).toContain(rows())
    expect(await bodies(journal)).toHaveLength(Math.min(rows(), 50))
    expect(integrity(join(journal.home, 'mirror.db'))).toEqual([])
  }
})
