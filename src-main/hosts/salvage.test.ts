/** What a damaged journal still gives back: never a crash, never a text that nobody wrote. */
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DataKey } from '#db/cipher.ts'
import { checkDatabase } from '#db/migrate/check.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { openDatabase } from '#db/open.ts'
import { recrypt } from '#db/recrypt.ts'
import { insertReflection } from '#db/reflections.ts'
import { snapshotInto } from '#db/snapshot.ts'
import { exportRows } from '#db/tables.ts'
import { asFailure } from '#services/failure.ts'
import { importFile } from '#services/work/import.ts'
import { fillJournal, newReflection } from '#services/work/test-support/rich-journal.ts'
import { MIGRATIONS, openTestJournal, run, type TestJournal } from '#services/work/test-support/work-env.ts'
import { salvageJournal } from './salvage.ts'

/** By default so many copies are damaged. */
const COPIES = Number(process.env.MIRROR_FLIPS ?? 40)

let journal: TestJournal
let sound: string
let written: Map<string, string>
beforeAll(() => {
  journal = openTestJournal()
  const identity = fillJournal(journal)
  journal.db.write(tx => {
    for (let n = 400; n < 700; n += 1)
      insertReflection(
        tx,
        newReflection(identity, n, `Day ${n}. ${'The river went by, and I with it. '.repeat(5 + (n % 200))}`),
      )
  })
  sound = join(journal.out, 'sound.db')
  snapshotInto(journal.db.read, sound)
  written = new Map(reflectionsIn(journal))
})
afterAll(() => journal.remove())

function reflectionsIn({ db }: Pick<TestJournal, 'db'>): [string, string][] {
  return [...exportRows(db.read, null)]
    .filter(({ table }) => table === 'reflections')
    .map(({ row }) => [String(row.id), String(row.body)])
}

interface Exported {
  readonly tables: { readonly reflections?: readonly { readonly id: string; readonly body: string }[] }
}

/** A number generator that a seed repeats. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function numbers(seed: number): (end: number) => number {
  let state = seed
  return end => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * end)
  }
}

const out = () => join(journal.out, 'salvaged.json')
function clear(): void {
  for (const name of [out(), `${out()}.rest.ndjson`]) rmSync(name, { force: true })
}

describe('salvaging', () => {
  it('a sound journal gives all of it, what lies in the log included, and leaves it as it is', async () => {
    const file = journal.env.places.database
    const before = readFileSync(file)
    expect(existsSync(`${file}-wal`)).toBe(true)
    const report = salvageJournal(file, out())
    expect(report.reflections).toEqual({ read: written.size, lost: 0 })
    expect(Object.values(report.tables).every(({ lost }) => lost === 0)).toBe(true)
    expect([report.rest, report.pages.unreadable]).toEqual([null, 0])
    expect(readFileSync(file).equals(before)).toBe(true)
    const other = openTestJournal()
    await run(importFile(other.env, { path: out(), format: 'mirror', dry_run: false, date_field: 'date' }))
    const [all, again] = [journal, other].map(({ db }) => JSON.stringify([...exportRows(db.read, null)]))
    expect(again).toBe(all)
    other.remove()
    clear()
  })

  it('refuses a file that is no journal, one that is not there, and a place that is taken', () => {
    const file = join(journal.out, 'noise')
    writeFileSync(file, Buffer.alloc(50_000, 0x5a))
    expect(refusal(() => salvageJournal(file, out()))).toBe('JOURNAL_DAMAGED')
    expect(refusal(() => salvageJournal(join(journal.out, 'nowhere'), out()))).toBe('NOT_FOUND')
    expect(refusal(() => salvageJournal(sound, file))).toBe('CONFLICT')
    expect(existsSync(out())).toBe(false)
  })

  it(`${COPIES} damaged copies: each is sound or refused, and what comes back was written`, async () => {
    const file = join(journal.out, 'damaged.db')
    const migrations = readMigrations(MIGRATIONS)
    const shares: number[] = []
    let detected = 0
    for (let seed = 1; seed <= COPIES; seed += 1) {
      copyFileSync(sound, file)
      const random = numbers(seed)
      const bytes = readFileSync(file)
      const flips = 1 + random(40)
      for (let n = 0; n < flips; n += 1) {
        const at = seed % 5 === 0 ? random(100) : random(bytes.length)
        bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255))
      }
      if (seed % 7 === 0) bytes.fill(0, 4096 * random(40), 4096 * (40 + random(3)))
      writeFileSync(file, bytes)
      if (isDamaged(file, migrations)) detected += 1
      shares.push(await share(file, flips, seed % 8 === 0))
      clear()
    }
    const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length
    console.log(
      `${COPIES} damaged copies: ${detected} detected, ${(mean * 100).toFixed(1)} % of the reflections came back, least ${(Math.min(...shares) * 100).toFixed(1)} %`,
    )
    expect(detected).toBeGreaterThan(0)
    expect(mean).toBeGreaterThan(0.5)
  }, 600_000)
})

describe('salvaging an encrypted journal', () => {
  const key: DataKey = { id: '5a'.repeat(16), bytes: new Uint8Array(32).fill(7) }
  let sealed: string
  beforeAll(() => {
    sealed = join(journal.out, 'sealed.db')
    recrypt({ from: sound, fromKey: null, to: sealed, toKey: key })
  })

  it('gives all of a sound one, and nothing without its key', () => {
    expect(refusal(() => salvageJournal(sealed, out()))).toBe('LOCKED')
    const other: DataKey = { id: '11'.repeat(16), bytes: key.bytes }
    expect(refusal(() => salvageJournal(sealed, out(), other))).toBe('LOCKED')
    expect(existsSync(out())).toBe(false)
    const before = readFileSync(sealed)
    expect(salvageJournal(sealed, out(), key).reflections).toEqual({ read: written.size, lost: 0 })
    expect(readFileSync(sealed).equals(before)).toBe(true)
    clear()
  })

  it(`${COPIES / 2} damaged copies: every one is detected, and what comes back was written`, async () => {
    const file = join(journal.out, 'damaged-sealed.db')
    const migrations = readMigrations(MIGRATIONS)
    const shares: number[] = []
    for (let seed = 1; seed <= COPIES / 2; seed += 1) {
      copyFileSync(sealed, file)
      const random = numbers(seed)
      const bytes = readFileSync(file)
      // The first bytes name the key: without them nothing says that it is a journal.
      const flips = 1 + random(12)
      for (let n = 0; n < flips; n += 1) {
        const at = 24 + random(bytes.length - 24)
        bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255))
      }
      writeFileSync(file, bytes)
      expect([seed, isDamaged(file, migrations, key)]).toEqual([seed, true])
      const damaged = readFileSync(file)
      shares.push(await share(file, flips, seed % 8 === 0, key))
      expect(readFileSync(file).equals(damaged)).toBe(true)
      clear()
    }
    const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length
    console.log(
      `${shares.length} damaged encrypted copies: ${(mean * 100).toFixed(1)} % of the reflections came back`,
    )
    expect(mean).toBeGreaterThan(0.5)
  }, 600_000)
})

/** The code of a typed failure; null where it is done. */
function refusal(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    const failure = asFailure(error)
    if (!failure) throw error
    return failure.code
  }
}

/** @throws where it is refused in any but a typed way. */
function isDamaged(
  file: string,
  migrations: ReturnType<typeof readMigrations>,
  key: DataKey | null = null,
): boolean {
  try {
    openDatabase({ file, key }).close()
    return !checkDatabase(file, migrations, MIGRATIONS, key).ok
  } catch (error) {
    if (!asFailure(error)) throw error
    return true
  }
}

/** How much of the reflections came back; a text may differ in the words whose bytes were changed, and in no others. */
async function share(
  file: string,
  flips: number,
  imported: boolean,
  key: DataKey | null = null,
): Promise<number> {
  try {
    salvageJournal(file, out(), key)
  } catch (error) {
    if (asFailure(error)?.code === 'JOURNAL_DAMAGED') return 0
    throw error
  }
  const { tables } = JSON.parse(readFileSync(out(), 'utf8')) as Exported
  let same = 0
  for (const { id, body } of tables.reflections ?? []) {
    const original = written.get(id)
    if (original === body) same += 1
    else if (original !== undefined) expect(invented(original, body)).toBeLessThanOrEqual(flips * 2)
  }
  if (!imported) return same / written.size
  const other = openTestJournal()
  await run(importFile(other.env, { path: out(), format: 'mirror', dry_run: false, date_field: 'date' }))
  expect(reflectionsIn(other).length).toBe((tables.reflections ?? []).length)
  other.remove()
  return same / written.size
}

/** Words of a text that its original does not have. */
function invented(original: string, body: string): number {
  const known = new Set(original.split(' '))
  return body.split(' ').filter(word => !known.has(word)).length
}
