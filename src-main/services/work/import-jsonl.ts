/** Reads a journal of JSON Lines for an import: one pass that checks every line, one that makes rows of what is not here. */
import type { Identity } from '#contract/schemas/identity.ts'
import { wordCount } from '#contract/word-count.ts'
import { findIdentity, getIdentity, identitySeed } from '#db/identities.ts'
import { reflectionsExist } from '#db/reflections.ts'
import { findRow } from '#db/tables.ts'
import { Failure, found } from '../failure.ts'
import { originOf } from '../identities.ts'
import { brokenLine, unreadable } from '../portability/file-problem.ts'
import {
  type JsonlEntry,
  type JsonlFields,
  type JsonlRules,
  placeEntry,
  readJsonlLine,
} from '../portability/jsonl-entry.ts'
import type { ExportRow } from '../portability/mirror-format.ts'
import type { Files } from '../ports.ts'
import type { TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import type { ImportSource } from './import.ts'
import { changedMeanwhile } from './import-mirror.ts'
import { createThreadRows } from './import-threads.ts'
import { createPace } from './pace.ts'
import type { RunningHash } from './writing-port.ts'

type Input = TaskInput<'import'>

/** The same file again adds nothing, and gives the same ids on an empty machine. */
export function jsonlSource(
  env: WorkEnv,
  input: Input,
  files: Pick<Files, 'lines'> = env.files,
): ImportSource {
  const from: Reading = { env, files, path: input.path }
  const target = targetOf(env, input)
  const rules: JsonlRules = { date_field: input.date_field ?? 'date', zone: input.zone ?? target.row.zone }
  let skipped = 0
  let sha256 = ''

  return {
    format: 'jsonl',
    sha256: () => sha256,
    *check() {
      const due = createPace(env.clock)
      let entries = 0
      const bytes = env.writing.hash()
      for (const _ of entriesOf(from, rules, bytes)) {
        entries += 1
        env.checkpoint({ done: entries, total: 0, step: 'checking' })
        if (due()) yield
      }
      sha256 = bytes.hex()
      if (entries === 0)
        throw unreadable(input.path, 'the file holds no entries', 'Choose a file with one entry a line.')
      return entries
    },
    *rows() {
      skipped = 0
      const { id: identity } = target.row
      const threads = createThreadRows(env, target.seed, target.fresh ? null : identity, identity)
      const now = env.clock.now()
      yield { table: 'identities', row: target.asRow(now), line: 0 }
      const bytes = env.writing.hash()
      for (const { id, entry, there, line } of known(from, rules, target, bytes)) {
        if (there) {
          skipped += 1
          continue
        }
        yield { table: 'reflections', row: reflectionRow(id, identity, entry, now), line }
        if (entry.thread !== null) threads.link(entry.thread, id, entry.occurred_at, line)
      }
      yield* threads.finish()
      if (bytes.hex() !== sha256) throw changedMeanwhile(input.path)
    },
    skipped: () => skipped,
  }
}

/** The journal to add to. */
interface Target {
  readonly row: Pick<Identity, 'id' | 'zone' | 'day_start'>
  readonly seed: string
  readonly fresh: boolean
  asRow(now: string): ExportRow
}

function targetOf(env: WorkEnv, input: Input): Target {
  const db = env.db.read
  const there =
    input.identity_id === undefined
      ? findIdentity(db, named(input))
      : found(getIdentity(db, input.identity_id), 'identity', input.identity_id)
  if (there) {
    const row = found(findRow(db, 'identities', { id: there.id }), 'identity', there.id)
    return { row: there, seed: identitySeed(db, there.id), fresh: false, asRow: () => row }
  }
  const name = named(input)
  const { id, seed } = originOf(db, env.ids, name)
  const row = { id: id as Identity['id'], zone: input.zone ?? env.places.zone, day_start: 0 }
  return {
    row,
    seed,
    fresh: true,
    asRow: now => ({
      ...row,
      name,
      seed,
      sample: 0,
      created_at: now,
      updated_at: now,
      deleted_at: null,
      stamps: {},
    }),
  }
}

function named(input: Input): string {
  if (input.identity !== undefined) return input.identity
  throw new Failure('BAD_REQUEST', {
    rule: 'entries need a journal to go to',
    remedy: 'Say the name of the journal; it is made when there is none of that name.',
    field: 'identity',
  })
}

/** What is read, and where. */
interface Reading {
  readonly env: WorkEnv
  readonly files: Pick<Files, 'lines'>
  readonly path: string
}

interface NumberedFields {
  readonly fields: JsonlFields
  readonly line: number
}

/** Every entry of the file. @throws Failure UNREADABLE_FILE for the first line that breaks a rule. */
function* entriesOf(
  { files, path }: Reading,
  rules: JsonlRules,
  bytes: RunningHash,
): Generator<NumberedFields, void> {
  for (const { number, text } of files.lines(path, bytes)) {
    const line = readJsonlLine(text, rules)
    if (line.type === 'problem') throw brokenLine(path, number, line.problem)
    if (line.type === 'entry') yield { fields: line.fields, line: number }
  }
}

function reflectionRow(id: string, identity: string, entry: JsonlEntry, now: string): ExportRow {
  const { mood, occurred_at } = entry
  return {
    id,
    identity_id: identity,
    occurred_at,
    zone: entry.zone,
    journal_day: entry.journal_day,
    source: 'import',
    source_ref: null,
    visibility: 'private',
    mood_valence: mood?.valence ?? null,
    mood_energy: mood?.energy ?? null,
    mood_label: mood?.label ?? null,
    tags: entry.tags,
    word_count: wordCount(entry.body),
    analysable: 1,
    revision: 1,
    created_at: now,
    updated_at: now,
    deleted_at: null,
    stamps: {},
    text_stamp: '',
    text_after: [],
    text_at: occurred_at,
    trash_at: null,
    trash_saw: null,
    body: entry.body,
  }
}

interface KnownEntry {
  readonly id: string
  readonly entry: JsonlEntry
  readonly line: number
  /** In the journal already, trashed or not. */
  readonly there: boolean
}

const BATCH = 500

function* known(
  from: Reading,
  rules: JsonlRules,
  target: Target,
  bytes: RunningHash,
): Generator<KnownEntry, void> {
  const { env } = from
  const taken = new Set<string>()
  let batch: Omit<KnownEntry, 'there'>[] = []
  const told = function* () {
    const ids = batch.map(one => one.id)
    const there = target.fresh ? new Set<string>() : reflectionsExist(env.db.read, ids)
    for (const one of batch) yield { ...one, there: there.has(one.id) }
    batch = []
  }
  const place = createPlacing(target.row.day_start)
  for (const { fields, line } of entriesOf(from, rules, bytes)) {
    const entry = place(fields)
    const id = freeId(env, target.seed, entry, taken)
    taken.add(id)
    batch.push({ id, entry, line })
    if (batch.length === BATCH) yield* told()
  }
  yield* told()
}

/** Places entries; those of one moment, which often follow each other, are worked out once. */
function createPlacing(dayStart: number): (fields: JsonlFields) => JsonlEntry {
  let moment = ''
  let last: JsonlEntry | null = null
  return fields => {
    const { date, time, zone } = fields
    const wanted = `${date} ${time} ${zone}`
    if (last === null || wanted !== moment) last = placeEntry(fields, dayStart)
    moment = wanted
    return { ...fields, zone: last.zone, occurred_at: last.occurred_at, journal_day: last.journal_day }
  }
}

/** Two entries of one file that say the same at the same time are told apart by their order. */
function freeId(env: WorkEnv, seed: string, entry: JsonlEntry, taken: ReadonlySet<string>): string {
  for (let ordinal = 0; ; ordinal += 1) {
    const key = `jsonl:${entry.date}:${entry.time}:${entry.body}:${ordinal}`
    const id = env.ids.derived(seed, key, entry.occurred_at)
    if (!taken.has(id)) return id
  }
}
