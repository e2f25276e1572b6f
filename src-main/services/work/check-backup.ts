/** Opens a backup and checks all of it: the archive, every part's hash, the database, the export inside. */
import { because } from '#contract/problem-reasons.ts'
import { type DataKey, sealOf } from '#db/cipher.ts'
import { Failure } from '../failure.ts'
import {
  BACKUP_VERSION,
  BackupManifest,
  DATABASE_NAME,
  differingCounts,
  EXPORT_NAME,
  KEY_LIMIT,
  KEY_NAME,
  MANIFEST_LIMIT,
  MANIFEST_NAME,
} from '../portability/backup-manifest.ts'
import { unreadable } from '../portability/file-problem.ts'
import type { WorkEnv } from './env.ts'
import { helping, type JournalFacts } from './helping.ts'
import { createPace } from './pace.ts'
import type { RowsDigest } from './rows-digest.ts'
import type { Scratch } from './scratch.ts'
import { waitFor } from './wait.ts'
import type { ZipPart } from './zip-port.ts'

export interface CheckedBackup {
  readonly manifest: BackupManifest
  /** The unpacked journal: a scratch file. */
  readonly database: string
  /** The unpacked JSON export: a scratch file; null where the backup holds none. */
  readonly exported: string | null
  /** What the export inside says of its rows; null where the backup holds none. */
  readonly rows: RowsDigest | null
  /** In plain words. */
  readonly checks: readonly string[]
  /** What opens the journal inside, and the key file that came with it; null for a plain one. */
  readonly sealed: { readonly key: DataKey; readonly key_file: string } | null
}

export interface CheckOptions {
  readonly passphrase?: string | undefined
  readonly made?: MadeParts
}

/**
 * Of an archive that was just made: a part that has the hash of its file is the same bytes. It is read back whole, and what
 * was found in that file holds for it too.
 */
export interface MadeParts {
  /** By the names of the parts. */
  readonly files: ReadonlyMap<string, string>
  readonly facts: Promise<JournalFacts>
  /** Of the export; null where there is none. */
  readonly rows: Promise<RowsDigest> | null
}

/** @throws Failure UNREADABLE_FILE for the first thing that does not hold; UNSUPPORTED for a newer one; LOCKED for a sealed one that neither this journal's key nor the passphrase opens. */
export async function* checkBackup(
  env: WorkEnv,
  path: string,
  scratch: Scratch,
  { passphrase, made }: CheckOptions = {},
): AsyncGenerator<void, CheckedBackup> {
  env.checkpoint({ done: 0, total: 0, step: 'opening the backup' })
  const parts = env.zip.parts(path)
  const manifest = readManifest(await env.zip.text(path, MANIFEST_NAME, MANIFEST_LIMIT), path)
  checkParts(manifest, parts, path)
  const files = yield* unpackAll(env, path, manifest, scratch, made?.files ?? new Map())
  const database = files.get(DATABASE_NAME)
  if (database === undefined) throw unreadable(path, 'the backup holds no journal', CHOOSE)
  const sealed = await openSeal(env, path, manifest, database, passphrase)
  const journal = { file: database, key: sealed?.key ?? null }
  const facts = made
    ? yield* waitFor(env, { done: 0, total: 0, step: 'checking' }, made.facts)
    : helping.check(env, journal)
  checkFacts(facts, manifest, path)
  yield
  const exported = files.get(EXPORT_NAME)
  const rows = exported === undefined ? null : yield* checkExport(env, exported, manifest, path, made)
  return {
    manifest,
    database,
    exported: exported ?? null,
    rows,
    checks: checksOf(parts, manifest, rows?.rows ?? null),
    sealed,
  }
}

async function openSeal(
  env: WorkEnv,
  path: string,
  manifest: BackupManifest,
  database: string,
  passphrase: string | undefined,
): Promise<CheckedBackup['sealed']> {
  const seal = sealOf(database)
  if (manifest.encrypted !== (seal.kind === 'sealed'))
    throw unreadable(path, 'the journal inside is not protected as the manifest says', CHOOSE)
  if (seal.kind !== 'sealed') return null
  const key_file = await env.zip.text(path, KEY_NAME, KEY_LIMIT)
  if (env.db.key?.id === seal.keyId) return { key: env.db.key, key_file }
  if (passphrase === undefined)
    throw new Failure('LOCKED', {
      ...because('backup-locked'),
      rule: 'this backup is locked with a passphrase of its own',
      remedy: 'Give the passphrase that the journal had when the backup was made.',
      path,
      field: 'passphrase',
    })
  return { key: await env.keys.openText(key_file, { passphrase }), key_file }
}

const CHOOSE = 'Choose another backup.'

function readManifest(text: string, path: string): BackupManifest {
  const parsed = BackupManifest.safeParse(jsonOf(text))
  if (!parsed.success)
    throw unreadable(path, `${MANIFEST_NAME} is not the manifest of a Mirror backup`, CHOOSE)
  const { version, app } = parsed.data
  if (version > BACKUP_VERSION) throw unsupported(path, `this backup was made by a newer Mirror (${app})`)
  return parsed.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The archive holds what the manifest lists, and nothing else. */
function checkParts(manifest: BackupManifest, parts: readonly ZipPart[], path: string): void {
  const listed = new Map(manifest.parts.map(part => [part.name, part.bytes]))
  for (const { name, bytes } of parts) {
    if (name === MANIFEST_NAME) continue
    if (!listed.has(name)) throw unreadable(path, `the part “${name}” is not in the manifest`, CHOOSE)
    if (listed.get(name) !== bytes)
      throw unreadable(path, `the part “${name}” has not the size that the manifest says`, CHOOSE)
    listed.delete(name)
  }
  for (const name of listed.keys()) throw unreadable(path, `the part “${name}” is missing`, CHOOSE)
}

/** Where the journal and the export were unpacked to; parts of no known kind are only hashed. */
async function* unpackAll(
  env: WorkEnv,
  path: string,
  manifest: BackupManifest,
  scratch: Scratch,
  made: ReadonlyMap<string, string>,
): AsyncGenerator<void, Map<string, string>> {
  const due = createPace(env.clock)
  const files = new Map<string, string>()
  const total = manifest.parts.reduce((sum, part) => sum + part.bytes, 0)
  let before = 0
  for (const { name, sha256, bytes } of manifest.parts) {
    const known = made.get(name)
    const wanted = name === DATABASE_NAME || name === EXPORT_NAME
    const to = wanted && known === undefined ? scratch.file('restore') : null
    const steps = env.zip.unpack(path, name, to)
    try {
      let step = await steps.next()
      for (; !step.done; step = await steps.next()) {
        env.checkpoint({ done: before + step.value, total, step: 'checking every part' })
        if (due()) yield
      }
      if (step.value.sha256 !== sha256)
        throw unreadable(path, `the part “${name}” has not the hash that the manifest says`, CHOOSE)
    } finally {
      await steps.return({ path, bytes: 0, sha256: '' })
    }
    before += bytes
    const file = to ?? known
    if (file !== undefined) files.set(name, file)
  }
  return files
}

function checkFacts(facts: JournalFacts, manifest: BackupManifest, path: string): void {
  const [problem] = facts.problems
  if (problem) throw unreadable(path, `the journal inside is damaged: ${problem}`, CHOOSE)
  const differing = differingCounts(facts.counts, manifest.counts)
  if (differing)
    throw unreadable(
      path,
      `the journal inside holds other numbers of rows than the manifest says: ${differing.join(', ')}`,
      CHOOSE,
    )
  if (facts.schema_version !== manifest.schema_version)
    throw unreadable(path, 'the journal inside has another schema than the manifest says', CHOOSE)
}

async function* checkExport(
  env: WorkEnv,
  file: string,
  { schema_version }: BackupManifest,
  path: string,
  made: MadeParts | undefined,
): AsyncGenerator<void, RowsDigest> {
  if (made?.rows) return yield* waitFor(env, { done: 0, total: 0, step: 'checking the export' }, made.rows)
  return yield* helping.readExport(env, { path, file, schema_version })
}

function checksOf(parts: readonly ZipPart[], manifest: BackupManifest, rows: number | null): string[] {
  const total = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0)
  return [
    `the archive opens, and holds ${parts.length} parts`,
    `every part has the size and the SHA-256 of the manifest`,
    `the journal inside passed SQLite’s integrity check and its foreign keys`,
    `its ${Object.keys(manifest.counts).length} tables hold ${total.toLocaleString('en')} rows, as the manifest says`,
    ...(rows === null ? [] : [`the JSON export inside is whole: ${rows.toLocaleString('en')} rows`]),
  ]
}

function unsupported(path: string, rule: string): Failure {
  return new Failure('UNSUPPORTED', {
    rule,
    remedy: 'Update Mirror here, or choose another backup. Nothing was changed.',
    path,
  })
}
