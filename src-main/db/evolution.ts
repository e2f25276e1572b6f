/** How often patterns came in each week, month or quarter, beside how much was written. */
import { nextPeriod, type Period, periodStart } from '#contract/journal-day.ts'
import { type Cell, prepare, type ReadDb } from './handles.ts'
import { weekOf, weekStart } from './weeks.ts'

export interface EvolutionOptions {
  readonly identity_id: string
  readonly pattern_ids: readonly string[]
  readonly period: Period
  /** Days; a period that the range touches is counted whole. */
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
}

export interface EvolutionCounts {
  /** First day of each period in which something was read → reflections read in it; in order. */
  readonly exposure: Map<string, number>
  /** For each pattern asked for: first day of period → its occurrences, and the reflections that hold it. */
  readonly patterns: Map<string, Map<string, { readonly occurrences: number; readonly with: number }>>
}

/** Counts of the patterns asked for, those merged into them included. */
export function evolutionCounts(db: ReadDb, options: EvolutionOptions): EvolutionCounts {
  const range = wholeRange(options)
  const patterns: EvolutionCounts['patterns'] = new Map()
  let places: Places | undefined
  for (const id of options.pattern_ids) {
    const members = prepare(db, 'SELECT seq FROM patterns WHERE id = ? OR merged_into = ?')
      .rows<[number]>(id, id)
      .map(([seq]) => seq)
    const [only] = members
    if (options.period === 'week' && members.length === 1 && only !== undefined) {
      patterns.set(id, countWeeks(db, only, range))
      continue
    }
    places ??= placesOf(db, options, range)
    patterns.set(id, countPlaces(db, members, places))
  }
  return { exposure: exposureOf(db, options, range), patterns }
}

interface Range {
  readonly from: string
  /** The first day that is no longer counted. */
  readonly until: string
}

type Counts = Map<string, { readonly occurrences: number; readonly with: number }>

function wholeRange({ from, to, period }: EvolutionOptions): Range {
  return {
    from: from ? periodStart(from, period) : '0000-01-03',
    until: to ? nextPeriod(periodStart(to, period), period) : '9999-12-27',
  }
}

/** The counters answer for weeks, without touching a reflection. */
function countWeeks(db: ReadDb, pattern: number, { from, until }: Range): Counts {
  const rows = prepare(
    db,
    'SELECT week, hits, entries FROM pattern_weeks WHERE pattern_seq = ? AND week >= ? AND week < ? ORDER BY week',
  ).rows<[number, number, number]>(pattern, weekOf(from), weekOf(until))
  return new Map(rows.map(([week, hits, entries]) => [weekStart(week), { occurrences: hits, with: entries }]))
}

/** Where each reflection of the range stands: its period, by seq. */
interface Places {
  readonly starts: readonly string[]
  /** seq → place in `starts`. */
  readonly of: ReadonlyMap<number, number>
}

/** Read once from the index of days for all patterns: to look each occurrence's day up takes ten times as long. */
function placesOf(db: ReadDb, { identity_id, period }: EvolutionOptions, { from, until }: Range): Places {
  const rows = prepare(
    db,
    `SELECT r.seq, r.journal_day FROM reflections r INDEXED BY reflections_day
     WHERE r.identity_id = ? AND r.journal_day >= ? AND r.journal_day < ? AND r.deleted_at IS NULL
     ORDER BY r.journal_day`,
  ).rows<[number, string]>(identity_id, from, until)
  const starts: string[] = []
  const of = new Map<number, number>()
  let day = ''
  for (const [seq, next] of rows) {
    if (next !== day) {
      day = next
      const start = periodStart(day, period)
      if (start !== starts.at(-1)) starts.push(start)
    }
    of.set(seq, starts.length - 1)
  }
  return { starts, of }
}

function countPlaces(db: ReadDb, members: readonly number[], { starts, of }: Places): Counts {
  const rows = prepare(
    db,
    `SELECT reflection_seq, count(*) FROM occurrences
     WHERE pattern_seq IN (SELECT value FROM json_each(?)) GROUP BY reflection_seq`,
  ).rows<[number, number]>(JSON.stringify(members))
  const occurrences = new Uint32Array(starts.length)
  const entries = new Uint32Array(starts.length)
  for (const [seq, count] of rows) {
    const place = of.get(seq)
    if (place === undefined) continue
    occurrences[place] = (occurrences[place] ?? 0) + count
    entries[place] = (entries[place] ?? 0) + 1
  }
  const counts: Counts = new Map()
  for (const [place, start] of starts.entries())
    if (entries[place]) counts.set(start, { occurrences: occurrences[place] ?? 0, with: entries[place] ?? 0 })
  return counts
}

function exposureOf(db: ReadDb, options: EvolutionOptions, range: Range): Map<string, number> {
  if (options.period === 'week') {
    const params: Cell[] = [options.identity_id, weekOf(range.from), weekOf(range.until)]
    const rows = prepare(
      db,
      'SELECT week, entries FROM exposure_weeks WHERE identity_id = ? AND week >= ? AND week < ? ORDER BY week',
    ).rows<[number, number]>(...params)
    return new Map(rows.map(([week, entries]) => [weekStart(week), entries]))
  }
  const rows = prepare(
    db,
    `SELECT r.journal_day, count(*) FROM reflections r JOIN analyses a ON a.reflection_seq = r.seq
     WHERE r.identity_id = ? AND r.journal_day >= ? AND r.journal_day < ? AND r.deleted_at IS NULL
     GROUP BY r.journal_day ORDER BY r.journal_day`,
  ).rows<[string, number]>(options.identity_id, range.from, range.until)
  const exposure = new Map<string, number>()
  for (const [day, count] of rows) {
    const start = periodStart(day, options.period)
    exposure.set(start, (exposure.get(start) ?? 0) + count)
  }
  return exposure
}
