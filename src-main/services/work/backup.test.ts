import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rawZip } from '#adapters/test-support/raw-zip.ts'
import { openDatabase } from '#db/open.ts'
import { getReflection, insertReflection } from '#db/reflections.ts'
import { asFailure } from '../failure.ts'
import { backup } from './backup.ts'
import { backupIfChanged } from './backup-if-changed.ts'
import { importFile } from './import.ts'
import { restoreBeside } from './restore-beside.ts'
import { stage } from './stage.ts'
import { testRestore } from './test-restore.ts'
import { fillJournal, idOf, newReflection } from './test-support/rich-journal.ts'
import {
  NOW,
  openTestJournal,
  run,
  type TestJournal,
  type TestJournalOptions,
} from './test-support/work-env.ts'
import { verify } from './verify.ts'

const IMPORT = { format: 'auto', dry_run: false, date_field: 'date' } as const
const newerManifest = JSON.stringify({
  format: 'mirror-backup',
  version: 2,
  created_at: NOW,
  app: '9.0.0',
  schema_version: 1,
  encrypted: false,
  counts: {},
  parts: [],
})

let journal: TestJournal
beforeEach(() => {
  journal = openTestJournal()
})
afterEach(() => journal.remove())

function reopen(options: TestJournalOptions): void {
  journal.remove()
  journal = openTestJournal(options)
}

async function made(): Promise<string> {
  const path = join(journal.out, 'backup.zip')
  await run(backup(journal.env, { path }))
  return path
}

async function refusal(work: Promise<unknown>) {
  const failure = await work.then(() => null, asFailure)
  return { code: failure?.code, rule: failure?.data.rule }
}

/** The same backup with some parts changed, added, or (null) left out. */
async function repacked(
  path: string,
  change: Record<string, (bytes: Buffer) => Buffer | string | null>,
): Promise<string> {
  const before = await JSZip.loadAsync(readFileSync(path))
  const after = new JSZip()
  for (const name of new Set([...Object.keys(before.files), ...Object.keys(change)])) {
    const bytes = (await before.file(name)?.async('nodebuffer')) ?? Buffer.alloc(0)
    const part = change[name] ? change[name](bytes) : bytes
    if (part !== null) after.file(name, part, { createFolders: false })
  }
  const to = path.replace('.zip', '-changed.zip')
  writeFileSync(to, await after.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
  return to
}

function edited(change: (manifest: Record<string, unknown>) => object) {
  return (bytes: Buffer) => JSON.stringify(change(JSON.parse(bytes.toString('utf8'))))
}

describe('a backup', () => {
  it('holds a manifest, the journal and its export, and is called done only after it was checked', async () => {
    fillJournal(journal)
    const path = join(journal.out, 'backup.zip')
    const report = await run(backup(journal.env, { path }))
    expect(report).toMatchObject({ path, created_at: NOW, app: '0.1.0', encrypted: false, verified: true })
    expect(report.counts).toMatchObject({ identities: 1, reflections: 6, mirrorbacks: 2, revisions: 2 })
    expect(report.checks.length).toBe(5)
    expect(report.bytes).toBe(readFileSync(path).length)
    const zip = await JSZip.loadAsync(readFileSync(path), { checkCRC32: true })
    expect(Object.keys(zip.files)).toEqual(['mirror.db', 'export/journal.json', 'MANIFEST.json'])
    expect(journal.leftovers()).toEqual([])
    expect(readdirSync(journal.out)).toEqual(['backup.zip'])
  })

  it('goes into the backups folder of the home, which is made on first use', async () => {
    const path = join(journal.env.places.backups, 'backup.zip')
    await run(backup(journal.env, { path }))
    expect(existsSync(path)).toBe(true)
  })

  it('is verified again later, with the same words', async () => {
    fillJournal(journal)
    const path = join(journal.out, 'backup.zip')
    const report = await run(backup(journal.env, { path }))
    expect(await run(verify(journal.env, { path }))).toEqual(report)
    expect(journal.leftovers()).toEqual([])
  })

  it('is staged as a journal that holds what was there at the time of the backup', async () => {
    const ada = fillJournal(journal)
    const path = await made()
    journal.db.write(tx => insertReflection(tx, newReflection(ada, 90)))
    const { staged, report } = await run(stage(journal.env, { path }))
    expect(staged).toMatch(/^.*\/home\/restore-p\d+-[0-9a-f-]+\.db$/)
    expect(report.counts.reflections).toBe(6)
    const restored = openDatabase({ file: staged, readonly: true })
    expect(getReflection(restored.read, idOf(2))?.body).toBe('Third text.')
    expect(getReflection(restored.read, idOf(90))).toBe(null)
    restored.close()
    expect(journal.leftovers()).toEqual([staged.split('/').at(-1)])
  })

  it('is made while another connection writes', async () => {
    const ada = fillJournal(journal)
    const path = join(journal.out, 'backup.zip')
    const task = backup(journal.env, { path })
    await task.next()
    journal.db.write(tx => insertReflection(tx, newReflection(ada, 90)))
    expect((await run(task)).counts.reflections).toBe(6)
  })
})

describe('a backup of a large journal, of which a second thread looks through the copy', () => {
  /** Larger than what one thread does alone. */
  function fillLarge(): void {
    const ada = fillJournal(journal)
    journal.db.write(tx => {
      for (let at = 100; at < 124; at += 1) {
        const body = Array.from({ length: 16_000 }, (_, word) =>
          ((word * at * 7919) % 100_003).toString(36),
        ).join(' ')
        insertReflection(tx, { ...newReflection(ada, at), body })
      }
    })
  }

  it('is the same backup, and restores', async () => {
    fillLarge()
    const path = await made()
    const again = await run(verify(journal.env, { path }))
    expect(again).toMatchObject({ verified: true, counts: { reflections: 30 } })
    expect(again.checks.length).toBe(5)
    expect((await run(testRestore(journal.env, { path }))).rows_compared).toBeGreaterThan(30)
    expect(journal.leftovers()).toEqual([])
  })

  it.each(['packing', 'checking every part'])(
    'leaves nothing behind where it was stopped while %s',
    async phase => {
      reopen({ stopAt: ({ step, done }) => step === phase && (phase !== 'packing' || done > 0) })
      fillLarge()
      const path = join(journal.out, 'backup.zip')
      expect((await refusal(run(backup(journal.env, { path })))).code).toBe('CANCELLED')
      expect(readdirSync(journal.out)).toEqual([])
      expect(journal.leftovers()).toEqual([])
    },
  )

  it('is left alone half way, and the helping thread lets go of its files', async () => {
    fillLarge()
    const task = backup(journal.env, { path: join(journal.out, 'backup.zip') })
    await task.next()
    await task.next()
    await task.return(undefined as never)
    expect(readdirSync(journal.out)).toEqual([])
    expect(journal.leftovers()).toEqual([])
  })
})

describe('a backup that was changed', () => {
  it.each([
    ['without a manifest', { 'MANIFEST.json': () => null }, /no part “MANIFEST.json”/],
    ['with a manifest of something else', { 'MANIFEST.json': () => '{}' }, /not the manifest/],
    ['of a newer kind', { 'MANIFEST.json': edited(m => ({ ...m, version: 2 })) }, /newer Mirror/],
    [
      'that says it is encrypted',
      { 'MANIFEST.json': edited(m => ({ ...m, encrypted: true })) },
      /not protected as/,
    ],
    ['without its journal', { 'mirror.db': () => null }, /“mirror.db” is missing/],
    ['with a part that nobody listed', { 'extra.txt': () => 'x' }, /“extra.txt” is not in the manifest/],
    ['of another size', { 'mirror.db': (bytes: Buffer) => bytes.subarray(0, -4096) }, /not the size/],
    [
      'of other bytes',
      { 'mirror.db': (bytes: Buffer) => Buffer.from(bytes).fill(1, 5000, 5008) },
      /not the hash/,
    ],
    [
      'with other counts',
      { 'MANIFEST.json': edited(m => ({ ...m, counts: { ...(m.counts as object), reflections: 7 } })) },
      /reflections/,
    ],
    [
      'with another schema',
      { 'MANIFEST.json': edited(m => ({ ...m, schema_version: 2 })) },
      /another schema/,
    ],
  ])('%s is refused with its reason', async (_, change, rule) => {
    fillJournal(journal)
    const path = await repacked(await made(), change)
    expect((await refusal(run(verify(journal.env, { path })))).rule).toMatch(rule)
    expect((await refusal(run(stage(journal.env, { path })))).rule).toMatch(rule)
    expect(journal.leftovers()).toEqual([])
  })

  it('that was cut off, or is no archive, is refused', async () => {
    fillJournal(journal)
    const path = await made()
    const cut = join(journal.out, 'cut.zip')
    writeFileSync(cut, readFileSync(path).subarray(0, -30))
    expect((await refusal(run(verify(journal.env, { path: cut })))).code).toBe('UNREADABLE_FILE')
    expect((await refusal(run(verify(journal.env, { path: join(journal.out, 'none') })))).code).toBe(
      'NOT_FOUND',
    )
  })

  it('of which one bit flipped is refused, wherever it was', async () => {
    fillJournal(journal)
    const bytes = readFileSync(await made())
    const path = join(journal.out, 'flipped.zip')
    for (const share of [0.05, 0.3, 0.5, 0.7, 0.9]) {
      const flipped = Buffer.from(bytes)
      const at = Math.floor(bytes.length * share)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      writeFileSync(path, flipped)
      expect((await refusal(run(verify(journal.env, { path })))).code).toBe('UNREADABLE_FILE')
    }
    expect(journal.leftovers()).toEqual([])
  })
})

describe('an archive that means harm', () => {
  const bomb = Array.from({ length: 6 }, (_, at) => ({
    name: `p${at}`,
    bytes: 4_000_000_000,
    packed: 40_000_000,
  }))
  it.each<[string, Uint8Array, string, RegExp]>([
    ['leads out of its folder', rawZip([{ name: '../../mirror.db' }]), 'UNREADABLE_FILE', /leads out of/],
    ['has an absolute name', rawZip([{ name: '/etc/passwd' }]), 'UNREADABLE_FILE', /absolute name/],
    [
      'holds a link',
      rawZip([{ name: 'mirror.db', mode: 0o120777, data: '/etc/passwd' }]),
      'UNREADABLE_FILE',
      /is a link/,
    ],
    [
      'holds a name twice',
      rawZip([{ name: 'mirror.db' }, { name: 'MIRROR.DB' }]),
      'UNREADABLE_FILE',
      /there twice/,
    ],
    ['would burst', rawZip([{ name: 'mirror.db', bytes: 60 * 1024 ** 2 }]), 'UNREADABLE_FILE', /200-fold/],
    ['would fill the disk', rawZip(bomb), 'UNSUPPORTED', /20 GB/],
    ['holds very many parts', rawZip([{ name: 'a' }], 10_001), 'UNREADABLE_FILE', /more than 10,000/],
    ['is encrypted', rawZip([{ name: 'MANIFEST.json', flags: 0x801 }]), 'UNSUPPORTED', /encrypted/],
    [
      'is another program’s',
      rawZip([{ name: 'photo.jpg', data: 'x' }]),
      'NOT_FOUND',
      /no part “MANIFEST.json”/,
    ],
    [
      'is a newer Mirror’s',
      rawZip([{ name: 'MANIFEST.json', data: newerManifest }]),
      'UNSUPPORTED',
      /newer Mirror/,
    ],
  ])('because it %s is refused with its reason, and nothing is touched', async (_, bytes, code, rule) => {
    fillJournal(journal)
    const path = join(journal.out, 'harm.zip')
    writeFileSync(path, bytes)
    const before = journal.env.files.sha256(journal.env.places.database)
    const folder = join(journal.out, 'beside')
    const input = { ...IMPORT, path }
    for (const work of [
      () => verify(journal.env, { path }),
      () => stage(journal.env, { path }),
      () => testRestore(journal.env, { path }),
      () => restoreBeside(journal.env, { path, folder }),
      () => importFile(journal.env, input),
    ]) {
      const refused = await refusal(run<unknown>(work()))
      expect(refused).toEqual({ code, rule: expect.stringMatching(rule) })
    }
    expect(journal.env.files.sha256(journal.env.places.database)).toBe(before)
    expect(journal.leftovers()).toEqual([])
    expect(readdirSync(journal.out)).toEqual(['harm.zip'])
  })
})

describe('a test restore', () => {
  it('of a backup whose rows are not those of its manifest says so', async () => {
    fillJournal(journal)
    const path = await repacked(await made(), {
      'export/journal.json': () => null,
      'MANIFEST.json': edited(m => ({
        ...m,
        rows_sha256: '0'.repeat(64),
        parts: (m.parts as { name: string }[]).filter(part => part.name === 'mirror.db'),
      })),
    })
    expect((await refusal(run(verify(journal.env, { path })))).code).toBeUndefined()
    expect(await refusal(run(testRestore(journal.env, { path })))).toEqual({
      code: 'UNREADABLE_FILE',
      rule: expect.stringMatching(/other rows than the backup says/),
    })
    expect(journal.leftovers()).toEqual([])
  })
})

describe('a backup that nobody asked for', () => {
  it('is made where the rows are others, and else is not', async () => {
    const ada = fillJournal(journal)
    const first = await run(
      backupIfChanged(journal.env, { path: join(journal.out, 'one.zip'), rows_sha256: null }),
    )
    const input = { path: join(journal.out, 'two.zip'), rows_sha256: first?.rows_sha256 ?? '' }
    expect(await run(backupIfChanged(journal.env, input))).toBeNull()
    expect(readdirSync(journal.out)).toEqual(['one.zip'])
    journal.db.write(tx => insertReflection(tx, newReflection(ada, 90)))
    const second = await run(backupIfChanged(journal.env, input))
    expect(second?.report.counts.reflections).toBe(7)
    expect(second?.rows_sha256).not.toBe(first?.rows_sha256)
  })
})

describe('a backup that cannot be made', () => {
  it.each(['taking a still copy', 'packing', 'opening the backup', 'checking every part'])(
    'because it was stopped while %s leaves nothing behind',
    async phase => {
      reopen({ stopAt: ({ step }) => step === phase })
      fillJournal(journal)
      const path = join(journal.out, 'backup.zip')
      expect((await refusal(run(backup(journal.env, { path })))).code).toBe('CANCELLED')
      expect(readdirSync(journal.out)).toEqual([])
      expect(journal.leftovers()).toEqual([])
    },
  )

  it('keeps the older one of that name', async () => {
    reopen({ stopAt: ({ step }) => step === 'checking the export' })
    fillJournal(journal)
    const path = join(journal.out, 'backup.zip')
    writeFileSync(path, 'older')
    await refusal(run(backup(journal.env, { path })))
    expect(readFileSync(path, 'utf8')).toBe('older')
  })

  it('for want of a folder says so', async () => {
    expect((await refusal(run(backup(journal.env, { path: join(journal.out, 'none', 'b.zip') })))).code).toBe(
      'FOLDER_UNAVAILABLE',
    )
    mkdirSync(join(journal.out, 'b.zip'))
    expect((await refusal(run(backup(journal.env, { path: join(journal.out, 'b.zip') })))).code).toBe(
      'CONFLICT',
    )
    expect(journal.leftovers()).toEqual([])
  })
})
