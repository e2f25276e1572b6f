/** Where the journal is, how big it is, and how well it is kept. */
import type { Outputs } from '#contract/contract.ts'
import type { KeptBackup } from '#contract/schemas/data.ts'
import { journalCounts, schemaVersion } from '#db/totals.ts'
import { settings } from '../app.ts'
import type { Services } from '../context.ts'
import { nextDue } from './due.ts'
import { keptBackups, type LedgerEntry, readLedger } from './ledger.ts'

export function dataStatus(s: Services): Outputs['data']['status'] {
  const ledger = readLedger(s.shelf)
  const all = keptBackups(s.shelf, ledger)
  const automatic = settings(s).automatic_backups
  const lastVerified = all.findLast(one => one.verified_at !== null)
  const lastDaily = all.findLast(one => one.kind === 'daily' && one.rotated)
  const problem = s.keeper.problem ?? ledger.problem
  return {
    path: s.places.database,
    folder: s.places.home,
    backups_folder: s.places.backups,
    bytes: ['', '-wal'].reduce(
      (sum, end) => sum + (s.shelf.file(`${s.places.database}${end}`)?.bytes ?? 0),
      0,
    ),
    schema_version: schemaVersion(s.db.read),
    encrypted: s.db.key !== null,
    counts: journalCounts(s.db.read),
    last_backup: shown(all.at(-1)),
    last_verified: shown(lastVerified),
    backup_problem: problem,
    automatic,
    next_due: automatic ? nextDue({ last: lastDaily?.created_at ?? null, problem }, s.clock.now()) : null,
    kept: { backups: all.length, bytes: all.reduce((sum, one) => sum + one.bytes, 0) },
  }
}

/** Newest first. */
export function backupList(s: Services): Outputs['data']['backups'] {
  const all = keptBackups(s.shelf, readLedger(s.shelf))
  return { folder: s.places.backups, backups: all.map(shownOf).toReversed() }
}

function shown(one: (KeptBackup & LedgerEntry) | undefined): KeptBackup | null {
  return one ? shownOf(one) : null
}

function shownOf({
  rows_sha256: _rows,
  key_id: _key,
  own: _own,
  ...one
}: KeptBackup & LedgerEntry): KeptBackup {
  return one
}
