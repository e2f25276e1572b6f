/** Writes what the engine read, many reflections at a time, and keeps every counter exact. */
import { connectionOf, prepare, type ReadDb, type WriteDb } from './handles.ts'
import { ReadingCounters } from './reading-counters.ts'
import { analysisOf, takeBack } from './reading-removal.ts'
import { packTerms } from './terms-blob.ts'
import { weekOf } from './weeks.ts'

/** What the engine saw in one reflection. Offsets are UTF-16, half-open, into the body. */
export interface ReadingRow {
  readonly language: string
  readonly language_class: string
  readonly tokens: number
  readonly words: number
  readonly sentences: number
  readonly terms: readonly {
    readonly term: string
    readonly kind: string
    readonly reflective: boolean
    readonly start: number
    readonly end: number
  }[]
  readonly themes: readonly {
    readonly theme: string
    readonly start: number
    readonly end: number
    /** 0 … 1. */
    readonly strength: number
  }[]
  /** Only those with enough evidence to be measurements. */
  readonly tensions: readonly {
    readonly axis: string
    readonly position: number
    readonly intensity: number
    readonly confidence: number
    readonly evidence: readonly Evidence[]
  }[]
  readonly affect: { readonly sum: number; readonly words: number }
}

export interface Evidence {
  readonly start: number
  readonly end: number
  readonly pole: 'a' | 'b'
  readonly weight: number
}

/** The text that was read: the reflection's internal number, and what must not have changed since. */
export interface ReadReflection {
  readonly seq: number
  readonly revision: number
  readonly journal_day: string
}

/** Where the parts of a reading belong. */
export interface ReadingPlaces {
  readonly identity_id: string
  readonly engine_version: string
  /** The pattern of a library theme (see ensurePattern). */
  readonly pattern_seq_of: (theme: string) => number
  /** The tension of an axis (see ensureTension); what has none is not kept. */
  readonly tension_seq_of: (axis: string) => number | undefined
  /** The `yours` pattern that a term belongs to, if it is one: its sightings are then kept as occurrences at once. */
  readonly yours_seq_of?: (kind: string, term: string) => number | undefined
}

export interface BulkWriter {
  /**
   * Writes one reading. What an earlier reading of the same reflection added is taken back first. False, and nothing
   * is written, where the reflection was edited, moved, trashed or closed to analysis since it was read.
   */
  add(of: ReadReflection, reading: ReadingRow): boolean
  /** Writes the counters; to be called once, at the end of the transaction. */
  flush(): void
}

/** A writer for one transaction. What it learns of ids is kept for the next writer on this connection. */
export function createBulkWriter(tx: WriteDb, places: ReadingPlaces): BulkWriter {
  const terms = termIdsOf(tx, places.identity_id)
  const counters = new ReadingCounters()
  return {
    add(of, reading) {
      if (!stillStands(tx, of)) return false
      const earlier = analysisOf(tx, of.seq)
      if (earlier) takeBack(tx, of.seq, earlier, counters)
      writeOne(tx, of, reading, places, terms, counters)
      return true
    },
    flush() {
      if (counters.flush(tx, places.identity_id)) terms.forget()
      terms.leave(tx)
    },
  }
}

/** A worker reads slowly enough for the text to change under it. */
function stillStands(tx: WriteDb, read: ReadReflection): boolean {
  const row = prepare(
    tx,
    'SELECT revision, journal_day FROM reflections WHERE seq = ? AND deleted_at IS NULL AND analysable = 1',
  ).get<{ revision: number; journal_day: string }>(read.seq)
  return row?.revision === read.revision && row.journal_day === read.journal_day
}

function writeOne(
  tx: WriteDb,
  { seq, revision, journal_day }: ReadReflection,
  reading: ReadingRow,
  places: ReadingPlaces,
  ids: TermIds,
  counters: ReadingCounters,
): void {
  const week = weekOf(journal_day)
  const yours = places.yours_seq_of
  const occurrences: Sighting[] = []
  const sightings = reading.terms.map(({ kind, term, reflective, start, end }) => {
    const pattern = yours?.(kind, term)
    if (pattern !== undefined) occurrences.push({ pattern, start, end, strength: reflective ? 1 : 0.5 })
    return { term_id: ids.idOf(tx, kind, term), reflective, start, end }
  })
  for (const { theme, start, end, strength } of reading.themes)
    occurrences.push({ pattern: places.pattern_seq_of(theme), start, end, strength })
  const packed = packTerms(sightings)
  counters.addTerms(packed, 1)
  writeOccurrences(tx, seq, week, occurrences, counters)
  const measure = prepare(
    tx,
    `INSERT INTO measurements (tension_seq, reflection_seq, measured_by, position, intensity, confidence, engine_version, evidence)
     VALUES (?, ?, 'engine', ?, ?, ?, ?, ?)`,
  )
  for (const { axis, position, intensity, confidence, evidence } of reading.tensions) {
    const tension = places.tension_seq_of(axis)
    if (tension === undefined) continue
    const spans = evidence.map(({ start, end, pole, weight }) => ({ start, end, pole, weight }))
    measure.run(tension, seq, position, intensity, confidence, places.engine_version, JSON.stringify(spans))
  }
  counters.addExposure(week, 1, reading.tokens)
  prepare(
    tx,
    `INSERT INTO analyses (reflection_seq, identity_id, engine_version, revision, language, language_class, tokens,
       words, sentences, affect_sum, affect_words, week, terms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    seq,
    places.identity_id,
    places.engine_version,
    revision,
    reading.language,
    reading.language_class,
    reading.tokens,
    reading.words,
    reading.sentences,
    reading.affect.sum,
    reading.affect.words,
    week,
    packed,
  )
  prepare(tx, 'DELETE FROM unread WHERE reflection_seq = ?').run(seq)
}

interface Sighting {
  readonly pattern: number
  readonly start: number
  readonly end: number
  readonly strength: number
}

/** Of two sightings of one pattern that begin together, the longer stands, and of those the stronger. */
function writeOccurrences(
  tx: WriteDb,
  seq: number,
  week: number,
  sightings: Sighting[],
  counters: ReadingCounters,
): void {
  const insert = prepare(
    tx,
    'INSERT INTO occurrences (pattern_seq, reflection_seq, start, "end", strength) VALUES (?, ?, ?, ?, ?)',
  )
  sightings.sort(
    (a, b) => a.pattern - b.pattern || a.start - b.start || b.end - a.end || b.strength - a.strength,
  )
  let last: Sighting | undefined
  for (const sighting of sightings) {
    const { pattern, start, end, strength } = sighting
    const samePattern = last?.pattern === pattern
    if (samePattern && last?.start === start) continue
    insert.run(pattern, seq, start, end, strength)
    counters.addPattern(pattern, week, 1, samePattern ? 0 : 1)
    last = sighting
  }
}

/** The ids of terms, made where a term is new; remembered as long as nobody else can have dropped one. */
class TermIds {
  readonly #identityId: string
  readonly #ids = new Map<string, Map<string, number>>()
  #size = 0
  #seen = ''

  constructor(identityId: string) {
    this.#identityId = identityId
  }

  enter(tx: WriteDb): void {
    if (this.#seen !== changesSeen(tx) || this.#size > MAX_TERM_IDS) this.forget()
  }

  leave(tx: WriteDb): void {
    this.#seen = changesSeen(tx)
  }

  forget(): void {
    this.#ids.clear()
    this.#size = 0
  }

  idOf(tx: WriteDb, kind: string, term: string): number {
    let ofKind = this.#ids.get(kind)
    if (!ofKind) {
      ofKind = new Map()
      this.#ids.set(kind, ofKind)
    }
    const known = ofKind.get(term)
    if (known !== undefined) return known
    const id = this.#find(tx, kind, term) ?? this.#make(tx, kind, term)
    ofKind.set(term, id)
    this.#size += 1
    return id
  }

  #find(db: ReadDb, kind: string, term: string): number | undefined {
    const sql = 'SELECT id FROM terms WHERE identity_id = ? AND kind = ? AND term = ?'
    return prepare(db, sql).get<{ id: number }>(this.#identityId, kind, term)?.id
  }

  #make(tx: WriteDb, kind: string, term: string): number {
    const sql =
      'INSERT INTO terms (identity_id, kind, term, entries, hits, reflective) VALUES (?, ?, ?, 0, 0, 0)'
    return Number(prepare(tx, sql).run(this.#identityId, kind, term).lastInsertRowid)
  }
}

const termIds = new WeakMap<object, Map<string, TermIds>>()

function termIdsOf(tx: WriteDb, identityId: string): TermIds {
  const { sqlite } = connectionOf(tx)
  const ofConnection = termIds.get(sqlite) ?? new Map<string, TermIds>()
  termIds.set(sqlite, ofConnection)
  const ids = ofConnection.get(identityId) ?? new TermIds(identityId)
  ofConnection.set(identityId, ids)
  ids.enter(tx)
  return ids
}

/** About 30 MB of ids. */
const MAX_TERM_IDS = 300_000

/** Changes with every change of the file, by this connection or another; `last` shows that a transaction was rolled back. */
function changesSeen(tx: WriteDb): string {
  const { sqlite } = connectionOf(tx)
  const own = prepare(tx, 'SELECT total_changes() AS n, (SELECT max(id) FROM terms) AS last').get<{
    n: number
    last: number | null
  }>()
  return `${String(sqlite.pragma('data_version', { simple: true }))}/${own?.n}/${own?.last}`
}
