/** Puts copies of the journal into the list of what is kept, and takes them out when their time has come. */
import type { BackupKind, KeptBackup } from '#contract/schemas/data.ts'
import { journalCounts } from '#db/totals.ts'
import type { Services } from '../context.ts'
import type { RunOptions } from '../ports.ts'
import { changeLedger, keptBackups, type Ledger, type LedgerEntry, readLedger, withEntry } from './ledger.ts'
import { expired } from './rotation.ts'

/** What the list is kept with. */
type Listing = Pick<Services, 'shelf' | 'log' | 'bus'>

/** `20261122-183000`, in UTC. */
export function timeName(now: string): string {
  const digits = now.replace(/\D/g, '')
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}`
}

/** A name in the backups folder that nothing has: `<prefix>-<when><end>`, or with `-2` … where that is taken. */
export function freePath(
  s: Pick<Services, 'shelf' | 'places'>,
  prefix: string,
  when: string,
  end: string,
): string {
  for (let count = 1; ; count += 1) {
    const path = `${s.places.backups}/${prefix}-${when}${count === 1 ? '' : `-${count}`}${end}`
    if (s.shelf.file(path) === null) return path
  }
}

/** Whether there is anything to lose. */
export function holdsWords(s: Services): boolean {
  const { reflections, trashed, threads } = journalCounts(s.db.read)
  return reflections + trashed + threads > 0
}

/** Notes what was made. That the list cannot be written takes nothing from the copy itself: it is logged. */
export function noteMade(s: Listing, entry: Omit<LedgerEntry, 'key_id'> & Partial<LedgerEntry>): void {
  keepList(s, ledger => ({ ...withEntry(ledger, { key_id: null, ...entry }), problem: null }))
}

export function keepList(s: Listing, change: (ledger: Ledger) => Ledger): void {
  try {
    changeLedger(s.shelf, change)
  } catch (error) {
    s.log.error('backup-list-failed', error)
  }
  s.bus.publish({ type: 'backups' })
}

/** Notes that a copy was opened and found whole at `now`, or that it was not. One that lies elsewhere and is not listed is none of ours. */
export function noteVerified(
  s: Services,
  path: string,
  facts: Pick<KeptBackup, 'verified_at'> & Partial<LedgerEntry>,
): void {
  const known = keptBackups(s.shelf, readLedger(s.shelf)).find(one => one.path === path)
  if (!known) return
  const { kind, created_at, bytes, schema_version, rows_sha256, key_id, rotated } = known
  const entry = {
    path,
    kind,
    created_at,
    bytes,
    schema_version,
    rows_sha256,
    key_id,
    own: rotated || kind === 'manual',
    ...facts,
  }
  keepList(s, ledger => ({
    ...ledger,
    made: ledger.made.some(one => one.path === path)
      ? ledger.made.map(one => (one.path === path ? { ...one, ...facts } : one))
      : // What nobody listed was there before what is listed.
        [entry, ...ledger.made],
  }))
}

/**
 * A copy of the journal as it is before a change: whole, opened again and found sound, or the change is not made. Null where
 * there is nothing to lose.
 *
 * @throws Failure DISK_FULL, FOLDER_UNAVAILABLE, CANCELLED.
 */
export async function keepBefore(
  s: Services,
  kind: Exclude<BackupKind, 'manual' | 'daily'>,
  options: RunOptions,
): Promise<string | null> {
  if (!holdsWords(s)) return null
  const now = s.clock.now()
  const path = freePath(s, kind, now.replace(/\D/g, ''), '.db')
  const { bytes, schema_version } = await s.worker.run('safetyCopy', { path }, options)
  noteMade(s, {
    path,
    kind,
    created_at: now,
    bytes,
    verified_at: s.clock.now(),
    schema_version,
    rows_sha256: null,
    own: true,
  })
  rotate(s)
  return path
}

/** A copy that the migrator made before it changed the schema; it is opened again when nobody waits. */
export function noteMigrationCopy(s: Listing & Pick<Services, 'clock'>, path: string): void {
  const file = s.shelf.file(path)
  if (!file) return
  const entry = { path, kind: 'before-migration', bytes: file.bytes, verified_at: null, own: true } as const
  noteMade(s, { ...entry, created_at: s.clock.now(), schema_version: null, rows_sha256: null })
}

/** The change that a copy was made for did not come about. */
export function dropCopy(s: Services, path: string | null): void {
  if (path === null) return
  s.removeFile(path)
  keepList(s, ledger => ({ ...ledger, made: ledger.made.filter(one => one.path !== path) }))
}

/** Removes what has had its time; what cannot be removed stays in the list. */
export function rotate(s: Listing & Pick<Services, 'places'>): void {
  const gone = new Set<string>()
  for (const path of expired(keptBackups(s.shelf, readLedger(s.shelf)), s.places.zone))
    try {
      s.shelf.remove(path)
      gone.add(path)
    } catch (error) {
      s.log.error('backup-not-removed', error)
    }
  if (gone.size === 0) return
  s.log.info('backups-rotated', { removed: gone.size })
  keepList(s, ledger => ({ ...ledger, made: ledger.made.filter(one => !gone.has(one.path)) }))
}
