/** The themes that recur in one identity's writing: what the engine found, and what the owner chose about it. */
import type { Updateable } from 'kysely'
import type { IdentityId, PatternId } from '#contract/ids.ts'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { DbError } from './db-error.ts'
import { all, type Cell, first, prepare, type ReadDb, run, type WriteDb } from './handles.ts'
import { settleMergeChoices } from './merge-choices.ts'
import { q } from './query.ts'
import type { PatternTable } from './schema.ts'
import { nextStamp, stamped } from './stamps.ts'

export { type EvolutionCounts, type EvolutionOptions, evolutionCounts } from './evolution.ts'
export {
  countOccurrences,
  type OccurrenceOptions,
  occurrencesOf,
  type PatternEntries,
  patternEntries,
} from './occurrences.ts'
export { type TermCount, termCounts } from './terms.ts'

export interface NewPatternRow {
  readonly identity_id: string
  /** `library:sleeplessness` or `yours:plague`: what makes it the same pattern next time. */
  readonly key: string
  readonly id: string
  readonly tier: Pattern['tier']
  readonly kind: Pattern['kind']
  readonly name: string
  readonly now: string
}

export interface PatternListOptions {
  readonly identity_id: string
  readonly skip: number
  readonly limit: number
  readonly min_confidence?: number | null | undefined
  /** A part of the name, in any case. */
  readonly pattern_name?: string | null | undefined
  readonly kind?: Pattern['kind'] | null | undefined
  /** true: those that the owner hid, instead of the others. */
  readonly hidden?: boolean | null | undefined
}

export type OwnerChoice = Partial<Pick<Pattern, 'hidden' | 'pinned'>> & {
  /** The owner's name for it; null gives back the engine's. */
  readonly owner_name?: string | null
  readonly merged_into?: string | null
}

export type PatternStats = Partial<
  Pick<
    Pattern,
    | 'confidence'
    | 'early'
    | 'occurrence_count'
    | 'reflection_count'
    | 'first_seen'
    | 'last_seen'
    | 'trend'
    | 'bursts'
    | 'weekday'
    | 'hour'
    | 'detected_name'
    | 'kind'
  >
> & { readonly shown?: boolean; readonly engine_version?: string }

/** The internal number of the pattern of that key, which is made where it is not there. */
export function ensurePattern(tx: WriteDb, pattern: NewPatternRow): number {
  const { name, now, ...rest } = pattern
  const known = first(
    tx,
    q
      .selectFrom('patterns')
      .select('seq')
      .where('identity_id', '=', pattern.identity_id)
      .where('key', '=', pattern.key),
  )
  if (known) return known.seq
  const made = first(
    tx,
    q
      .insertInto('patterns')
      .values({ ...rest, detected_name: name, created_at: now })
      .returning('seq'),
  )
  if (!made) throw new Error('an inserted pattern gave no number')
  return made.seq
}

/** The internal numbers of a journal's patterns, by key. */
export function patternSeqs(db: ReadDb, identityId: string): Map<string, number> {
  const rows = all(
    db,
    q.selectFrom('patterns').select(['key', 'seq']).where('identity_id', '=', identityId).orderBy('key'),
  )
  return new Map(rows.map(({ key, seq }) => [key, seq]))
}

/** Shown or pinned ones that are not merged into another: pinned first, then by confidence, reflections and name. */
export function listPatterns(
  db: ReadDb,
  options: PatternListOptions,
): { patterns: Pattern[]; total: number } {
  const { sql, params } = whereOf(options)
  const total = prepare(db, `SELECT count(*) AS n FROM patterns p WHERE ${sql}`).get<{ n: number }>(...params)
  const rows = prepare(
    db,
    `SELECT p.* FROM patterns p WHERE ${sql}
     ORDER BY p.pinned DESC, p.confidence DESC, p.reflection_count DESC, coalesce(p.owner_name, p.detected_name), p.id
     LIMIT ? OFFSET ?`,
  ).all<PatternRow>(...params, options.limit, options.skip)
  return { patterns: rows.map(toPattern), total: total?.n ?? 0 }
}

/** The patterns that are shown and not hidden, by id. */
export function shownPatterns(db: ReadDb, identityId: string): { id: PatternId; name: string }[] {
  return prepare(
    db,
    `SELECT id, coalesce(owner_name, detected_name) AS name FROM patterns
     WHERE identity_id = ? AND shown = 1 AND hidden = 0 AND merged_into IS NULL ORDER BY id`,
  ).all<{ id: PatternId; name: string }>(identityId)
}

/** The pattern of that id, or null; its occurrences are left out (see occurrencesOf). */
export function getPattern(db: ReadDb, id: string): Pattern | null {
  const row = prepare(db, 'SELECT p.* FROM patterns p WHERE p.id = ?').get<PatternRow>(id)
  return row ? toPattern(row) : null
}

/** Those that are counted for the pattern of that id, by name. */
export function mergedInto(db: ReadDb, id: string): Pattern[] {
  return prepare(
    db,
    'SELECT p.* FROM patterns p WHERE p.merged_into = ? ORDER BY coalesce(p.owner_name, p.detected_name), p.id',
  )
    .all<PatternRow>(id)
    .map(toPattern)
}

/** Its own key and those of the patterns merged into it. */
export function patternKeys(db: ReadDb, id: string): string[] {
  return prepare(db, 'SELECT key FROM patterns WHERE id = ? OR merged_into = ? ORDER BY seq')
    .rows<[string]>(id, id)
    .map(([key]) => key)
}

/** Writes what the owner chose. @throws DbError NOT_FOUND; CONFLICT for a merge into itself, a merged one or another journal. */
export function setPatternOwner(tx: WriteDb, id: string, choice: OwnerChoice, now: string): Pattern {
  const before = known(getPattern(tx, id))
  const set: Updateable<PatternTable> = {}
  const parts: string[] = []
  if (choice.owner_name !== undefined) {
    set.owner_name = choice.owner_name
    set.origin = choice.owner_name === null ? 'detected' : 'named-by-you'
    parts.push('name')
  }
  for (const part of ['hidden', 'pinned'] as const) {
    if (choice[part] === undefined) continue
    set[part] = choice[part] ? 1 : 0
    parts.push(part)
  }
  if (choice.merged_into !== undefined) {
    if (choice.merged_into !== null) refuseBadMerge(tx, before, known(getPattern(tx, choice.merged_into)))
    set.merge_choice = choice.merged_into
    parts.push('merged')
  }
  if (parts.length > 0) {
    const row = first(tx, q.selectFrom('patterns').select('stamps').where('id', '=', id))
    set.stamps = stamped(row?.stamps ?? '{}', parts, nextStamp(tx, now))
    run(tx, q.updateTable('patterns').set(set).where('id', '=', id))
  }
  if (choice.merged_into !== undefined) settleMergeChoices(tx, before.identity_id)
  return known(getPattern(tx, id))
}

/** Writes what was computed of a pattern; what is not given stays. */
export function updatePatternStats(tx: WriteDb, seq: number, stats: PatternStats): void {
  const { early, shown, bursts, weekday, hour, ...rest } = stats
  const set: Updateable<PatternTable> = { ...rest }
  if (early !== undefined) set.early = early ? 1 : 0
  if (shown !== undefined) set.shown = shown ? 1 : 0
  if (bursts !== undefined) set.bursts = JSON.stringify(bursts)
  if (weekday !== undefined) set.weekday = weekday === null ? null : JSON.stringify(weekday)
  if (hour !== undefined) set.hour = hour === null ? null : JSON.stringify(hour)
  if (Object.keys(set).length > 0) run(tx, q.updateTable('patterns').set(set).where('seq', '=', seq))
}

interface PatternRow
  extends Omit<Pattern, 'name' | 'early' | 'bursts' | 'weekday' | 'hour' | 'hidden' | 'pinned'> {
  readonly owner_name: string | null
  readonly early: 0 | 1
  readonly hidden: 0 | 1
  readonly pinned: 0 | 1
  readonly bursts: string
  readonly weekday: string | null
  readonly hour: string | null
}

function toPattern(row: PatternRow): Pattern {
  return {
    id: row.id as PatternId,
    identity_id: row.identity_id as IdentityId,
    name: row.owner_name ?? row.detected_name,
    detected_name: row.detected_name,
    kind: row.kind,
    origin: row.origin,
    tier: row.tier,
    confidence: row.confidence,
    early: row.early === 1,
    occurrence_count: row.occurrence_count,
    reflection_count: row.reflection_count,
    first_seen: row.first_seen,
    last_seen: row.last_seen,
    trend: row.trend,
    bursts: JSON.parse(row.bursts),
    weekday: row.weekday === null ? null : JSON.parse(row.weekday),
    hour: row.hour === null ? null : JSON.parse(row.hour),
    hidden: row.hidden === 1,
    pinned: row.pinned === 1,
    merged_into: row.merged_into as PatternId | null,
    occurrences: [],
  }
}

function whereOf(options: PatternListOptions): { sql: string; params: Cell[] } {
  const parts = [
    'p.identity_id = ?',
    'p.merged_into IS NULL',
    '(p.shown = 1 OR p.pinned = 1)',
    'p.hidden = ?',
  ]
  const params: Cell[] = [options.identity_id, options.hidden ? 1 : 0]
  if (options.min_confidence) {
    parts.push('p.confidence >= ?')
    params.push(options.min_confidence)
  }
  if (options.pattern_name) {
    parts.push('instr(fold(coalesce(p.owner_name, p.detected_name)), fold(?)) > 0')
    params.push(options.pattern_name)
  }
  if (options.kind) {
    parts.push('p.kind = ?')
    params.push(options.kind)
  }
  return { sql: parts.join(' AND '), params }
}

function refuseBadMerge(db: ReadDb, from: Pattern, into: Pattern): void {
  const holdsOthers = first(db, q.selectFrom('patterns').select('id').where('merged_into', '=', from.id))
  const rule =
    from.id === into.id
      ? 'a pattern cannot be merged into itself'
      : from.identity_id !== into.identity_id
        ? 'patterns of different journals are never merged'
        : into.merged_into !== null
          ? 'that pattern is itself merged into another'
          : holdsOthers
            ? 'other patterns are merged into this one'
            : null
  if (rule)
    throw new DbError('CONFLICT', {
      rule,
      remedy: 'Choose the one that stands for all of them.',
      field: 'into',
    })
}

function known(pattern: Pattern | null): Pattern {
  if (pattern) return pattern
  throw new DbError('NOT_FOUND', {
    rule: 'there is no pattern under that id',
    remedy: 'Look it up in the list of patterns again.',
    field: 'id',
  })
}
