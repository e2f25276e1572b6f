/** The list of copies that Mirror made: what each is for, when it was found whole, and what went wrong last. */
import { z } from 'zod'
import { BackupKind, BackupProblem, type KeptBackup } from '#contract/schemas/data.ts'
import type { Shelf, ShelvedFile } from './shelf-port.ts'

const Entry = z.object({
  /** Absolute; a copy in the backups folder is found by its name wherever the home was moved to. */
  path: z.string(),
  kind: BackupKind,
  created_at: z.string(),
  bytes: z.int().min(0),
  verified_at: z.string().nullable(),
  schema_version: z.int().min(0).nullable(),
  /** Of the rows that an export of the journal holds; null where it was not made. */
  rows_sha256: z.string().nullable(),
})
export type LedgerEntry = z.infer<typeof Entry>

const Ledger = z.object({
  format: z.literal('mirror-backups'),
  version: z.literal(1),
  /** In the order in which they were made, whatever the clock said. */
  made: z.array(Entry),
  problem: BackupProblem.nullable(),
})
export type Ledger = z.infer<typeof Ledger>

const EMPTY: Ledger = { format: 'mirror-backups', version: 1, made: [], problem: null }

/** An unreadable list is as none: then nothing is known to be Mirror's own, and nothing is removed. */
export function readLedger(shelf: Shelf): Ledger {
  try {
    return Ledger.parse(JSON.parse(shelf.readList() ?? 'null'))
  } catch {
    return EMPTY
  }
}

/** @throws Failure as Shelf.writeList. */
export function changeLedger(shelf: Shelf, change: (ledger: Ledger) => Ledger): Ledger {
  const changed = change(readLedger(shelf))
  shelf.writeList(`${JSON.stringify(changed, null, 1)}\n`)
  return changed
}

/** With the entry as the last that was made; an older one of the same file is dropped. */
export function withEntry(ledger: Ledger, entry: LedgerEntry): Ledger {
  return { ...ledger, made: [...ledger.made.filter(one => one.path !== entry.path), entry] }
}

/** What Mirror knows of every copy that is there, in the order of making; those that nobody listed come first. */
export function keptBackups(shelf: Shelf, ledger: Ledger): readonly (KeptBackup & LedgerEntry)[] {
  const files = new Map(shelf.files().map(file => [file.path, file]))
  const byName = new Map([...files.values()].map(file => [file.name, file]))
  const listed = ledger.made.flatMap(entry => {
    const file = files.get(entry.path) ?? byName.get(nameOf(entry.path)) ?? shelf.file(entry.path)
    // A file of another size under that name is not what was made.
    if (!file || file.bytes !== entry.bytes) return []
    files.delete(file.path)
    return [kept(file, entry, entry.kind !== 'manual')]
  })
  const others = [...files.values()].flatMap(file => {
    const found = named(file)
    return found ? [kept(file, found, false)] : []
  })
  return [...others.sort((a, b) => (a.created_at < b.created_at ? -1 : 1)), ...listed]
}

function kept(file: ShelvedFile, entry: LedgerEntry, rotated: boolean): KeptBackup & LedgerEntry {
  return {
    ...entry,
    path: file.path,
    name: file.name,
    format: file.name.endsWith('.db') ? 'database' : 'zip',
    rotated,
  }
}

const NAMES: readonly (readonly [RegExp, BackupKind])[] = [
  [/^mirror-backup-(\d{8})-(\d{6})\.zip$/, 'manual'],
  [/^mirror-daily-(\d{8})-(\d{6})\.zip$/, 'daily'],
  [/^before-migration-(\d{8})(\d{6})\d{3}\.db$/, 'before-migration'],
  [/^before-import-(\d{8})(\d{6})\d{3}\.db$/, 'before-import'],
  [/^before-restore-(\d{8})(\d{6})\d{3}\.db$/, 'before-restore'],
]

/** A copy that is in no list, by its name. */
function named(file: ShelvedFile): LedgerEntry | null {
  for (const [form, kind] of NAMES) {
    if (!form.test(file.name)) continue
    return {
      path: file.path,
      kind,
      created_at: file.modified_at,
      bytes: file.bytes,
      verified_at: null,
      schema_version: null,
      rows_sha256: null,
    }
  }
  return null
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
