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
  /** The key that the journal had when its automatic backup was made; null: none, or another sort of copy. */
  key_id: z.string().nullable(),
  /** Mirror made it here; false for a file that was found, and then verified. */
  own: z.boolean(),
})
export type LedgerEntry = z.infer<typeof Entry>

const Ledger = z.object({
  format: z.literal('mirror-backups'),
  version: z.literal(1),
  /** In the order in which they were made, whatever the clock said. */
  made: z.array(Entry),
  /** The journal's files, by size and time, when it was last found to say the same as the last automatic backup. */
  checked_files: z.string().nullable(),
  problem: BackupProblem.nullable(),
})
export type Ledger = z.infer<typeof Ledger>

const EMPTY: Ledger = { format: 'mirror-backups', version: 1, made: [], checked_files: null, problem: null }

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
    return [kept(file, entry)]
  })
  const others = [...files.values()].flatMap(file => {
    const found = named(file)
    return found ? [kept(file, found)] : []
  })
  return [...others.sort((a, b) => (a.created_at < b.created_at ? -1 : 1)), ...listed]
}

/** The copy that was made last, whatever for; null where there is none. */
export function lastBackup(shelf: Shelf): { readonly path: string; readonly created_at: string } | null {
  const last = keptBackups(shelf, readLedger(shelf)).at(-1)
  return last ? { path: last.path, created_at: last.created_at } : null
}

function kept(file: ShelvedFile, entry: LedgerEntry): KeptBackup & LedgerEntry {
  return {
    ...entry,
    path: file.path,
    name: file.name,
    format: file.name.endsWith('.db') ? 'database' : 'zip',
    rotated: entry.own && entry.kind !== 'manual',
  }
}

const NAMES: readonly (readonly [RegExp, BackupKind])[] = [
  [/^mirror-backup-(\d{8})-(\d{6})(?:-\d+)?\.zip$/, 'manual'],
  [/^mirror-daily-(\d{8})-(\d{6})(?:-\d+)?\.zip$/, 'daily'],
  [/^before-migration-(\d{8})(\d{6})\d{3}(?:-\d+)?\.db$/, 'before-migration'],
  [/^before-import-(\d{8})(\d{6})\d{3}(?:-\d+)?\.db$/, 'before-import'],
  [/^before-restore-(\d{8})(\d{6})\d{3}(?:-\d+)?\.db$/, 'before-restore'],
]

/** A copy that is in no list, by its name. */
function named({ path, name, bytes, modified_at }: ShelvedFile): LedgerEntry | null {
  for (const [form, kind] of NAMES) {
    const match = form.exec(name)
    if (!match) continue
    const created_at = instantOf(`${match[1]}${match[2]}`) ?? modified_at
    return {
      path,
      kind,
      created_at,
      bytes,
      verified_at: null,
      schema_version: null,
      rows_sha256: null,
      key_id: null,
      own: false,
    }
  }
  return null
}

/** Of `YYYYMMDDHHMMSS` in UTC; null where there is no such instant. */
function instantOf(digits: string): string | null {
  const iso = digits.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6.000Z')
  return Number.isNaN(Date.parse(iso)) ? null : iso
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
