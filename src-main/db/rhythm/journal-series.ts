/** The journal by day, for Rhythm beside the journal: read on the owner's request only. */
import { prepare, type ReadDb } from '../handles.ts'

export interface JournalSeries {
  readonly kind: 'pattern' | 'tension'
  readonly id: string
  readonly name: string
  readonly days: Map<string, number>
}

/** For each pattern shown, on every day with writing: the share of the day's reflections in which it came up. */
export function patternDays(db: ReadDb, identityId: string): JournalSeries[] {
  const written = prepare(
    db,
    `SELECT journal_day, count(*) FROM reflections
     WHERE identity_id = ? AND deleted_at IS NULL AND analysable = 1 GROUP BY journal_day`,
  ).rows<[string, number]>(identityId)
  const counts = new Map(written)
  const seen = prepare(
    db,
    `SELECT p.id, coalesce(p.owner_name, p.detected_name), r.journal_day, count(DISTINCT r.seq)
     FROM patterns p JOIN occurrences o ON o.pattern_seq = p.seq JOIN reflections r ON r.seq = o.reflection_seq
     WHERE p.identity_id = ? AND p.shown = 1 AND p.hidden = 0 AND p.merged_into IS NULL AND r.deleted_at IS NULL
     GROUP BY p.id, r.journal_day ORDER BY p.id`,
  ).rows<[string, string, string, number]>(identityId)
  const series = new Map<string, JournalSeries>()
  for (const [id, name, day, with_] of seen) {
    const own = series.get(id) ?? {
      kind: 'pattern',
      id,
      name,
      days: new Map(written.map(([written_day]) => [written_day, 0])),
    }
    own.days.set(day, with_ / (counts.get(day) ?? with_))
    series.set(id, own)
  }
  return [...series.values()]
}

/** For each tension, on the days on which it was read: its mean position. The owner's own reading counts alone where there is one. */
export function tensionDays(db: ReadDb, identityId: string): JournalSeries[] {
  const rows = prepare(
    db,
    `SELECT t.id, t.name, r.journal_day, avg(m.position)
     FROM tensions t JOIN measurements m ON m.tension_seq = t.seq JOIN reflections r ON r.seq = m.reflection_seq
     WHERE t.identity_id = ? AND t.hidden = 0 AND r.deleted_at IS NULL
       AND (m.measured_by = 'you' OR NOT EXISTS (
         SELECT 1 FROM measurements own WHERE own.tension_seq = m.tension_seq
           AND own.reflection_seq = m.reflection_seq AND own.measured_by = 'you'))
     GROUP BY t.id, r.journal_day ORDER BY t.id`,
  ).rows<[string, string, string, number]>(identityId)
  const series = new Map<string, JournalSeries>()
  for (const [id, name, day, position] of rows) {
    const own = series.get(id) ?? { kind: 'tension', id, name, days: new Map() }
    own.days.set(day, position)
    series.set(id, own)
  }
  return [...series.values()]
}
