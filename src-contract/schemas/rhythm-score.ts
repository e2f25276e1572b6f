/** Scores with their coverage and explanation, XP, levels, streaks, achievements, goals, and Rhythm beside the journal. */
import { z } from 'zod'
import { Count, Instant, JournalDay, Share } from '../values.ts'
import { ItemCode } from './rhythm-plan.ts'

export const Domain = z.enum(['sleep', 'activity', 'work_life', 'habits'])
export type Domain = z.infer<typeof Domain>

export const ScoreFacts = z.record(z.string(), z.union([z.string(), z.number()]))
export type ScoreFacts = z.infer<typeof ScoreFacts>

/** One part of a domain's score. A part without data has no score and does not count. */
export const ScorePart = z.object({
  code: z.string(),
  name: z.string(),
  /** Share of its domain when all parts have data. */
  weight: Share,
  /** 0 … 100, or null where there is no data. */
  score: z.number().min(0).max(100).nullable(),
  /** How it came about, in one sentence. */
  why: z.string(),
  /** What `why` was made of, for a window that speaks another language; times are `HH:MM`. */
  facts: ScoreFacts,
})
export type ScorePart = z.infer<typeof ScorePart>

export const DomainScore = z.object({
  domain: Domain,
  weight: Share,
  /** One decimal, or null where no part has data. */
  score: z.number().min(0).max(100).nullable(),
  /** Share of the parts' weight that has data. */
  coverage: Share,
  parts: z.array(ScorePart),
})
export type DomainScore = z.infer<typeof DomainScore>

export const DayScore = z.object({
  day: JournalDay,
  /** One decimal, or null where no domain has data. */
  life: z.number().min(0).max(100).nullable(),
  domains_with_data: Count,
  domains: z.array(DomainScore),
  /** Of the `domains_of` that count. */
  domains_of: Count,
  /** Such as "72, from 3 of 4 domains". */
  words: z.string(),
})
export type DayScore = z.infer<typeof DayScore>

export const ScorePoint = z.object({
  day: JournalDay,
  life: z.number().nullable(),
  domains_with_data: Count,
  domains_of: Count,
  sleep: z.number().nullable(),
  activity: z.number().nullable(),
  work_life: z.number().nullable(),
  habits: z.number().nullable(),
})
export type ScorePoint = z.infer<typeof ScorePoint>

export const XpEntry = z.object({
  key: z.string(),
  day: JournalDay,
  cause: z.string(),
  /** Negative where it takes back. */
  amount: z.int(),
  at: Instant,
})
export type XpEntry = z.infer<typeof XpEntry>

export const Level = z.object({
  xp: z.int(),
  level: z.int().min(1),
  from: z.int(),
  to: z.int(),
  /** [0, 1). */
  progress: z.number().min(0).max(1),
})
export type Level = z.infer<typeof Level>

export const Streak = z.object({
  item_id: z.uuid(),
  code: ItemCode,
  name: z.string(),
  current: Count,
  best: Count,
  /** Days kept, ever. */
  kept: Count,
  /** Freezes at hand, 0 … 3. */
  freezes: Count,
  /** 0 … 1; a missed day lowers it a little and never to nothing. */
  strength: Share,
})
export type Streak = z.infer<typeof Streak>

export const Tier = z.enum(['bronze', 'silver', 'gold', 'platinum', 'diamond'])

export const Achievement = z.object({
  code: z.string(),
  name: z.string(),
  what: z.string(),
  tier: Tier,
  xp: z.int(),
  value: z.number(),
  target: z.number(),
  progress: Share,
  unlocked_on: JournalDay.nullable(),
})
export type Achievement = z.infer<typeof Achievement>

export const Goal = z.object({
  code: z.string(),
  name: z.string(),
  target: z.string(),
  /** null where there is no data. */
  value: z.string().nullable(),
  met: z.boolean().nullable(),
})
export type Goal = z.infer<typeof Goal>

export const Correlation = z.object({
  journal: z.object({ kind: z.enum(['pattern', 'tension']), id: z.uuid(), name: z.string() }),
  rhythm: z.object({ code: z.string(), name: z.string() }),
  /** Days by which the journal follows. */
  lag: z.int(),
  /** Paired days. */
  n: Count,
  /** Spearman’s ρ. */
  effect: z.number().min(-1).max(1),
  low: z.number().min(-1).max(1),
  high: z.number().min(-1).max(1),
  /** After control of false discoveries over all pairs tried. */
  q: Share,
  words: z.string(),
})
export type Correlation = z.infer<typeof Correlation>

export const CorrelationReport = z.object({
  /** Those that stand, strongest first. */
  correlations: z.array(Correlation),
  pairs_tried: Count,
  /** Pairs with too few days together. */
  pairs_too_short: Count,
  least_days: Count,
  false_discovery_rate: Share,
  words: z.string(),
})
export type CorrelationReport = z.infer<typeof CorrelationReport>
