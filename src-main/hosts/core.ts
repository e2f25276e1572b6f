/** Opens one journal folder and puts the app together: handle, worker, services, router. */

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupShelf } from '#adapters/backup-shelf.ts'
import { systemClock } from '#adapters/clock.ts'
import { fileFailure } from '#adapters/files.ts'
import { uuidIds } from '#adapters/ids.ts'
import { fileKeys } from '#adapters/keys/keys.ts'
import { readableCopies } from '#adapters/keys/readable-copies.ts'
import { fileLog, logFile, logLevel } from '#adapters/log.ts'
import { lastLines } from '#adapters/log-file.ts'
import { createProviders } from '#adapters/providers/providers.ts'
import { rhythmPorts } from '#adapters/rhythm/ports.ts'
import { deviceTokens } from '#adapters/tokens.ts'
import { startWorker } from '#adapters/worker/client.ts'
import { because } from '#contract/problem-reasons.ts'
import { type DataKey, sealOf } from '#db/cipher.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { migrateUp } from '#db/migrate/migrator.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { recrypt } from '#db/recrypt.ts'
import { createCallLog, watchApi } from '#services/api/api.ts'
import { createKeeper } from '#services/backups/keeper.ts'
import { noteMigrationCopy } from '#services/backups/shelve.ts'
import { createBus } from '#services/bus.ts'
import type { Services } from '#services/context.ts'
import { Failure } from '#services/failure.ts'
import { createJobs } from '#services/jobs.ts'
import { backupPath } from '#services/migrations.ts'
import type { Clock, DialogPort, Ids, KeyTaker, Places } from '#services/ports.ts'
import type { ProviderPort } from '#services/provider-port.ts'
import { withdrawConsent } from '#services/providers.ts'
import { createReadingQueue } from '#services/reading-queue.ts'
import type { RhythmPorts } from '#services/rhythm/ports.ts'
import { router } from '#services/router.ts'
import type { Secrets } from '#services/secrets-port.ts'
import { becomeOwnDevice, catchUp, prepareJournals, recoverImports } from '#services/start.ts'
import type { UpdatePort } from '#services/updates.ts'
import type { Keys } from '#services/vault/keys-port.ts'
import { lockedJournal } from '#services/vault/refuse-locked.ts'
import { createVault, type JournalDoor } from '#services/vault/vault.ts'
import { removeLeftovers } from './leftovers.ts'
import { createApiHandler } from './loopback/api/api-requests.ts'
import type { ApiHandler } from './loopback/requests.ts'
import { bringUp } from './opening/bring-up.ts'
import { replaceJournal, settleAside } from './replace-journal.ts'
import { WORKER } from './threads/threads.ts'

export interface Core {
  readonly router: typeof router
  readonly context: Services
  /** Makes what answers under /api on this port. */
  serveApi(port: number): ApiHandler
  /** Tells whether the owner has the API on: now, where the journal is open, and at every change. Gives the end of it. */
  watchApi(tell: (on: boolean) => void): () => void
  /** Closes the journal and forgets its key; nothing happens where it is not encrypted. */
  lock(): Promise<void>
  /** Ends jobs, the worker and the handle. */
  close(): Promise<void>
}

export interface OpenOptions {
  readonly home: string
  /** Folder of the migrations. */
  readonly migrations: string
  /** Folder of the sample journal. */
  readonly sample: string
  readonly dialogs?: DialogPort
  readonly keyTaker?: KeyTaker
  /** The system's safe store for keys; without one no key is kept. */
  readonly secrets?: Secrets
  /** Whether the system has a key store that anybody could open, which is therefore not used. */
  readonly basicTextStore?: boolean
  /** Where the journal's wrapped keys lie; default: in the home. */
  readonly keys?: Keys
  /** Key for a model's server, for as long as this runs; default: MIRROR_PROVIDER_KEY of the environment. */
  readonly providerKey?: string | null
  readonly providers?: ProviderPort
  /** Reads what is unread as soon as the journal is open; default true. */
  readonly background?: boolean
  /** Makes backups by itself while it is open; default false: the hosts of a window do. */
  readonly keeping?: boolean
  readonly clock?: Clock
  readonly ids?: Ids
  /** What of Rhythm’s outside world this host gives. */
  readonly rhythm?: Partial<RhythmPorts>
  /** Where newer versions come from; without it none are looked for. */
  readonly updates?: UpdatePort
  /** The journal was just put there out of a backup. */
  readonly restored?: boolean
  readonly migrationCopy?: string | null
}

/** @throws Failure or DbError, typed, when the journal cannot be opened as it is; nothing is replaced or repaired. */
export async function openCore(options: OpenOptions): Promise<Core> {
  const places = placesOf(options)
  const clock = options.clock ?? systemClock
  const ids = options.ids ?? uuidIds
  makeFolders(places)
  const log = fileLog(places.home, 'main', logLevel(process.env.MIRROR_LOG_LEVEL))
  const leftovers = [places.home, places.backups].flatMap(folder => removeLeftovers(folder))
  if (leftovers.length > 0) log.warn('leftovers-removed', { count: leftovers.length })
  settleAside(places.database, safetyPath(places, clock))
  let db: Database | null = null
  let catchingUp = Promise.resolve()
  let apiAddress: string | null = null
  let broughtUp = options.migrationCopy ?? null
  const bus = createBus()
  const jobs = createJobs({ bus, ids, log })
  const background = options.background ?? true
  const worker = startWorker(WORKER, places, log, () => db?.key ?? null)
  const keeper = createKeeper()
  const reading = createReadingQueue({ worker, bus, log, background })
  const door: JournalDoor = {
    seal: () => sealOf(places.database),
    async bringUp(key) {
      broughtUp = await bringUp(places, key)
    },
    open(key) {
      const opened = openJournal(places, clock, key, backupPath({ places, clock }))
      db = opened.db
      for (const copy of [broughtUp, opened.backup]) if (copy !== null) noteMigrationCopy(context, copy)
      broughtUp = null
      prepareJournals(context)
      catchingUp = background ? catchUp(context) : recoverImports(context)
    },
    async close(forMove) {
      reading.rest()
      jobs.cancelAll()
      await catchingUp
      await keeper.rest()
      await worker.pause()
      if (forMove) db?.closeForMove()
      else db?.close()
      db = null
    },
    async recrypt(from, to) {
      await worker.run('recrypt', { from, to })
      // The thread was started while the journal had another key.
      await worker.pause()
    },
    readableCopies: () => readableCopies(places.home, places.backups),
  }
  const keys = options.keys ?? fileKeys(places.home)
  const secrets = options.secrets ?? null
  const vault = createVault({
    keys,
    secrets,
    basicTextStore: options.basicTextStore ?? false,
    clock,
    log,
    door,
  })
  const context: Services = {
    db: whicheverIsOpen(() => {
      if (!db) throw lockedJournal()
      return db
    }),
    vault,
    tokens: deviceTokens,
    calls: createCallLog(),
    worker,
    clock,
    ids,
    log,
    places,
    shelf: backupShelf(places),
    keeper,
    bus,
    jobs,
    reading,
    dialogs: options.dialogs ?? null,
    keyTaker: options.keyTaker ?? null,
    providers: options.providers ?? createProviders(),
    secrets,
    environmentKey:
      options.providerKey === undefined
        ? process.env.MIRROR_PROVIDER_KEY?.trim() || null
        : options.providerKey,
    recentLog: count => lastLines(logFile(places.home), count),
    rhythm: rhythmPorts(options.rhythm),
    removeFile: path => rmSync(path, { force: true }),
    apiAddress: () => apiAddress,
    updates: options.updates ?? null,
    async replaceJournal(unpacked, sealed) {
      await worker.pause()
      if (sealed) keys.adopt(sealed.key_file)
      const staged = sealed || !vault.key ? unpacked : resealed(unpacked, vault.key)
      const safety = safetyPath(places, clock)
      const current = context.db.key
      const open = (file: string) => {
        const seal = sealOf(file)
        const own = seal.kind === 'sealed' && seal.keyId === sealed?.key.id
        // What is restored is in its backup already.
        return openJournal({ ...places, database: file }, clock, own ? (sealed?.key ?? null) : current, null)
          .db
      }
      if (!db) throw lockedJournal()
      const prepare = (opened: Database) => {
        const its = { ...context, db: opened }
        ownAfterRestore(its)
        prepareJournals(its)
      }
      const kept = replaceJournal(db, { staged, file: places.database, safety, open, prepare }, opened => {
        db = opened
      })
      vault.replaced(context.db.key)
      return { safety_backup: safety, ...kept }
    },
  }
  try {
    vault.start()
    if (options.restored && !vault.locked) ownAfterRestore(context)
  } catch (error) {
    // Whoever tries again, or puts a backup in its place, finds the file let go.
    void worker.close()
    const opened = db as Database | null
    opened?.close()
    throw error
  }
  log.info('opened', { app: places.app, locked: vault.locked })
  const ticking = setInterval(() => void vault.tick(context), TICK)
  ticking.unref()
  const keeping = options.keeping ? keepLooking(() => keeper.look(context)) : null
  return {
    router,
    context,
    serveApi(port) {
      apiAddress = `http://127.0.0.1:${port}/api`
      return createApiHandler({ router, context }, port)
    },
    watchApi(tell) {
      const ending = new AbortController()
      void watchApi(context, tell, ending.signal)
      return () => ending.abort()
    },
    async lock() {
      if (vault.key) await vault.lock(context)
    },
    async close() {
      clearInterval(ticking)
      keeping?.stop()
      reading.close()
      jobs.cancelAll()
      await catchingUp
      await keeper.rest()
      await worker.close()
      db?.close()
      vault.close()
      log.info('closed')
    },
  }
}

/** Milliseconds after the start before the first look at the backups, and between two looks. */
const [FIRST_LOOK, EACH_LOOK] = [10_000, 60_000]

function keepLooking(look: () => void): { stop(): void } {
  const first = setTimeout(look, FIRST_LOOK).unref()
  const each = setInterval(look, EACH_LOOK).unref()
  return {
    stop() {
      clearTimeout(first)
      clearInterval(each)
    },
  }
}

function ownAfterRestore(context: Services): void {
  becomeOwnDevice(context)
  // A consent that came with a file was not given here.
  withdrawConsent(context)
}

/** How often the lock looks whether it should close, in milliseconds. */
const TICK = 15_000

/** Where what was there before a restore is kept. */
function safetyPath({ backups }: Places, clock: Clock): string {
  return join(backups, `before-restore-${clock.now().replace(/\D/g, '')}.db`)
}

/** A plain journal that comes into an encrypted one's place is encrypted first. */
function resealed(plain: string, key: DataKey): string {
  const sealed = plain.replace(/\.db$/, '-sealed.db')
  try {
    recrypt({ from: plain, fromKey: null, to: sealed, toKey: key })
    return sealed
  } finally {
    rmSync(plain, { force: true })
  }
}

/** The database that is open now, however long ago this was asked for: a restore puts another in its place. */
function whicheverIsOpen(now: () => Database): Database {
  return {
    get file() {
      return now().file
    },
    get key() {
      return now().key
    },
    get read() {
      return now().read
    },
    write: work => now().write(work),
    writeDerived: (work, log) => now().writeDerived(work, log),
    snapshot: work => now().snapshot(work),
    closeForMove: () => now().closeForMove(),
    close: () => now().close(),
  }
}

/** Where everything of one Mirror home lies. */
export function placesOf(options: Pick<OpenOptions, 'home' | 'migrations' | 'sample'>): Places {
  return {
    home: options.home,
    database: join(options.home, 'mirror.db'),
    backups: join(options.home, 'backups'),
    migrations: options.migrations,
    sample: join(options.sample, 'journal.jsonl'),
    app: appVersion(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  }
}

/** package.json lies two folders above this file, from source, from the bundle and in the packaged app. */
function appVersion(): string {
  const file = join(import.meta.dirname, '..', '..', 'package.json')
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  return version
}

/** @throws Failure FOLDER_UNAVAILABLE. */
export function makeFolders({ home, backups }: Places): void {
  for (const path of [home, backups])
    try {
      mkdirSync(path, { recursive: true })
    } catch (error) {
      throw homeFailure(error, path)
    }
}

/** A home that cannot be made is no matter of files: whatever the system calls it, another place is the remedy. */
function homeFailure(error: unknown, path: string): unknown {
  const failure = fileFailure(error, path)
  if (!(failure instanceof Failure) || failure.code === 'DISK_FULL') return failure
  return new Failure('FOLDER_UNAVAILABLE', {
    ...because('home-unusable'),
    rule: 'the folder of the journal cannot be made or written',
    remedy: 'Choose another place with --home, or change the permissions of this one. Nothing was changed.',
    path,
  })
}

function openJournal(
  places: Places,
  clock: Clock,
  key: DataKey | null,
  backupTo: string | null,
): { readonly db: Database; readonly backup: string | null } {
  const db = openDatabase({ file: places.database, key })
  try {
    const { backup } = migrateUp(db, readMigrations(places.migrations), {
      now: clock.now(),
      appVersion: places.app,
      ...(backupTo === null ? {} : { backupTo }),
    })
    return { db, backup }
  } catch (error) {
    db.close()
    throw error
  }
}
