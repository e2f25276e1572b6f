/** Makes a backup, and calls it done only after it was opened again and found whole. */
import type { BackupReport } from '#contract/schemas/data.ts'
import { snapshotInto } from '#db/snapshot.ts'
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupManifest,
  DATABASE_NAME,
  EXPORT_NAME,
  KEY_NAME,
  MANIFEST_NAME,
} from '../portability/backup-manifest.ts'
import type { TaskInput } from '../tasks.ts'
import { checkBackup, type MadeParts } from './check-backup.ts'
import type { WorkEnv } from './env.ts'
import { refuseJournalFile } from './export.ts'
import { schemaVersionOf } from './export-json.ts'
import { helpHere } from './help-here.ts'
import type { Helping } from './helper-port.ts'
import type { StillJournal } from './helping.ts'
import { createPace } from './pace.ts'
import { createScratch, type Scratch } from './scratch.ts'
import { waitFor } from './wait.ts'
import type { FileInWriting, WrittenFile } from './writing-port.ts'
import type { ZipSource } from './zip-port.ts'

/**
 * Under a temporary name until every check passed; a failed or stopped backup leaves nothing behind. While this thread packs
 * the journal's copy, the helping one writes the export, and looks both through.
 */
export async function* backup(env: WorkEnv, input: TaskInput<'backup'>): AsyncGenerator<void, BackupReport> {
  refuseJournalFile(env, input.path)
  const scratch = createScratch(env)
  try {
    const archive = openArchive(env, input.path)
    try {
      env.checkpoint({ done: 0, total: 0, step: 'taking a still copy' })
      const copy = { file: scratch.file('snapshot'), key: env.db.key }
      snapshotInto(env.db.read, copy.file)
      yield
      const help = env.files.size(copy.file) < WORTH_IT ? helpHere(env) : env.helper.open()
      try {
        const content = describeContent(env, help, copy, scratch)
        yield* pack(env, archive, help, content)
        archive.finish()
        const { manifest, checks } = yield* checkBackup(env, archive.temporary, scratch, { made: content })
        const { path, bytes } = archive.commit()
        return reportOf(path, bytes, manifest, checks)
      } finally {
        await help.end()
      }
    } finally {
      archive.abandon()
    }
  } finally {
    scratch.release()
  }
}

/** Bytes; of fewer, all is done before a second thread has started. */
const WORTH_IT = 4 * 1024 * 1024

interface Content extends MadeParts {
  /** When. */
  readonly made: string
  readonly parts: readonly ZipSource[]
}

/** Begins with all that there is to find out of the copy. What every part of the archive is, the manifest at its end says. */
function describeContent(env: WorkEnv, help: Helping, copy: StillJournal, scratch: Scratch): Content {
  const made = env.clock.now()
  const about = env.files.size(copy.file)
  const files = { export: scratch.file('export'), manifest: scratch.file('manifest') }
  const sealed = copy.key !== null
  const exported = sealed ? null : help.ask('exportRows', { ...copy, to: files.export })
  const digest = sealed ? help.ask('digest', copy) : null
  const hash = help.ask('hash', copy.file)
  const facts = help.ask('check', copy)
  const schema_version = schemaVersionOf(copy.file, copy.key)
  const rows = exported && help.ask('readExport', { path: files.export, file: files.export, schema_version })
  const key = copy.key ? copyKeyFile(env, copy.key.id, scratch.file('manifest')) : null

  async function manifest(): Promise<string> {
    const json = await exported
    const { counts } = await facts
    const parts = [
      { name: DATABASE_NAME, ...(await hash) },
      ...(json ? [{ name: EXPORT_NAME, bytes: json.bytes, sha256: json.sha256 }] : []),
      ...(key ? [{ name: KEY_NAME, bytes: key.bytes, sha256: key.sha256 }] : []),
    ]
    const rows_sha256 = json?.rows_sha256 ?? (await digest)?.sha256
    const said = { created_at: made, schema_version, encrypted: sealed, counts, parts, rows_sha256 }
    return writeManifest(env, files.manifest, said)
  }

  return {
    made,
    parts: [
      { name: DATABASE_NAME, file: copy.file },
      ...(exported ? [{ name: EXPORT_NAME, file: heard(exported.then(({ path }) => path)), about }] : []),
      ...(key ? [{ name: KEY_NAME, file: key.path }] : []),
      { name: MANIFEST_NAME, file: heard(manifest()) },
    ],
    files: new Map([[DATABASE_NAME, copy.file], ...(exported ? [[EXPORT_NAME, files.export] as const] : [])]),
    facts,
    rows,
  }
}

/** A promise whose failure is told where it is waited for, and nowhere where that never happens. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

/** What there is to say of a backup that passed every check. */
export function reportOf(
  path: string,
  bytes: number,
  manifest: BackupManifest,
  checks: readonly string[],
): BackupReport {
  const { created_at, app, schema_version, encrypted, counts } = manifest
  return {
    path,
    bytes,
    created_at,
    app,
    schema_version,
    encrypted,
    counts,
    verified: true,
    checks: [...checks],
  }
}

/** A locked journal's backup holds what opens it instead of a readable export. */
function copyKeyFile(env: WorkEnv, id: string, path: string): WrittenFile {
  const file = env.writing.open(path)
  file.write(env.keys.text(id))
  return file.commit()
}

/** The backups folder of the Mirror home is made on first use; any other must be there. */
function openArchive(env: WorkEnv, path: string): FileInWriting {
  const folder = path.replace(/[\\/][^\\/]*$/, '')
  if (env.writing.same(folder, env.places.backups)) env.writing.makeFolder(env.places.backups)
  return env.writing.open(path)
}

function writeManifest(
  env: WorkEnv,
  path: string,
  facts: Pick<
    BackupManifest,
    'created_at' | 'schema_version' | 'encrypted' | 'counts' | 'parts' | 'rows_sha256'
  >,
): string {
  const { created_at, schema_version, encrypted, counts, parts, rows_sha256 } = facts
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    created_at,
    app: env.places.app,
    schema_version,
    encrypted,
    counts,
    parts,
    rows_sha256,
  }
  const file = env.writing.open(path)
  file.write(`${JSON.stringify(manifest, null, 2)}\n`)
  file.commit()
  return path
}

async function* pack(
  env: WorkEnv,
  archive: FileInWriting,
  help: Helping,
  { parts, made }: Content,
): AsyncGenerator<void, void> {
  const due = createPace(env.clock)
  const chunks = env.zip.pack(parts, made)
  let bytes = 0
  let packed = false
  try {
    for (;;) {
      const step = { done: bytes, total: 0, step: 'packing' }
      const { done, value } = yield* waitFor(env, step, chunks.next())
      packed = done === true
      if (done) return
      archive.write(value)
      bytes += value.length
      env.checkpoint(step)
      if (due()) yield
    }
  } finally {
    // Else the archive would be waiting for parts that nobody needs any more.
    if (!packed) await help.end()
    await chunks.return()
  }
}
