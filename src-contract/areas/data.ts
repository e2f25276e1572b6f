/** Taking the journal in and out. Paths are those of the machine that Mirror runs on. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../base.ts'
import { IdentityId, ReflectionId } from '../ids.ts'
import {
  BackupReport,
  DataStatus,
  ExportResult,
  ImportEntry,
  ImportFormat,
  ImportResult,
  KeptBackup,
  RestoreReport,
  TestRestoreReport,
  TextConflict,
  UndoReport,
} from '../schemas/data.ts'
import { IdentityName } from '../schemas/identity.ts'
import { Progress } from '../schemas/job.ts'
import { Reflection } from '../schemas/reflection.ts'
import { Passphrase } from '../schemas/vault.ts'
import { Count, JournalDay, Paging, Zone } from '../values.ts'

const FilePath = z.string().min(1).max(4096)

/** `passphrase`: for a backup of a journal that was locked with another one. */
const SomeBackup = z.object({ path: FilePath, passphrase: z.string().max(1000).optional() })

/** Progress, then the result. */
function longWork<S extends z.ZodType>(result: S) {
  return eventIterator(
    z.discriminatedUnion('type', [Progress, z.object({ type: z.literal('done'), result })]),
  )
}

/** What a file is chosen for: the system's dialog differs. */
export const FilePurpose = z.enum([
  'import',
  'export-json',
  'export-markdown',
  /** One age file, that holds the JSON or an archive of the Markdown pages. */
  'export-json-sealed',
  'export-markdown-sealed',
  'backup',
  'restore',
  /** A folder for a journal that is restored beside the one in use. */
  'restore-beside',
])

export const data = {
  /** Asks by the system's own dialog. `available` is false where this host has none; null: the owner cancelled. */
  choose: procedure
    .input(z.object({ purpose: FilePurpose }))
    .output(z.object({ available: z.boolean(), path: z.string().nullable() })),
  import: procedure
    .input(
      z.object({
        path: FilePath,
        format: ImportFormat.default('auto'),
        /** The journal to add to, made when there is none of that name. Not for `mirror` files, which name their own. */
        identity: IdentityName.optional(),
        dry_run: z.boolean().default(false),
        /** JSON Lines: the field that holds the day. */
        date_field: z.string().default('date'),
        zone: Zone.optional(),
        /** Of an age file, or of a backup of a journal that was locked with another passphrase. */
        passphrase: z.string().max(1000).optional(),
      }),
    )
    .output(longWork(ImportResult)),
  export: procedure
    .input(
      z.object({
        path: FilePath,
        format: z.enum(['json', 'markdown']),
        identity_id: IdentityId.optional(),
        /** Seals it as one age file: of the JSON, or of a tar archive of the Markdown pages. */
        passphrase: Passphrase.optional(),
        /** Only reflections of these days, both included, and what belongs to them. */
        from: JournalDay.optional(),
        to: JournalDay.optional(),
      }),
    )
    .output(longWork(ExportResult)),
  /** Without a path: into the backups folder of the Mirror home. */
  backup: procedure.input(z.object({ path: FilePath.optional() })).output(longWork(BackupReport)),
  verify: procedure.input(SomeBackup).output(longWork(BackupReport)),
  /**
   * `replace`: the backup takes the journal’s place, after a safety backup of what is there. `beside`: it becomes a Mirror
   * home of its own, in `folder` (new, or empty: else CONFLICT) or in a new one beside the home; nothing here is touched.
   */
  restore: procedure
    .input(
      SomeBackup.extend({
        mode: z.enum(['replace', 'beside']).default('replace'),
        folder: FilePath.optional(),
      }),
    )
    .output(longWork(RestoreReport)),
  /** Where the journal is, how big it is, and how well it is kept. The event `backups` says that it changed. */
  status: procedure.output(DataStatus),
  /** The copies that are kept, newest first, those made elsewhere at the owner’s wish included where they are still there. */
  backups: procedure.output(z.object({ folder: z.string(), backups: z.array(KeptBackup) })),
  /** Really restores the backup to a scratch place, compares it with what the backup says, and removes the scratch. */
  testRestore: procedure.input(SomeBackup).output(longWork(TestRestoreReport)),
  /** The history of imports, newest first. */
  imports: procedure
    .input(Paging)
    .output(z.object({ imports: z.array(ImportEntry), total: Count, skip: Count, limit: Count })),
  /** Takes an import back as one. What was changed since stays, and the report says so. */
  undoImport: procedure.input(z.object({ import_id: z.string() })).output(longWork(UndoReport)),
  /** Texts that stand against each other, because two devices wrote apart. `total` counts reflections. */
  conflicts: procedure
    .input(Paging.extend({ identity_id: IdentityId }))
    .output(z.object({ conflicts: z.array(TextConflict), total: Count, skip: Count, limit: Count })),
  /**
   * Ends one conflict. `mine`: the text that this device wrote stands; `theirs`: the one from elsewhere; `both`: the newer
   * stands, and the other becomes a reflection of its own beside it. No text is lost by any of them.
   */
  resolve: procedure
    .input(
      z.object({
        reflection_id: ReflectionId,
        /** The stamp of the `other` text. */
        other: z.string(),
        keep: z.enum(['mine', 'theirs', 'both']),
      }),
    )
    .output(z.object({ reflection: Reflection, beside: Reflection.nullable() })),
  /**
   * Takes the last choice back: both texts stand against each other again as before it, and what `both` had put beside goes
   * to the trash, unless it was changed. CONFLICT where the text was changed since the choice.
   */
  reopen: procedure
    .input(z.object({ reflection_id: ReflectionId }))
    .output(z.object({ reflection: Reflection })),
  /** Shows a file in the system's own window of files; UNSUPPORTED where this host has none. */
  show: procedure.input(z.object({ path: FilePath })).output(z.object({ shown: z.literal(true) })),
}
