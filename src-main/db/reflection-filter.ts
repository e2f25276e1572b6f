/** Which reflections a filter lets through, as SQL over the table called `r`. */
import type { z } from 'zod'
import type { ReflectionFilter as FilterSchema } from '#contract/schemas/reflection.ts'
import type { MoodSide } from '#contract/search-operators.ts'
import { foldText } from './fold.ts'
import type { Cell } from './handles.ts'

export type ReflectionFilter = Partial<Omit<z.infer<typeof FilterSchema>, 'mood'>> & {
  readonly mood?: MoodSide | undefined
  /** In any of these threads; an empty list lets nothing through. */
  readonly thread_ids?: readonly string[] | undefined
}

export interface Where {
  readonly sql: string
  readonly params: Cell[]
}

/** How far from the middle of its axis a mood counts as a side; the words for a mood use the same. */
const MOOD_SIDE = 0.2

const MOOD_SQL: Readonly<Record<MoodSide, string>> = {
  pleasant: `ifnull(r.mood_valence >= ${MOOD_SIDE}, 0)`,
  unpleasant: `ifnull(r.mood_valence <= -${MOOD_SIDE}, 0)`,
  lively: `ifnull(r.mood_energy >= ${MOOD_SIDE}, 0)`,
  calm: `ifnull(r.mood_energy <= -${MOOD_SIDE}, 0)`,
  any: 'r.mood_valence IS NOT NULL',
  none: 'r.mood_valence IS NULL',
}

/** Live reflections of one journal (or, with `trash`, those in the trash) that pass the whole filter. */
export function whereOf(identityId: string, filter: ReflectionFilter): Where {
  const narrow = narrowing(identityId, filter)
  const own = `r.identity_id = ? AND r.deleted_at IS ${filter.trash ? 'NOT NULL' : 'NULL'}`
  return {
    sql: narrow.sql === '' ? own : `${own} AND ${narrow.sql}`,
    params: [identityId, ...narrow.params],
  }
}

/** Only what the filter adds; the empty text where it lets everything through. Never null, so that NOT can stand before it. */
export function narrowing(identityId: string, filter: ReflectionFilter): Where {
  const parts: string[] = []
  const params: Cell[] = []
  const add = (sql: string, ...values: Cell[]) => {
    parts.push(sql)
    params.push(...values)
  }
  if (filter.from) add('r.journal_day >= ?', filter.from)
  if (filter.to) add('r.journal_day <= ?', filter.to)
  if (filter.tag !== undefined)
    add(
      'r.seq IN (SELECT reflection_seq FROM tags WHERE identity_id = ? AND tag_key = ?)',
      identityId,
      foldText(filter.tag),
    )
  if (filter.thread_id)
    add('r.seq IN (SELECT reflection_seq FROM thread_reflections WHERE thread_id = ?)', filter.thread_id)
  if (filter.thread_ids)
    add(
      'r.seq IN (SELECT reflection_seq FROM thread_reflections WHERE thread_id IN (SELECT value FROM json_each(?)))',
      JSON.stringify(filter.thread_ids),
    )
  if (filter.pattern_id)
    add(
      `r.seq IN (SELECT o.reflection_seq FROM patterns p JOIN occurrences o ON o.pattern_seq = p.seq
        WHERE p.id = ? OR p.merged_into = ?)`,
      filter.pattern_id,
      filter.pattern_id,
    )
  if (filter.tension_id)
    add(
      `r.seq IN (SELECT m.reflection_seq FROM tensions n JOIN measurements m ON m.tension_seq = n.seq
        WHERE n.id = ?)`,
      filter.tension_id,
    )
  if (filter.mood) add(MOOD_SQL[filter.mood])
  if (filter.has_mirrorback !== undefined)
    add(filter.has_mirrorback ? 'r.mirrorbacks > 0' : 'r.mirrorbacks = 0')
  if (filter.edited !== undefined) add(filter.edited ? 'r.revision > 1' : 'r.revision = 1')
  return { sql: parts.join(' AND '), params }
}
