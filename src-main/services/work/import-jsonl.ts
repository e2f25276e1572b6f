/** Imports a journal of JSON Lines: one pass that checks every line, one that keeps them all in one transaction. */
import type { ImportResult } from '#contract/schemas/data.ts'
import type { Identity } from '#contract/schemas/identity.ts'
import { wordCount } from '#contract/word-count.ts'
import type { ReadDb, WriteDb } from '#db/handles.ts'
import { findIdentity, getIdentity, identitySeed } from '#db/identities.ts'
import { insertImport } from '#db/imports.ts'
import { insertReflection, reflectionsExist } from '#db/reflections.ts'
import { Failure, found } from '../failure.ts'
import { addIdentity } from '../identities.ts'
import { brokenLine, unreadable } from '../portability/file-problem.ts'
import {
  type JsonlEntry,
  type JsonlFields,
  type JsonlRules,
  placeEntry,
  readJsonlLine,
} from '../portability/jsonl-entry.ts'
import type { TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import { createThreadLinks } from './import-threads.ts'
import { createPace } from './pace.ts'

type Input = TaskInput<'import'>

/** The same file again adds nothing, and gives the same ids on an empty machine. */
export function* importJsonl(env: WorkEnv, input: Input): Generator<void, ImportResult> {
  const target = targetOf(env.db.read, input)
  const sha256 = env.files.sha256(input.path)
  const total = yield* checkAll(env, input, rulesFor(env, input, target))
  if (input.dry_run) return result(input, target, countOnly(env, input, target, total), true)
  return env.db.write(tx => {
    const identity = targetOf(tx, input) ?? addIdentity(tx, env, { ...named(input), reproducible: true })
    const counts = keepAll(env, tx, input, identity, total)
    if (env.files.sha256(input.path) !== sha256) throw changedMeanwhile(input.path)
    insertImport(tx, {
      id: env.ids.next(),
      identity_id: identity.id,
      format: 'jsonl',
      file_name: input.path.split(/[\\/]/).at(-1) ?? input.path,
      file_sha256: sha256,
      counts: { ...counts },
      now: env.clock.now(),
    })
    return result(input, identity, counts, false)
  })
}

interface Counts {
  readonly added: number
  readonly unchanged: number
}

/** The journal to add to, or null where it is still to be made. */
function targetOf(db: ReadDb, input: Input): Identity | null {
  if (input.identity_id !== undefined)
    return found(getIdentity(db, input.identity_id), 'identity', input.identity_id)
  return findIdentity(db, named(input).name)
}

function named(input: Input): { name: string; zone?: string } {
  if (input.identity === undefined)
    throw new Failure('BAD_REQUEST', {
      rule: 'entries need a journal to go to',
      remedy: 'Say the name of the journal; it is made when there is none of that name.',
      field: 'identity',
    })
  return { name: input.identity, ...(input.zone === undefined ? {} : { zone: input.zone }) }
}

function rulesFor(env: WorkEnv, input: Input, identity: Identity | null): JsonlRules {
  return {
    date_field: input.date_field ?? 'date',
    zone: input.zone ?? identity?.zone ?? env.places.zone,
  }
}

/** Every entry of the file. @throws Failure UNREADABLE_FILE for the first line that breaks a rule. */
function* entriesOf(env: WorkEnv, path: string, rules: JsonlRules): Generator<JsonlFields, void> {
  for (const { number, text } of env.files.lines(path)) {
    const line = readJsonlLine(text, rules)
    if (line.type === 'problem') throw brokenLine(path, number, line.problem)
    if (line.type === 'entry') yield line.fields
  }
}

function* checkAll(env: WorkEnv, input: Input, rules: JsonlRules): Generator<void, number> {
  const due = createPace(env.clock)
  let entries = 0
  for (const _ of entriesOf(env, input.path, rules)) {
    entries += 1
    env.checkpoint({ done: entries, total: 0, step: 'checking' })
    if (due()) yield
  }
  if (entries === 0)
    throw unreadable(input.path, 'the file holds no entries', 'Choose a file with one entry a line.')
  return entries
}

function countOnly(env: WorkEnv, input: Input, identity: Identity | null, total: number): Counts {
  if (!identity) return { added: total, unchanged: 0 }
  let unchanged = 0
  for (const { there } of known(env, env.db.read, input, identity)) if (there) unchanged += 1
  return { added: total - unchanged, unchanged }
}

function keepAll(env: WorkEnv, tx: WriteDb, input: Input, identity: Identity, total: number): Counts {
  const threads = createThreadLinks(env.ids, tx, identity.id)
  const now = env.clock.now()
  let added = 0
  let unchanged = 0
  for (const { id, entry, there } of known(env, tx, input, identity)) {
    env.checkpoint({ done: added + unchanged, total, step: 'adding' })
    if (there) {
      unchanged += 1
      continue
    }
    insertReflection(tx, { ...reflectionOf(entry), id, identity_id: identity.id, now })
    if (entry.thread !== null) threads.link(entry.thread, id, entry.occurred_at)
    added += 1
  }
  threads.finish()
  return { added, unchanged }
}

function reflectionOf(entry: JsonlEntry) {
  return {
    body: entry.body,
    occurred_at: entry.occurred_at,
    zone: entry.zone,
    journal_day: entry.journal_day,
    source: 'import',
    source_ref: null,
    visibility: 'private',
    tags: entry.tags,
    mood: entry.mood,
    word_count: wordCount(entry.body),
    analysable: true,
  } as const
}

const BATCH = 500

/** Each entry with its id, and whether it is in the journal already, trashed or not. */
function* known(env: WorkEnv, db: ReadDb, input: Input, identity: Identity) {
  const seed = identitySeed(db, identity.id)
  const taken = new Set<string>()
  let batch: { readonly id: string; readonly entry: JsonlEntry }[] = []
  const told = function* () {
    const there = reflectionsExist(
      db,
      batch.map(one => one.id),
    )
    for (const one of batch) yield { ...one, there: there.has(one.id) }
    batch = []
  }
  for (const fields of entriesOf(env, input.path, rulesFor(env, input, identity))) {
    const entry = placeEntry(fields, identity.day_start)
    const id = freeId(env, seed, entry, taken)
    taken.add(id)
    batch.push({ id, entry })
    if (batch.length === BATCH) yield* told()
  }
  yield* told()
}

/** Two entries of one file that say the same at the same time are told apart by their order. */
function freeId(env: WorkEnv, seed: string, entry: JsonlEntry, taken: ReadonlySet<string>): string {
  for (let ordinal = 0; ; ordinal += 1) {
    const key = `jsonl:${entry.date}:${entry.time}:${entry.body}:${ordinal}`
    const id = env.ids.derived(seed, key, entry.occurred_at)
    if (!taken.has(id)) return id
  }
}

function result(input: Input, identity: Identity | null, counts: Counts, dryRun: boolean): ImportResult {
  return {
    format: 'jsonl',
    identity_id: identity?.id ?? null,
    identity: identity?.name ?? input.identity ?? '',
    ...counts,
    updated: 0,
    conflicts: 0,
    trashed: 0,
    dry_run: dryRun,
  }
}

function changedMeanwhile(path: string): Failure {
  return unreadable(
    path,
    'the file changed while it was read',
    'Close the program that writes it, and import it again.',
  )
}
