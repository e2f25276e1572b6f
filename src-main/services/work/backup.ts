/** Makes a backup, and calls it done only after it was opened again and found whole. */
import type { BackupReport } from '#contract/schemas/data.ts'
import { tableCounts } from '#db/snapshot.ts'
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
import { checkBackup } from './check-backup.ts'
import type { WorkEnv } from './env.ts'
import { refuseJournalFile } from './export.ts'
import { schemaVersionOf, writeJournalJson } from './export-json.ts'
import { createPace } from './pace.ts'
import { digestRows } from './rows-digest.ts'
import { createScratch } from './scratch.ts'
import { takeSnapshot } from './snapshot.ts'
import type { FileInWriting, WrittenFile } from './writing-port.ts'
import type { ZipSource } from './zip-port.ts'

/** Under a temporary name until every check passed; a failed or stopped backup leaves nothing behind. */
export async function* backup(env: WorkEnv, input: TaskInput<'backup'>): AsyncGenerator<void, BackupReport> {
  refuseJournalFile(env, input.path)
  const scratch = createScratch(env)
  const archive = openArchive(env, input.path)
  try {
    env.checkpoint({ done: 0, total: 0, step: 'taking a still copy' })
    const snapshot = takeSnapshot(env, scratch.file('snapshot'))
    yield
    const made = env.clock.now()
    const files = new Map<string, string>()
    try {
      const exported =
        snapshot.key === null ? yield* writeJournalJson(env, snapshot, scratch.file('export'), null) : null
      const rows_sha256 =
        exported?.rows_sha256 ?? (yield* digestRows(env, snapshot, 'reading every row')).sha256
      const written = [
        { name: DATABASE_NAME, ...described(env, snapshot.file) },
        ...(exported ? [{ name: EXPORT_NAME, ...exported }] : []),
        ...(snapshot.key
          ? [{ name: KEY_NAME, ...copyKeyFile(env, snapshot.key.id, scratch.file('manifest')) }]
          : []),
      ]
      const manifest = writeManifest(env, scratch.file('manifest'), {
        created_at: made,
        schema_version: schemaVersionOf(snapshot),
        counts: tableCounts(snapshot.file, snapshot.key),
        encrypted: snapshot.key !== null,
        parts: written.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
        rows_sha256,
      })
      const parts = written.map(({ name, path }) => ({ name, file: path }))
      yield* pack(env, archive, [{ name: MANIFEST_NAME, file: manifest }, ...parts], made)
      for (const { name, file } of parts) files.set(name, file)
    } finally {
      snapshot.close()
    }
    archive.finish()
    const { manifest, checks } = yield* checkBackup(env, archive.temporary, scratch, { made: files })
    const { path, bytes } = archive.commit()
    return reportOf(path, bytes, manifest, checks)
  } finally {
    archive.abandon()
    scratch.release()
  }
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

function described(env: WorkEnv, file: string): WrittenFile {
  return { path: file, bytes: env.files.size(file), sha256: env.files.sha256(file) }
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
  parts: readonly ZipSource[],
  at: string,
): AsyncGenerator<void, void> {
  const due = createPace(env.clock)
  let bytes = 0
  for await (const chunk of env.zip.pack(parts, at)) {
    archive.write(chunk)
    bytes += chunk.length
    env.checkpoint({ done: bytes, total: 0, step: 'packing' })
    if (due()) yield
  }
}
