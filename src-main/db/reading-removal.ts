/** Takes back exactly what the reading of one reflection added to the counters. */
import { prepare, type ReadDb, type WriteDb } from './handles.ts'
import { ReadingCounters } from './reading-counters.ts'
import { weekOf } from './weeks.ts'

/** Takes the reading away: sightings, measurements by the engine and every count of them. Nothing happens where there is none. */
export function removeReading(tx: WriteDb, seq: number): void {
  const analysis = analysisOf(tx, seq)
  if (!analysis) return
  const counters = new ReadingCounters()
  takeBack(tx, seq, analysis, counters)
  counters.flush(tx, analysis.identity_id)
}

/** Counts the reading of a reflection in the week of its new day. Nothing happens where there is none. */
export function moveReading(tx: WriteDb, seq: number, journalDay: string): void {
  const analysis = analysisOf(tx, seq)
  const week = weekOf(journalDay)
  if (!analysis || analysis.week === week) return
  const counters = new ReadingCounters()
  addWeek(tx, seq, analysis.week, analysis.tokens, -1, counters)
  addWeek(tx, seq, week, analysis.tokens, 1, counters)
  counters.flush(tx, analysis.identity_id)
  prepare(tx, 'UPDATE analyses SET week = ? WHERE reflection_seq = ?').run(week, seq)
}

/** Deletes the rows of a reading and leaves its counts, negative, in `counters` for the caller to flush. */
export function takeBack(
  tx: WriteDb,
  seq: number,
  analysis: CountedAnalysis,
  counters: ReadingCounters,
): void {
  counters.addTerms(analysis.terms, -1)
  addWeek(tx, seq, analysis.week, analysis.tokens, -1, counters)
  prepare(tx, 'DELETE FROM occurrences WHERE reflection_seq = ?').run(seq)
  prepare(tx, `DELETE FROM measurements WHERE reflection_seq = ? AND measured_by = 'engine'`).run(seq)
  prepare(tx, 'DELETE FROM analyses WHERE reflection_seq = ?').run(seq)
}

export interface CountedAnalysis {
  readonly identity_id: string
  readonly week: number
  readonly tokens: number
  readonly terms: Uint8Array
}

/** What a reading left behind for its removal, or undefined. */
export function analysisOf(db: ReadDb, seq: number): CountedAnalysis | undefined {
  return prepare(
    db,
    'SELECT identity_id, week, tokens, terms FROM analyses WHERE reflection_seq = ?',
  ).get<CountedAnalysis>(seq)
}

function addWeek(
  tx: WriteDb,
  seq: number,
  week: number,
  tokens: number,
  sign: 1 | -1,
  counters: ReadingCounters,
): void {
  const counts = prepare(
    tx,
    'SELECT pattern_seq, count(*) FROM occurrences WHERE reflection_seq = ? GROUP BY pattern_seq',
  ).rows<[number, number]>(seq)
  for (const [pattern, hits] of counts) counters.addPattern(pattern, week, sign * hits, sign)
  counters.addExposure(week, sign, sign * tokens)
}
