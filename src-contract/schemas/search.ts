/** What a search finds: the place, and the words around it. */
import { z } from 'zod'
import { ReflectionId } from '../ids.ts'
import { Count, TextSpan } from '../values.ts'

export const SearchHit = z.object({
  reflection_id: ReflectionId,
  journal_day: z.string(),
  occurred_at: z.string(),
  /** A stretch of the body, verbatim, beginning at `offset`. */
  snippet: z.string(),
  offset: Count,
  /** What matched, as ranges into the snippet. */
  highlights: z.array(TextSpan),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchResult = z.object({
  hits: z.array(SearchHit),
  total: Count,
  skip: Count,
  limit: Count,
})
