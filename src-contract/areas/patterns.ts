/** What keeps coming back. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../base.ts'
import { IdentityId, PatternId } from '../ids.ts'
import { Progress } from '../schemas/job.ts'
import {
  Companion,
  Evolution,
  Occurrence,
  Pattern,
  PatternAudit,
  PatternDay,
  PatternFlag,
  PatternKind,
  PatternList,
  PatternWhy,
  WeekdayRate,
} from '../schemas/pattern.ts'
import { Count, DayRange, Paging, Period, Share } from '../values.ts'

/** How an analysis ends. */
export const AnalysisDone = z.object({
  type: z.literal('done'),
  reflections: Count,
  occurrences: Count,
  measurements: Count,
  patterns: Count,
  duration_ms: z.number(),
  /** Patterns that were not there before. */
  new_patterns: z.array(z.object({ id: PatternId, name: z.string() })),
})
export const AnalysisEvent = z.discriminatedUnion('type', [Progress, AnalysisDone])

export const patterns = {
  /** By confidence, pinned first. `total` counts what the filter matches. */
  list: procedure
    .route({
      method: 'GET',
      path: '/patterns/identity/{identity_id}',
      summary: 'Patterns, by confidence',
      tags: ['patterns'],
    })
    .input(
      Paging.extend({
        identity_id: IdentityId,
        min_confidence: Share.default(0),
        pattern_name: z.string().optional(),
        kind: PatternKind.optional(),
        hidden: z.boolean().default(false),
        /** How many occurrences each carries; null: all. */
        occurrence_limit: z.int().min(0).nullable().default(0),
      }),
    )
    .output(PatternList),
  get: procedure
    .route({ method: 'GET', path: '/patterns/{id}', summary: 'One pattern', tags: ['patterns'] })
    .input(z.object({ id: PatternId }))
    .output(Pattern),
  /** Newest first. */
  occurrences: procedure
    .route({
      method: 'GET',
      path: '/patterns/{id}/occurrences',
      summary: 'Where a pattern occurs, with quotes',
      tags: ['patterns'],
    })
    .input(Paging.extend({ id: PatternId }).extend(DayRange.shape))
    .output(z.object({ occurrences: z.array(Occurrence), total: Count, skip: Count, limit: Count })),
  evolution: procedure
    .route({
      method: 'GET',
      path: '/patterns/{identity_id}/evolution',
      summary: 'Patterns through time',
      tags: ['patterns'],
    })
    .input(
      DayRange.extend({
        identity_id: IdentityId,
        period: Period.default('month'),
        /** Default: the twelve of highest confidence. */
        names: z.array(z.string()).optional(),
        pattern_ids: z.array(PatternId).optional(),
        limit: z.int().min(1).max(100).default(12),
      }),
    )
    .output(Evolution),
  rename: procedure
    .input(z.object({ id: PatternId, name: z.string().trim().min(1).max(80).nullable() }))
    .output(Pattern),
  hide: procedure.input(z.object({ id: PatternId, hidden: z.boolean() })).output(Pattern),
  pin: procedure.input(z.object({ id: PatternId, pinned: z.boolean() })).output(Pattern),
  /** What is counted for `id` counts for `into` from now on; `into: null` parts them again. */
  merge: procedure.input(z.object({ id: PatternId, into: PatternId.nullable() })).output(Pattern),
  /** Reads what is unread (`full`: everything again), in the worker, with progress. */
  analyze: procedure
    .route({
      method: 'POST',
      path: '/patterns/analyze/{identity_id}',
      summary: 'Read what is unread; progress as server-sent events',
      tags: ['patterns'],
    })
    .input(z.object({ identity_id: IdentityId, full: z.boolean().default(false) }))
    .output(eventIterator(AnalysisEvent)),
  /** Whether what was said to recur did. */
  audit: procedure.input(z.object({ identity_id: IdentityId })).output(PatternAudit),
  /** “Why do I see this?” */
  why: procedure.input(z.object({ id: PatternId })).output(PatternWhy),
  /** Patterns often in the same reflections, the strongest first; counted in the `looked_at` newest that hold this one. */
  companions: procedure
    .input(z.object({ id: PatternId, limit: z.int().min(1).max(50).default(8) }))
    .output(z.object({ companions: z.array(Companion), looked_at: Count, reflections: Count })),
  /** The days of a range on which it came, and how it lies over the weekdays of that range. */
  rhythm: procedure
    .input(DayRange.extend({ id: PatternId }))
    .output(z.object({ days: z.array(PatternDay), weekdays: z.array(WeekdayRate).length(7) })),
  /** Those counted for this one, which may be parted again. */
  merged: procedure.input(z.object({ id: PatternId })).output(z.object({ patterns: z.array(Pattern) })),
  feedback: procedure
    .input(z.object({ id: PatternId }))
    .output(z.object({ flag: PatternFlag, saved_at: z.string().nullable() })),
  /** `not-me` also hides it; null takes the word back and shows it again. */
  giveFeedback: procedure
    .input(z.object({ id: PatternId, flag: PatternFlag, note: z.string().max(2000).default('') }))
    .output(Pattern),
}
