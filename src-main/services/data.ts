/** Taking the journal in and out: every one a job of the worker with progress and cancel. */

import type { z } from 'zod'
import type { Given, Outputs } from '#contract/contract.ts'
import type { IdentityId } from '#contract/ids.ts'
import type { RestoreReport } from '#contract/schemas/data.ts'
import type { JobKind } from '#contract/schemas/job.ts'
import { listIdentities } from '#db/identities.ts'
import { listImports } from '#db/imports.ts'
import { dropCopy, freePath, keepBefore, noteMade, noteVerified, rotate, timeName } from './backups/shelve.ts'
import type { Services } from './context.ts'
import { asFailure, Failure } from './failure.ts'
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
      const copy = input.dry_run ? null : await keepBefore(s, 'before-import', options)
      try {
        return await s.worker.run('import', input, options)
      } catch (error) {
        dropCopy(s, copy)
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
  const path = input.path ?? freePath(s, 'mirror-backup', timeName(s.clock.now()), '.zip')
  return steps(
    s,
    'backup',
    options => s.worker.run('backup', { path }, options),
    signal,
    ({ path: made, bytes, created_at, schema_version }) => {
      const entry = { path: made, kind: 'manual', created_at, bytes, schema_version, own: true } as const
      noteMade(s, { ...entry, verified_at: s.clock.now(), rows_sha256: null })
    },
  )
}

/** `mirror-backup-YYYYMMDD-HHMMSS.zip`, in UTC. */
export function backupName(now: string): string {
  return `mirror-backup-${timeName(now)}.zip`
}

export function verify(s: Services, input: Given['data']['verify'], signal?: AbortSignal) {
  return checking(s, input.path, options => s.worker.run('verify', input, options), signal)
}

export function testRestore(s: Services, input: Given['data']['testRestore'], signal?: AbortSignal) {
  return checking(s, input.path, options => s.worker.run('testRestore', input, options), signal)
}

/** Notes in the list of what is kept how it ended. */
function checking<T extends { readonly created_at: string; readonly schema_version: number }>(
  s: Services,
  path: string,
  work: (options: RunOptions) => Promise<T>,
  signal: AbortSignal | undefined,
) {
  return steps(
    s,
    'verify',
    async options => {
      try {
        return await work(options)
      } catch (error) {
        if (asFailure(error)?.code === 'UNREADABLE_FILE') noteVerified(s, path, { verified_at: null })
        throw error
      }
    },
    signal,
    ({ created_at, schema_version }) =>
      noteVerified(s, path, { verified_at: s.clock.now(), created_at, schema_version }),
  )
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
        const kept = await s.replaceJournal(staged, sealed)
        const { safety_backup } = kept
        noteSafety(s, kept)
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

function noteSafety(s: Services, kept: Awaited<ReturnType<Services['replaceJournal']>>): void {
  const { safety_backup: path, bytes, schema_version, whole } = kept
  const now = s.clock.now()
  const entry = { path, kind: 'before-restore', bytes, schema_version, rows_sha256: null, own: true } as const
  noteMade(s, { ...entry, created_at: now, verified_at: whole ? now : null })
  rotate(s)
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
  return `${home.replace(/[\\/]+$/, '')}-restored-${timeName(now)}`
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
