/** A task's surroundings for tests: a real journal on the disk, the real adapters, a clock that the test sets. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAgeFiles } from '#adapters/age/age-files.ts'
import { nodeFiles } from '#adapters/files.ts'
import { uuidIds } from '#adapters/ids.ts'
import { fileKeys } from '#adapters/keys/keys.ts'
import { noLog } from '#adapters/log.ts'
import { nodeProcesses } from '#adapters/processes.ts'
import { startHelper } from '#adapters/worker/helper.ts'
import { writingFiles } from '#adapters/writing-files.ts'
import { zipArchive } from '#adapters/zip.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { migrateUp } from '#db/migrate/migrator.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { HELPER } from '#hosts/threads/threads.ts'
import { cancelled } from '../../jobs.ts'
import type { TaskStep } from '../../tasks.ts'
import type { WorkEnv } from '../env.ts'

export const NOW = '2026-11-22T10:00:00.000Z'
export const MIGRATIONS = join(import.meta.dirname, '../../../../migrations')

export interface TestJournal {
  readonly env: WorkEnv
  readonly db: Database
  /** The Mirror home. */
  readonly home: string
  /** For files of the test, beside the home. */
  readonly out: string
  /** Everything in the Mirror home but the journal itself. */
  leftovers(): string[]
  remove(): void
}

export interface TestJournalOptions {
  readonly now?: () => string
  /** Stops the task at the first step for which this is true. */
  readonly stopAt?: (step: TaskStep) => boolean
}

/** A new empty journal. */
export function openTestJournal(options: TestJournalOptions = {}): TestJournal {
  const root = mkdtempSync(join(tmpdir(), 'mirror-work-'))
  const home = join(root, 'home')
  const out = join(root, 'out')
  for (const folder of [home, out]) mkdirSync(folder)
  const file = join(home, 'mirror.db')
  const db = openDatabase({ file })
  const now = options.now ?? (() => NOW)
  migrateUp(db, readMigrations(MIGRATIONS), { now: NOW, appVersion: 'test' })
  const places = {
    home,
    database: file,
    backups: join(home, 'backups'),
    migrations: MIGRATIONS,
    sample: '',
    app: '0.1.0',
    zone: 'Europe/Lisbon',
  }
  const helper = startHelper(HELPER, places)
  const env: WorkEnv = {
    db,
    get reader(): never {
      throw new Error('taking the journal in and out reads no text')
    },
    setups: new Map(),
    prepared: new Map(),
    get second(): never {
      throw new Error('taking the journal in and out reads no text')
    },
    helper,
    clock: { now, ticks: () => performance.now() },
    ids: uuidIds,
    files: nodeFiles,
    writing: writingFiles,
    zip: zipArchive,
    // So that a test need not wait; the cost in force has a test of its own.
    age: createAgeFiles(8),
    log: noLog(),
    keys: fileKeys(home),
    places,
    processes: nodeProcesses,
    pause: () => new Promise(resolve => setImmediate(resolve)),
    checkpoint(step) {
      if (options.stopAt?.(step)) throw cancelled()
    },
  }
  return {
    env,
    db,
    home,
    out,
    leftovers: () => readdirSync(home).filter(name => !/^mirror\.db(-wal|-shm)?$/.test(name)),
    remove() {
      void helper.close()
      db.close()
      if (existsSync(root)) rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Runs a task to its end. */
export async function run<T>(task: Generator<void, T> | AsyncGenerator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = await task.next()
    if (done) return value
  }
}
