/** Taking the journal in and out: every one a job of the worker with progress and cancel. */

import type { z } from 'zod'
import type { Given, Outputs } from '#contract/contract.ts'
import type { IdentityId } from '#contract/ids.ts'
import type { BackupKind, BackupReport, RestoreReport } from '#contract/schemas/data.ts'
import type { JobKind } from '#contract/schemas/job.ts'
import { listIdentities } from '#db/identities.ts'
import { listImports } from '#db/imports.ts'
import { putLastBackup } from '#db/totals.ts'
import { changeLedger, withEntry } from './backups/ledger.ts'
import type { Services } from './context.ts'
import { Failure } from './failure.ts'
import type { RunOptions } from './ports.ts'
import { catchUp, recoverImports } from './start.ts'

/** The steps of a job, then `{type: 'done', result}`. */
async function* steps<T>(
  s: Services,
  kind: z.infer<typeof JobKind>,
  work: (options: RunOptions) => Promise<T>,
  signal: AbortSignal | undefined,
  after: (result: T) => void = () => {},
) {
  for await (const event of s.jobs.run(kind, null, work, signal)) {
    if (event.type === 'progress') yield event
    else {
      after(event.value)
      yield { type: 'done' as const, result: event.value }
    }
  }
}

export function importFile(s: Services, input: Given['data']['import'], signal?: AbortSignal) {
  return steps(
    s,
    'import',
    async options => {
      try {
        return await s.worker.run('import', input, options)
      } catch (error) {
        // What it had staged is nobody's: it is cleared away behind the owner's back.
        void recoverImports(s)
        throw error
      }
    },
    signal,
    result => {
      if (!result.dry_run) everythingChanged(s)
    },
  )
}

export function undoImport(s: Services, input: Given['data']['undoImport'], signal?: AbortSignal) {
  return steps(
    s,
    'undo',
    options => s.worker.run('undo', input, options),
    signal,
    () => everythingChanged(s),
  )
}

export function importHistory(s: Services, input: Given['data']['imports']): Outputs['data']['imports'] {
  const { skip = 0, limit = 20 } = input
  const { imports, total } = listImports(s.db.read, { skip, limit })
  return {
    imports: imports.map(({ file_sha256, state, pid, stamp, ...entry }) => ({
      ...entry,
      identity_id: entry.identity_id as IdentityId | null,
      counts: { ...entry.counts },
    })),
    total,
    skip,
    limit,
  }
}

export function exportJournal(s: Services, input: Given['data']['export'], signal?: AbortSignal) {
  return steps(s, 'export', options => s.worker.run('export', input, options), signal)
}

export function backup(s: Services, input: Given['data']['backup'], signal?: AbortSignal) {
  const path = input.path ?? `${s.places.backups}/${backupName(s.clock.now())}`
  return steps(
    s,
    'backup',
    options => s.worker.run('backup', { path }, options),
    signal,
    report => {
      s.db.write(tx => putLastBackup(tx, { path: report.path, created_at: report.created_at }))
      noteBackup(s, report, 'manual')
    },
  )
}

/** Into the list of what is kept; that the list cannot be written takes nothing from the backup. */
function noteBackup(s: Services, report: BackupReport, kind: BackupKind): void {
  const { path, bytes, created_at, schema_version } = report
  const entry = { path, kind, created_at, bytes, schema_version, rows_sha256: null }
  try {
    changeLedger(s.shelf, ledger => withEntry(ledger, { ...entry, verified_at: s.clock.now() }))
  } catch (error) {
    s.log.error('backup-list-failed', error)
  }
  s.bus.publish({ type: 'backups' })
}

/** `mirror-backup-YYYYMMDD-HHMMSS.zip`, in UTC. */
export function backupName(now: string): string {
  return `mirror-backup-${stampName(now)}.zip`
}

function stampName(now: string): string {
  const digits = now.replace(/\D/g, '')
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}`
}

export function verify(s: Services, input: Given['data']['verify'], signal?: AbortSignal) {
  return steps(s, 'verify', options => s.worker.run('verify', input, options), signal)
}

export function testRestore(s: Services, input: Given['data']['testRestore'], signal?: AbortSignal) {
  return steps(s, 'verify', options => s.worker.run('testRestore', input, options), signal)
}

/** Checks the ZIP whole, keeps a safety backup of what is there, then puts the journal in its place; or makes a home of it. */
export function restore(s: Services, input: Given['data']['restore'], signal?: AbortSignal) {
  return input.mode === 'beside' ? restoreBeside(s, input, signal) : restoreInPlace(s, input, signal)
}

function restoreInPlace(s: Services, input: Given['data']['restore'], signal?: AbortSignal) {
  return steps(
    s,
    'restore',
    async (options): Promise<RestoreReport> => {
      const { path, passphrase } = input
      const { staged, report, sealed } = await s.worker.run('stage', { path, passphrase }, options)
      try {
        if (options.signal?.aborted) throw new Failure('CANCELLED', STOPPED)
        const { safety_backup } = await s.replaceJournal(staged, sealed)
        return {
          path,
          mode: 'replace',
          safety_backup,
          counts: report.counts,
          schema_version: report.schema_version,
          home: null,
          encrypted: report.encrypted,
          open_with: null,
        }
      } finally {
        s.removeFile(staged)
      }
    },
    signal,
    () => everythingChanged(s),
  )
}

function restoreBeside(s: Services, input: Given['data']['restore'], signal?: AbortSignal) {
  const home = input.folder ?? besideHome(s.places.home, s.clock.now())
  const { path, passphrase } = input
  return steps(
    s,
    'restore',
    async (options): Promise<RestoreReport> => {
      const report = await s.worker.run('restoreBeside', { path, folder: home, passphrase }, options)
      return {
        path,
        mode: 'beside',
        safety_backup: null,
        counts: report.counts,
        schema_version: report.schema_version,
        home,
        encrypted: report.encrypted,
        open_with: `npm start -- --home ${JSON.stringify(home)}`,
      }
    },
    signal,
  )
}

/** A folder of its own beside the home: `<home>-restored-YYYYMMDD-HHMMSS`, in UTC. */
export function besideHome(home: string, now: string): string {
  return `${home.replace(/[\\/]+$/, '')}-restored-${stampName(now)}`
}

/** What the windows show may be all other now, and some of it unread. */
function everythingChanged(s: Services): void {
  s.bus.publish({ type: 'identities' })
  s.bus.publish({ type: 'settings' })
  for (const { id } of listIdentities(s.db.read)) {
    s.bus.publish({ type: 'reflections', identity_id: id, reflection_id: null })
    for (const type of ['patterns', 'tensions', 'threads'] as const) s.bus.publish({ type, identity_id: id })
  }
  if (s.reading.background) void catchUp(s)
}

const STOPPED = { rule: 'stopped before it was done', remedy: 'The journal is as it was.' }
