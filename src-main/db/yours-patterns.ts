/** Patterns made of the writer's own words: which are followed, and their occurrences, cut from the packed sightings. */
import { prepare, type ReadDb, type WriteDb } from './handles.ts'
import { ReadingCounters } from './reading-counters.ts'
import { visitTerms } from './terms-blob.ts'

/**
 * A followed pattern's occurrences are kept up with every reading. Its `engine_version` says by which engine; with a `~`
 * behind it the earlier readings are still being gone through.
 */
export interface YoursPattern {
  readonly seq: number
  /** `yours:word:plague`. */
  readonly key: string
  readonly state: 'not-followed' | 'building' | 'complete'
  /** The owner named, pinned, hid or merged it: it is followed whatever the counts say. */
  readonly owned: boolean
}

export function yoursPatterns(db: ReadDb, identityId: string, engineVersion: string): YoursPattern[] {
  return prepare(
    db,
    `SELECT p.seq, p.key,
       CASE p.engine_version WHEN ? THEN 'complete' WHEN ? || '~' THEN 'building' ELSE 'not-followed' END AS state,
       (p.owner_name IS NOT NULL OR p.pinned OR p.hidden OR p.merged_into IS NOT NULL
        OR EXISTS (SELECT 1 FROM patterns m WHERE m.merged_into = p.id)) AS owned
     FROM patterns p WHERE p.identity_id = ? AND p.tier = 'yours' ORDER BY p.key`,
  )
    .all<Omit<YoursPattern, 'owned'> & { owned: number }>(engineVersion, engineVersion, identityId)
    .map(row => ({ ...row, owned: row.owned === 1 }))
}

/** From `kind` and term to the pattern that follows it. */
export function followedTerms(
  db: ReadDb,
  identityId: string,
  engineVersion: string,
): (kind: string, term: string) => number | undefined {
  const seqs = new Map(
    yoursPatterns(db, identityId, engineVersion)
      .filter(one => one.state !== 'not-followed')
      .map(one => [one.key, one.seq]),
  )
  return (kind, term) => seqs.get(yoursKey(kind, term))
}

/** Changes whenever other words are followed. */
export function followingState(db: ReadDb, identityId: string): string {
  const row = prepare(
    db,
    `SELECT count(*) AS n, coalesce(sum(seq), 0) AS sum FROM patterns
     WHERE identity_id = ? AND tier = 'yours' AND engine_version <> ''`,
  ).get<{ n: number; sum: number }>(identityId)
  return `${row?.n ?? 0}-${row?.sum ?? 0}`
}

export function yoursKey(kind: string, term: string): string {
  return `yours:${kind}:${term}`
}

/** Hits of one term in the journal, 0 where it never came. */
export function termHits(db: ReadDb, identityId: string, kind: string, term: string): number {
  const row = prepare(db, 'SELECT hits FROM terms WHERE identity_id = ? AND kind = ? AND term = ?').get<{
    hits: number
  }>(identityId, kind, term)
  return row?.hits ?? 0
}

/** Takes away all occurrences of a pattern, which is followed no more. */
export function unfollow(tx: WriteDb, patternSeq: number): void {
  prepare(tx, 'DELETE FROM occurrences WHERE pattern_seq = ?').run(patternSeq)
  prepare(tx, 'DELETE FROM pattern_weeks WHERE pattern_seq = ?').run(patternSeq)
  prepare(
    tx,
    `UPDATE patterns SET engine_version = '', shown = 0, confidence = 0, occurrence_count = 0, reflection_count = 0,
       first_seen = '', last_seen = '', trend = 'too-few', bursts = '[]', weekday = NULL, hour = NULL WHERE seq = ?`,
  ).run(patternSeq)
}

/** Begins to follow: from now on readings keep the occurrences, and the earlier ones are gone through from the start. */
export function beginFollowing(tx: WriteDb, patternSeq: number, engineVersion: string): void {
  unfollow(tx, patternSeq)
  prepare(tx, "UPDATE patterns SET engine_version = ? || '~' WHERE seq = ?").run(engineVersion, patternSeq)
}

/** All earlier readings are gone through. */
export function completeFollowing(tx: WriteDb, patternSeq: number, engineVersion: string): void {
  prepare(tx, 'UPDATE patterns SET engine_version = ? WHERE seq = ?').run(engineVersion, patternSeq)
}

/**
 * Adds the occurrences of terms in the next `limit` read reflections after `afterSeq`.
 *
 * @returns the last reflection looked at, or null when there are no more.
 */
export function addOccurrences(
  tx: WriteDb,
  identityId: string,
  patterns: readonly { readonly kind: string; readonly term: string; readonly seq: number }[],
  afterSeq: number,
  limit: number,
): number | null {
  const byTerm = new Map<number, number>()
  const find = prepare(tx, 'SELECT id FROM terms WHERE identity_id = ? AND kind = ? AND term = ?')
  for (const { kind, term, seq } of patterns) {
    const row = find.get<{ id: number }>(identityId, kind, term)
    if (row) byTerm.set(row.id, seq)
  }
  const rows = prepare(
    tx,
    'SELECT reflection_seq, week, terms FROM analyses WHERE reflection_seq > ? AND +identity_id = ? ORDER BY reflection_seq LIMIT ?',
  ).rows<[number, number, Uint8Array]>(afterSeq, identityId, limit)
  const insert = prepare(
    tx,
    'INSERT OR IGNORE INTO occurrences (pattern_seq, reflection_seq, start, "end", strength) VALUES (?, ?, ?, ?, ?)',
  )
  const counters = new ReadingCounters()
  for (const [reflection, week, packed] of rows) {
    const hits = new Map<number, number>()
    visitTerms(packed, (id, reflective, start, end) => {
      const pattern = byTerm.get(id)
      if (pattern === undefined) return
      const added = insert.run(pattern, reflection, start, end, reflective ? 1 : 0.5).changes
      hits.set(pattern, (hits.get(pattern) ?? 0) + added)
    })
    for (const [pattern, count] of hits) if (count > 0) counters.addPattern(pattern, week, count, 1)
  }
  counters.flush(tx, identityId)
  return rows.length < limit ? null : (rows.at(-1)?.[0] ?? null)
}

/** How terms were spread over the months; filled a few hundred reflections at a time. */
export interface MonthCounts {
  /** Reflections read in each month (`YYYY-MM`). */
  readonly written: Map<string, number>
  /** kind:term → month → reflections that hold it. */
  readonly held: Map<string, Map<string, number>>
}

/**
 * Counts the next `limit` read reflections after `afterSeq` into `counts`.
 *
 * @returns the last reflection looked at, or null when there are no more.
 */
export function countMonths(
  db: ReadDb,
  identityId: string,
  terms: ReadonlyMap<number, string>,
  counts: MonthCounts,
  afterSeq: number,
  limit: number,
): number | null {
  const rows = prepare(
    db,
    `SELECT a.reflection_seq, substr(r.journal_day, 1, 7), a.terms FROM analyses a JOIN reflections r ON r.seq = a.reflection_seq
     WHERE a.reflection_seq > ? AND +a.identity_id = ? ORDER BY a.reflection_seq LIMIT ?`,
  ).rows<[number, string, Uint8Array]>(afterSeq, identityId, limit)
  for (const [, month, packed] of rows) {
    counts.written.set(month, (counts.written.get(month) ?? 0) + 1)
    let last = -1
    visitTerms(packed, id => {
      // Sightings are packed term by term.
      if (id === last) return
      last = id
      const term = terms.get(id)
      if (term === undefined) return
      const months = counts.held.get(term) ?? new Map<string, number>()
      counts.held.set(term, months)
      months.set(month, (months.get(month) ?? 0) + 1)
    })
  }
  return rows.length < limit ? null : (rows.at(-1)?.[0] ?? null)
}

/** Ids of the terms in at least `minEntries` reflections → `kind:term`. */
export function termIds(db: ReadDb, identityId: string, minEntries: number): Map<number, string> {
  const rows = prepare(db, 'SELECT id, kind, term FROM terms WHERE identity_id = ? AND entries >= ?').rows<
    [number, string, string]
  >(identityId, minEntries)
  return new Map(rows.map(([id, kind, term]) => [id, `${kind}:${term}`]))
}

/** What a sample of a pattern's sightings looks like. */
export interface SampledWords {
  /** The form in which its words most often stand, lower case; the first of equals; null without a sighting. */
  readonly form: string | null
  /** Share of its sightings that lie inside a sighting of the library's: 0 … 1. */
  readonly covered: number
}

/** Looks at the sightings of a pattern in these reflections. */
export function sampleWords(db: ReadDb, patternSeq: number, reflections: readonly number[]): SampledWords {
  const find = prepare(db, SAMPLE)
  const counts = new Map<string, number>()
  let sightings = 0
  let covered = 0
  for (const seq of reflections)
    for (const { body, start, end, ...row } of find.all<SampleRow>(patternSeq, seq)) {
      sightings += 1
      covered += row.covered
      const form = body.slice(start, end).toLowerCase().replace(/\s+/g, ' ')
      counts.set(form, (counts.get(form) ?? 0) + 1)
    }
  let best: string | null = null
  for (const [form, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = form
  return { form: best, covered: sightings === 0 ? 0 : covered / sightings }
}

/** Sightings of each pattern in all, from the weekly counters. */
export function hitsOfPatterns(db: ReadDb, identityId: string): Map<number, number> {
  const rows = prepare(
    db,
    `SELECT coalesce(root.seq, p.seq), sum(w.hits) FROM patterns p JOIN pattern_weeks w ON w.pattern_seq = p.seq
     LEFT JOIN patterns root ON root.id = p.merged_into WHERE p.identity_id = ? GROUP BY 1`,
  ).rows<[number, number]>(identityId)
  return new Map(rows)
}

/** What settling needs of every pattern of a journal. */
export function patternRoots(
  db: ReadDb,
  identityId: string,
): { seq: number; key: string; members: string[] }[] {
  const rows = prepare(
    db,
    `SELECT coalesce(root.seq, p.seq) AS seq, coalesce(root.key, p.key) AS key, p.key AS member FROM patterns p
     LEFT JOIN patterns root ON root.id = p.merged_into WHERE p.identity_id = ? ORDER BY 1, p.seq`,
  ).all<{ seq: number; key: string; member: string }>(identityId)
  const roots = new Map<number, { seq: number; key: string; members: string[] }>()
  for (const { seq, key, member } of rows) {
    const known = roots.get(seq)
    if (known) known.members.push(member)
    else roots.set(seq, { seq, key, members: [member] })
  }
  return [...roots.values()]
}

const SAMPLE = `SELECT r.body, o.start, o."end", EXISTS (
    SELECT 1 FROM occurrences l JOIN patterns p ON p.seq = l.pattern_seq
    WHERE l.reflection_seq = o.reflection_seq AND p.tier = 'library' AND l.start <= o.start AND l."end" >= o."end"
  ) AS covered
FROM occurrences o JOIN reflections r ON r.seq = o.reflection_seq
WHERE o.pattern_seq = ? AND o.reflection_seq = ? ORDER BY o.start`

interface SampleRow {
  readonly body: string
  readonly start: number
  readonly end: number
  readonly covered: 0 | 1
}
