/** Imports a file, whatever it is: read once to see that it is whole, staged where nobody sees it, then decided in one moment. */

import type { IdentityId } from '#contract/ids.ts'
import { because } from '#contract/problem-reasons.ts'
import type { ImportResult } from '#contract/schemas/data.ts'
import { beginImport, getImport, openImports, stagedReflections, updateImport } from '#db/imports.ts'
import { beginLoad, MOST_LOADS } from '#db/index-load.ts'
import { Failure } from '../failure.ts'
import { unreadable } from '../portability/file-problem.ts'
import type { NumberedRow } from '../portability/mirror-reader.ts'
import type { Files } from '../ports.ts'
import type { TaskInput } from '../tasks.ts'
import { checkBackup } from './check-backup.ts'
import type { WorkEnv } from './env.ts'
import { databaseSource } from './import-database.ts'
import { jsonlSource } from './import-jsonl.ts'
import { mirrorSource } from './import-mirror.ts'
import { createStaging, type Staging } from './import-staging.ts'
import { mergeLoaded } from './merge-loaded.ts'
import { mergeStagedReflection } from './merge-staged.ts'
import { openRestored, refuseNewer } from './open-restored.ts'
import { decideImport, publishImport } from './publish-import.ts'
import { dropImport, recoverImports } from './recover-imports.ts'
import { createScratch } from './scratch.ts'
import { createTurns, type Turns } from './turns.ts'

type Input = TaskInput<'import'>

/** What an importer makes of a file. */
export interface ImportSource {
  readonly format: ImportResult['format']
  /** Of the file; known when it was checked. */
  sha256(): string
  /** Reads the file to its end; gives how many rows or entries there are. @throws Failure UNREADABLE_FILE, UNSUPPORTED. */
  check(): Generator<void, number>
  /** The rows, as an export of this version holds them. Read a second time; a file that changed meanwhile is refused. */
  rows(): Iterable<NumberedRow>
  /** Entries that are here already and gave no row. */
  skipped(): number
}

/**
 * All of the file, or nothing of it; of a backup, after it was checked whole, the export inside, or, where it
 * is encrypted, the rows of its journal. A dry run counts what would come of it.
 *
 * @throws Failure UNREADABLE_FILE naming the line, the rule and the remedy; UNSUPPORTED, CONFLICT, CANCELLED; LOCKED for a
 *   backup that neither this journal's key nor the passphrase opens.
 */
export async function* importFile(env: WorkEnv, input: Input): AsyncGenerator<void, ImportResult> {
  const name = input.path.split(/[\\/]/).at(-1) ?? input.path
  if (isAgeFile(env, input.path)) {
    const files = await env.age.open(input.path, input.passphrase)
    return yield* importRows(env, input, name, sourceOf(env, input, files))
  }
  if (!isArchive(env, input.path)) return yield* importRows(env, input, name)
  const scratch = createScratch(env)
  try {
    const { exported, manifest, database, sealed } = yield* checkBackup(env, input.path, scratch, {
      passphrase: input.passphrase,
    })
    if (exported !== null) return yield* importRows(env, { ...input, path: exported, format: 'mirror' }, name)
    refuseNewer(env, manifest, input.path)
    const unpacked = openRestored(env, database, sealed?.key ?? null)
    try {
      return yield* importRows(env, input, name, databaseSource(env, unpacked, input.path))
    } finally {
      unpacked.close()
    }
  } finally {
    scratch.release()
  }
}

/** What every age file begins with, whatever its version. */
function isAgeFile(env: WorkEnv, path: string): boolean {
  return env.files.head(path, 20).startsWith('age-encryption.org/')
}

/** What every ZIP begins with. */
function isArchive(env: WorkEnv, path: string): boolean {
  return env.files.head(path, 4).startsWith('PK')
}

/** @param given what to read; without it the file of `input` is read as what it is */
async function* importRows(
  env: WorkEnv,
  input: Input,
  name: string,
  given?: ImportSource,
): AsyncGenerator<void, ImportResult> {
  yield* recoverImports(env)
  if (openImports(env.db.read).length > 0) throw underWay(input.path)
  env.checkpoint({ done: 0, total: 0, step: 'reading the file' })
  yield
  const source = given ?? sourceOf(env, input, env.files)
  const total = yield* source.check()
  const id = env.ids.next()
  env.db.write(tx =>
    beginImport(tx, {
      id,
      format: source.format,
      file_name: name,
      file_sha256: source.sha256(),
      pid: env.processes.self,
      started_at: env.clock.now(),
    }),
  )
  let decided = false
  try {
    const dry = input.dry_run === true
    const turns = createTurns(env, FIRST)
    const staging = createStaging(env, { import_id: id, path: input.path, dry })
    if (!dry && total >= MANY) env.db.write(beginLoad)
    yield* stageAll(env, turns, staging, source, total)
    const result = resultOf(staging, source, { id: dry ? null : id, dry, input })
    if (dry) {
      const counts = yield* countMerges(env, turns, id)
      yield* dropImport(env, id)
      decided = true
      return { ...result, ...added(result, counts) }
    }
    env.checkpoint({ done: total, total, step: 'bringing it in' })
    const { done } = decideImport(env, {
      import_id: id,
      path: input.path,
      latest: staging.latest,
      identity_id: result.identity_id,
      identity: result.identity,
      journals: staging.journals().map(journal => journal.id),
      counts: { added: result.added, unchanged: result.unchanged, ...result.others },
    })
    decided = true
    const { counts } = done ? countsOf(env, id) : yield* publishImport(env, id)
    return { ...result, ...added(result, { ...counts, unchanged: 0 }), unchanged: counts.unchanged ?? 0 }
  } catch (error) {
    if (!decided) yield* dropImport(env, id)
    decided = true
    throw error
  } finally {
    // Stopped between two steps: what was staged is nobody's any more, and is dropped by whoever comes next.
    if (!decided) env.db.write(tx => updateImport(tx, id, { pid: 0 }))
  }
}

/** Characters that are taken in the first turn. */
const FIRST = 200_000
/** Rows of a file for which the index is loaded apart: fewer make too few segments for it to be worth it. */
const MANY = 3_000

async function* stageAll(
  env: WorkEnv,
  turns: Turns,
  staging: Staging,
  source: ImportSource,
  total: number,
): AsyncGenerator<void, void> {
  const rows = source.rows()[Symbol.iterator]()
  let done = 0
  let loads = 0
  const advance = () => {
    done += 1
    env.checkpoint({ done, total, step: 'adding' })
  }
  for (;;) {
    const batch: NumberedRow[] = []
    for (let weight = 0; weight < turns.size; ) {
      const next = rows.next()
      if (next.done) break
      batch.push(next.value)
      weight += weightOf(next.value)
    }
    if (batch.length === 0) break
    const fresh = staging.sift(batch)
    for (let same = batch.length - fresh.length; same > 0; same -= 1) advance()
    if (fresh.length > 0) {
      await turns.run(tx => staging.take(tx, fresh, advance))
      loads += 1
      if (loads % MOST_LOADS === 0) yield* mergeLoaded(env)
    }
    yield
  }
  yield* mergeLoaded(env)
  env.checkpoint({ done, total, step: 'adding' })
  const ends = createTurns(env)
  while (await ends.run(tx => staging.finish(tx, ends.size))) yield
}

/** What a row costs, in characters of text. */
function weightOf({ row }: NumberedRow): number {
  return 300 + (typeof row.body === 'string' ? row.body.length : 0)
}

async function* countMerges(
  env: WorkEnv,
  turns: Turns,
  id: string,
): AsyncGenerator<void, Record<string, number>> {
  const counts: Record<string, number> = {}
  for (let after = ''; ; ) {
    const ids = stagedReflections(env.db.read, id, after, CHUNK)
    const last = ids.at(-1)
    if (last === undefined) return counts
    await turns.run(tx => {
      for (const one of ids) {
        const outcome = mergeStagedReflection(tx, id, one, false)
        counts[outcome] = (counts[outcome] ?? 0) + 1
      }
    })
    after = last
    yield
  }
}

const CHUNK = 200

function countsOf(env: WorkEnv, id: string): { readonly counts: Readonly<Record<string, number>> } {
  const found = getImport(env.db.read, id)
  if (!found) throw new Error('an import that was just done is gone')
  return found
}

function added(result: ImportResult, counts: Readonly<Record<string, number>>) {
  return {
    unchanged: result.unchanged + (counts.unchanged ?? 0),
    updated: counts.updated ?? 0,
    conflicts: counts.conflicts ?? 0,
    trashed: counts.trashed ?? 0,
  }
}

function resultOf(
  staging: Staging,
  source: ImportSource,
  { id, dry, input }: { readonly id: string | null; readonly dry: boolean; readonly input: Input },
): ImportResult {
  const journals = staging.journals()
  const only = journals.length === 1 ? journals[0] : undefined
  return {
    format: source.format,
    // What a dry run would make is not there to be looked at.
    identity_id: only && !(dry && only.fresh) ? (only.id as IdentityId) : null,
    identity: journals.map(journal => journal.name).join(', ') || (input.identity ?? ''),
    added: staging.counts.added,
    unchanged: staging.counts.unchanged + source.skipped(),
    updated: 0,
    conflicts: 0,
    trashed: 0,
    dry_run: dry,
    import_id: id,
    others: { ...staging.others },
  }
}

/** Enough for the header of an export, however it is laid out. */
const BEGINNING = 4096

/** @param files where the file is read: as it lies there, or what is sealed in it */
function sourceOf(env: WorkEnv, input: Input, files: Pick<Files, 'lines' | 'head'>): ImportSource {
  const format =
    input.format === undefined || input.format === 'auto' ? sniff(files, input.path) : input.format
  return format === 'mirror' ? mirrorSource(env, input.path, files) : jsonlSource(env, input, files)
}

function sniff(files: Pick<Files, 'head'>, path: string): 'mirror' | 'jsonl' {
  const beginning = files
    .head(path, BEGINNING)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^\{\s*"format"\s*:\s*"mirror-export"/.test(beginning)) return 'mirror'
  if (/^\{\s*"/.test(beginning) && !/^\{\s*"format"\s*:\s*"mirror-/.test(beginning)) return 'jsonl'
  throw unreadable(
    path,
    beginning === '' ? 'the file is empty' : 'this is neither a Mirror export nor a journal in JSON Lines',
    'Choose a JSON file that Mirror exported, or a file with one entry a line such as {"date":"2026-01-31","text":"…"}.',
  )
}

function underWay(path: string): Failure {
  return new Failure('CONFLICT', {
    ...because('import-under-way'),
    rule: 'another import is under way',
    remedy: 'Wait until it is done, or stop it; then import this file again.',
    path,
  })
}
