/** A theme that recurs in one identity's writing, its sightings, and how it changes with time. */
import { z } from 'zod'
import { IdentityId, PatternId, ReflectionId } from '../ids.ts'
import { Count, Share } from '../values.ts'

export const PatternKind = z.enum(['theme', 'phrase', 'language-shape', 'emotion'])
export const PatternOrigin = z.enum(['detected', 'named-by-you'])
export const Trend = z.enum(['rising', 'falling', 'steady', 'burst', 'too-few'])

/** How much a journal of this size can say; see ENGINE.md, small journals. */
export const Tier = z.enum(['quotes', 'early', 'growing', 'established', 'long'])

/** One sighting: `body.slice(start, end) === quote`. */
export const Occurrence = z.object({
  reflection_id: ReflectionId,
  journal_day: z.string(),
  start: Count,
  end: Count,
  quote: z.string(),
  strength: Share,
})
export type Occurrence = z.infer<typeof Occurrence>

/** A time in which the pattern came far more often than its usual rate. */
export const Burst = z.object({
  from: z.string(),
  to: z.string(),
  /** The day about which it is densest. */
  peak: z.string(),
  reflections: Count,
  /** Chance of such a burst under a steady rate. */
  p: Share,
})

/** A weekday on which the pattern gathers more than writing itself does. */
export const WeekdayHabit = z.object({
  /** ISO: 1 Monday … 7 Sunday. */
  weekday: z.int().min(1).max(7),
  share: Share,
  expected: Share,
  p: Share,
})

/** The hours of the day at which the pattern gathers more than writing itself does. */
export const HourHabit = z.object({
  /** The middle one of three hours, on the writer's clock. */
  hour: z.int().min(0).max(23),
  /** Share of the pattern's reflections in these three hours, and of all whose time is known. */
  share: Share,
  expected: Share,
  p: Share,
})
export type HourHabit = z.infer<typeof HourHabit>

export const Pattern = z.object({
  id: PatternId,
  identity_id: IdentityId,
  name: z.string(),
  /** The name the engine gave, where the owner renamed it. */
  detected_name: z.string(),
  kind: PatternKind,
  origin: PatternOrigin,
  /** `library` curated concepts; `yours` recurring words of the writer's own. */
  tier: z.enum(['library', 'yours']),
  /** Calibrated probability that it recurs more than chance would give. */
  confidence: Share,
  /** true while the journal is too small to say much. */
  early: z.boolean(),
  occurrence_count: Count,
  reflection_count: Count,
  first_seen: z.string(),
  last_seen: z.string(),
  trend: Trend,
  bursts: z.array(Burst),
  weekday: WeekdayHabit.nullable(),
  hidden: z.boolean(),
  pinned: z.boolean(),
  merged_into: PatternId.nullable(),
  /** As many as the query asked for, oldest first. */
  occurrences: z.array(Occurrence),
  /** null where no hours stand out; absent from answers of an earlier version. */
  hour: HourHabit.nullable().optional(),
})
export type Pattern = z.infer<typeof Pattern>

export const PatternList = z.object({
  patterns: z.array(Pattern),
  total: Count,
  skip: Count,
  limit: Count,
  tier: Tier,
  reflections: Count,
})

export const EvolutionPoint = z.object({
  /** First day of the period. */
  period: z.string(),
  occurrences: Count,
  /** Reflections that hold it. */
  with: Count,
  /** Reflections written in the period: the exposure. */
  reflections: Count,
  /** with / reflections; null where nothing was written. */
  rate: Share.nullable(),
  /** 95 % Wilson interval of the rate. */
  low: Share.nullable(),
  high: Share.nullable(),
})
export type EvolutionPoint = z.infer<typeof EvolutionPoint>

export const PatternSeries = z.object({
  pattern_id: PatternId,
  name: z.string(),
  trend: Trend,
  bursts: z.array(Burst),
  weekday: WeekdayHabit.nullable(),
  points: z.array(EvolutionPoint),
})

export const Evolution = z.object({
  period: z.enum(['week', 'month', 'quarter']),
  from: z.string().nullable(),
  to: z.string().nullable(),
  series: z.array(PatternSeries),
})

/** How often what was said to recur did: each claim is about the next equally many reflections. */
export const PatternAudit = z.object({
  /** Claims whose reflections are all written, and how many of them came true. */
  made: Count,
  kept: Count,
  /** Claims whose reflections are still to be written. */
  waiting: Count,
  /** Mean confidence of the claims made: what `kept / made` is to be held against; null where none is. */
  said: Share.nullable(),
})
/** The counts that a pattern rests on: what the journal holds, what ordinary writing would hold, and how sure that makes it. */
export const PatternWhy = z.object({
  pattern_id: PatternId,
  /** Reflections that hold it, and those that were read. */
  with: Count,
  reflections: Count,
  occurrences: Count,
  /** with / reflections, and its 95 % Wilson interval; null where nothing was read. */
  rate: Share.nullable(),
  low: Share.nullable(),
  high: Share.nullable(),
  /** Reflections that would hold it if it came as often as in ordinary writing, given how much was written. */
  expected: z.number().min(0),
  /** The background: texts that hold it per million words of ordinary writing. */
  per_million: z.number().min(0),
  /** The background never saw it; the rate is then a floor. */
  unseen: z.boolean(),
  confidence: Share,
  early: z.boolean(),
  engine_version: z.string(),
})
export type PatternWhy = z.infer<typeof PatternWhy>

/** Another pattern in the same reflections: counts, never a cause. */
export const Companion = z.object({
  pattern_id: PatternId,
  name: z.string(),
  /** Reflections that hold both, in words that do not overlap. */
  together: Count,
  /** Reflections that hold the other at all. */
  other: Count,
  /** How many would hold both if the two had nothing to do with each other. */
  by_chance: z.number().min(0),
})
export type Companion = z.infer<typeof Companion>

/** A day with the pattern. */
export const PatternDay = z.object({ journal_day: z.string(), occurrences: Count, with: Count })

/** A weekday: reflections that hold the pattern beside those that were read, and the 95 % Wilson interval of the share. */
export const WeekdayRate = z.object({
  /** ISO: 1 Monday … 7 Sunday. */
  weekday: z.int().min(1).max(7),
  with: Count,
  reflections: Count,
  rate: Share.nullable(),
  low: Share.nullable(),
  high: Share.nullable(),
})
export type WeekdayRate = z.infer<typeof WeekdayRate>

/** The owner's word on a pattern; null: none, or it was taken back. */
export const PatternFlag = z.enum(['not-me']).nullable()
