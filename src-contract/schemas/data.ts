/** Taking the journal in and out: imports, exports, backups, migrations, and where it all lies. */
import { z } from 'zod'
import { IdentityId, ReflectionId } from '../ids.ts'
import { Count } from '../values.ts'
import { SystemStore } from './vault.ts'

export const ImportFormat = z.enum(['auto', 'mirror', 'jsonl'])

export const ImportResult = z.object({
  format: z.enum(['mirror', 'jsonl']),
  identity_id: IdentityId.nullable(),
  identity: z.string(),
  added: Count,
  unchanged: Count,
  updated: Count,
  conflicts: Count,
  trashed: Count,
  dry_run: z.boolean(),
  /** Its name in the history of imports; null for a dry run. */
  import_id: z.string().nullable(),
  /** Rows of the other tables that were not here: threads, mirrorbacks, choices … */
  others: z.record(z.string(), Count),
})
export type ImportResult = z.infer<typeof ImportResult>

export const ExportResult = z.object({
  path: z.string(),
  format: z.enum(['json', 'markdown']),
  /** Whether it is an age file, which a passphrase opens. */
  sealed: z.boolean(),
  identities: Count,
  reflections: Count,
  bytes: Count,
  sha256: z.string().nullable(),
})
export type ExportResult = z.infer<typeof ExportResult>

export const BackupReport = z.object({
  path: z.string(),
  bytes: Count,
  created_at: z.string(),
  app: z.string(),
  schema_version: Count,
  encrypted: z.boolean(),
  /** Rows of each table in the snapshot. */
  counts: z.record(z.string(), Count),
  verified: z.boolean(),
  /** What was checked, in plain words. */
  checks: z.array(z.string()),
})
export type BackupReport = z.infer<typeof BackupReport>

export const RestoreReport = z.object({
  path: z.string(),
  mode: z.enum(['replace', 'beside']),
  /** Where the journal that was there before now lies; null where nothing was replaced. */
  safety_backup: z.string().nullable(),
  counts: z.record(z.string(), Count),
  schema_version: Count,
  /** Beside: the new Mirror home. Null for `replace`. */
  home: z.string().nullable(),
  /** Beside: whether the new home asks for a passphrase, that of the backup. */
  encrypted: z.boolean(),
  /** Beside: the command that opens the new home. Null for `replace`. */
  open_with: z.string().nullable(),
})
export type RestoreReport = z.infer<typeof RestoreReport>

/**
 * Why a copy was made. `manual`: the owner asked for it; Mirror never removes it. All others are made by Mirror itself and
 * removed by its rotation.
 */
export const BackupKind = z.enum(['daily', 'before-migration', 'before-import', 'before-restore', 'manual'])
export type BackupKind = z.infer<typeof BackupKind>

/** A copy of the journal that is kept. */
export const KeptBackup = z.object({
  path: z.string(),
  name: z.string(),
  kind: BackupKind,
  created_at: z.string(),
  bytes: Count,
  /** When it was last opened and found whole; null: not yet. */
  verified_at: z.string().nullable(),
  /** Null where that is not known: the file came to be without Mirror’s list. */
  schema_version: Count.nullable(),
  /** A ZIP, which `restore` takes; or a bare database, as it was right before a change. */
  format: z.enum(['zip', 'database']),
  /** Mirror made it by itself, and its rotation may remove it. */
  rotated: z.boolean(),
})
export type KeptBackup = z.infer<typeof KeptBackup>

/** An automatic backup that failed. It is tried again. */
export const BackupProblem = z.object({
  at: z.string(),
  code: z.string(),
  /** What happened, a sentence of the owner’s. */
  message: z.string(),
  remedy: z.string(),
  path: z.string().nullable(),
  /** How many times in a row. */
  tries: Count,
  /** Not before. */
  retry_at: z.string(),
})
export type BackupProblem = z.infer<typeof BackupProblem>

/** Where the journal is, how big, and how well it is kept. */
export const DataStatus = z.object({
  /** The journal’s file. */
  path: z.string(),
  /** The Mirror home. */
  folder: z.string(),
  backups_folder: z.string(),
  /** The file and what waits in its write-ahead log. */
  bytes: Count,
  schema_version: Count,
  encrypted: z.boolean(),
  counts: z.object({
    identities: Count,
    reflections: Count,
    trashed: Count,
    revisions: Count,
    mirrorbacks: Count,
    threads: Count,
  }),
  /** Whatever its kind. */
  last_backup: KeptBackup.nullable(),
  /** The one that was found whole last. */
  last_verified: KeptBackup.nullable(),
  backup_problem: BackupProblem.nullable(),
  /** The owner’s setting `automatic_backups`. */
  automatic: z.boolean(),
  /** From this instant on the next automatic backup is made, once the journal has changed; null while they are off. */
  next_due: z.string().nullable(),
  kept: z.object({ backups: Count, bytes: Count }),
})
export type DataStatus = z.infer<typeof DataStatus>

/** What came of restoring a backup to a scratch place, which is gone again. */
export const TestRestoreReport = z.object({
  path: z.string(),
  bytes: Count,
  created_at: z.string(),
  app: z.string(),
  schema_version: Count,
  encrypted: z.boolean(),
  /** Rows of each table of the restored journal, all as the manifest says. */
  counts: z.record(z.string(), Count),
  /** Exported rows that were read from the restored journal and compared by their hash with those of the backup. */
  rows_compared: Count,
  /** What was compared, in plain words. */
  checks: z.array(z.string()),
  duration_ms: z.number().min(0),
})
export type TestRestoreReport = z.infer<typeof TestRestoreReport>

export const MigrationState = z.object({
  version: Count,
  name: z.string(),
  applied_at: z.string(),
  checksum: z.string(),
})

export const MigrationStatus = z.object({
  current: Count,
  latest: Count,
  pending: z.array(z.object({ version: Count, name: z.string() })),
  history: z.array(MigrationState),
})
export type MigrationStatus = z.infer<typeof MigrationStatus>

export const MigrationCheck = z.object({
  ok: z.boolean(),
  current: Count,
  latest: Count,
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
})
export type MigrationCheck = z.infer<typeof MigrationCheck>

const MigrationStep = z.object({ version: Count, name: z.string(), duration_ms: z.number().nonnegative() })

/** What `up` or `down` did. */
export const MigrationRun = z.object({
  steps: z.array(MigrationStep),
  /** The snapshot that was taken before, or null where nothing changed or there was nothing to lose. */
  backup: z.string().nullable(),
  status: MigrationStatus,
})
export type MigrationRun = z.infer<typeof MigrationRun>

/** What `up` would do, as it went on a copy. */
export const MigrationRehearsal = z.object({
  steps: z.array(
    MigrationStep.extend({
      path: z.string(),
      /** Each statement's first line, and the line of the file on which it begins. */
      statements: z.array(z.object({ line: Count, sql: z.string() })),
      /** Rows of each table before and after the step. */
      before: z.record(z.string(), Count),
      after: z.record(z.string(), Count),
    }),
  ),
  /** Where the copy stood at the end, after the way back was tried too. */
  status: MigrationStatus,
})
export type MigrationRehearsal = z.infer<typeof MigrationRehearsal>

export const Status = z.object({
  app: z.string(),
  engine_version: z.string(),
  constitution_version: z.string(),
  home: z.string(),
  database: z.string(),
  database_bytes: Count,
  schema_version: Count,
  identities: Count,
  reflections: Count,
  trashed: Count,
  /** Reflections that the engine has still to read. */
  unread: Count,
  last_backup: z.object({ path: z.string(), created_at: z.string() }).nullable(),
})
export type Status = z.infer<typeof Status>

/** What helps to find a fault: no path and no name, so that its owner may pass it on. */
export const DiagnosticFacts = Status.omit({ home: true, database: true, last_backup: true }).extend({
  zone: z.string(),
  encrypted: z.boolean(),
  system_store: SystemStore,
  /** When the last backup was made. */
  last_backup: z.string().nullable(),
  /** The last lines of the log, with `<home>` for the journal's folder. */
  log: z.array(z.string()),
})
export type DiagnosticFacts = z.infer<typeof DiagnosticFacts>

/** One import of the history. */
export const ImportEntry = z.object({
  id: z.string(),
  identity_id: IdentityId.nullable(),
  /** The names of the journals it went to. */
  identity: z.string(),
  format: z.string(),
  file_name: z.string(),
  started_at: z.string(),
  counts: z.record(z.string(), Count),
  undone_at: z.string().nullable(),
})
export type ImportEntry = z.infer<typeof ImportEntry>

/** What came of taking an import back. */
export const UndoReport = z.object({
  import_id: z.string(),
  /** Reflections that the import had added, and that are gone again. */
  removed: Count,
  /** Reflections that are again as they were before. */
  restored: Count,
  /** Reflections that stay, because they were changed or added to since. */
  kept: Count,
  /** The same of threads, patterns and the like, all together. */
  others: z.object({ removed: Count, restored: Count, kept: Count }),
  /** What was done, in one sentence. */
  message: z.string(),
})
export type UndoReport = z.infer<typeof UndoReport>

const ConflictText = z.object({
  /** Names the text when the owner chooses. */
  stamp: z.string(),
  body: z.string(),
  written_at: z.string(),
  /** Written on this device. */
  here: z.boolean(),
})

/** Two texts of one reflection, of which neither writer knew the other; `standing` is the newer one. */
export const TextConflict = z.object({
  reflection_id: ReflectionId,
  identity_id: IdentityId,
  journal_day: z.string(),
  standing: ConflictText,
  other: ConflictText,
})
export type TextConflict = z.infer<typeof TextConflict>
