/** Two goods pulled against each other, and where the writing stood between them. */
import { z } from 'zod'
import { IdentityId, ReflectionId, TensionId } from '../ids.ts'
import { Count, Position, Share } from '../values.ts'

export const TensionOrigin = z.enum(['seed', 'yours', 'detected'])
export const Leaning = z.enum(['a', 'b', 'neither'])
export const TensionTrend = z.enum(['toward-a', 'toward-b', 'steady', 'too-few'])

export const Tension = z.object({
  id: TensionId,
  identity_id: IdentityId,
  name: z.string(),
  axis_a: z.string(),
  axis_b: z.string(),
  line_a: z.string(),
  line_b: z.string(),
  origin: TensionOrigin,
  hidden: z.boolean(),
})
export type Tension = z.infer<typeof Tension>

export const EvidenceSpan = z.object({
  start: Count,
  end: Count,
  quote: z.string(),
  pole: z.enum(['a', 'b']),
  weight: z.number(),
})

/** One reading of a tension in one reflection. */
export const Measurement = z.object({
  tension_id: TensionId,
  reflection_id: ReflectionId,
  journal_day: z.string(),
  occurred_at: z.string(),
  position: Position,
  intensity: Share,
  confidence: Share,
  measured_by: z.enum(['engine', 'you']),
  evidence: z.array(EvidenceSpan),
})
export type Measurement = z.infer<typeof Measurement>

/** Means are weighted by confidence; `low` and `high` bound the mean position at 95 %. */
export const TensionSummary = Tension.extend({
  avg_position: Position,
  avg_intensity: Share,
  low: Position,
  high: Position,
  spread: z.number().min(0),
  count: Count,
  first_seen: z.string(),
  last_seen: z.string(),
  leaning: Leaning,
  trend: TensionTrend,
  /** As many as the query asked for, in time order. */
  reflections: z.array(Measurement),
})
export type TensionSummary = z.infer<typeof TensionSummary>

export const TensionList = z.object({
  tensions: z.array(TensionSummary),
  total: Count,
  skip: Count,
  limit: Count,
})

export const TensionPoint = z.object({
  /** First day of the period. */
  period: z.string(),
  position: Position.nullable(),
  low: Position.nullable(),
  high: Position.nullable(),
  intensity: Share.nullable(),
  count: Count,
})

export const TensionHistory = z.object({
  tension: TensionSummary,
  measurements: z.array(Measurement),
  series: z.array(TensionPoint),
  period: z.enum(['week', 'month', 'quarter']),
  /** Of the measurements in the range; `measurements` is one page of them. */
  total: Count,
  skip: Count,
  limit: Count,
})

/** The map of all: x = position, y = intensity, size = count. */
export const MapPoint = z.object({
  tension_id: TensionId,
  name: z.string(),
  axis_a: z.string(),
  axis_b: z.string(),
  position: Position,
  low: Position,
  high: Position,
  intensity: Share,
  count: Count,
  leaning: Leaning,
})
export type MapPoint = z.infer<typeof MapPoint>

export const TensionMap = z.object({
  points: z.array(MapPoint),
  from: z.string().nullable(),
  to: z.string().nullable(),
})

const Interval = z.object({ position: Position, low: Position, high: Position })

/** Two tensions as x and y: one point for each reflection that holds both, in time order. */
export const TensionPlane = z.object({
  x: Tension,
  y: Tension,
  points: z.array(
    z.object({
      reflection_id: ReflectionId,
      journal_day: z.string(),
      x: Position,
      y: Position,
      intensity: Share,
      /** `axis` says of which side each word speaks. */
      evidence: z.array(EvidenceSpan.extend({ axis: z.enum(['x', 'y']) })),
    }),
  ),
  /** Where the points lie as a whole, weighted by confidence, with 95 % intervals; null under two points. */
  mean: z.object({ x: Interval, y: Interval, correlation: z.number().min(-1).max(1).nullable() }).nullable(),
})

/** How many reflections hold both of two tensions. */
export const TensionPair = z.object({ x: TensionId, y: TensionId, together: Count })

/** The poles of an axis with the owner's words for each; those of a seed itself are the engine's and are not listed. */
export const AxisWords = z.object({
  tension: Tension,
  words_a: z.array(z.string()),
  words_b: z.array(z.string()),
})

/** Words of a reflection that show a suggestion: `quote` is `body.slice(start, end)`. */
const SuggestionQuote = z.object({
  reflection_id: ReflectionId,
  start: Count,
  end: Count,
  quote: z.string(),
})

/** Suggestions that stand until the owner takes them; nothing is ever taken for them. */
export const TensionSuggestions = z.object({
  /** Words that stand beside a pole's evidence more often than elsewhere. */
  words: z.array(
    z.object({
      tension_id: TensionId,
      name: z.string(),
      pole: z.enum(['a', 'b']),
      pole_name: z.string(),
      word: z.string(),
      reflections: Count,
      quote: SuggestionQuote,
      /** The same for the same suggestion next time: what is dismissed. */
      key: z.string(),
    }),
  ),
  /** Pairs that the writer sets against each other in one sentence. */
  axes: z.array(
    z.object({
      side_a: z.string(),
      side_b: z.string(),
      count: Count,
      quotes: z.array(SuggestionQuote),
      key: z.string(),
    }),
  ),
})
export type TensionSuggestions = z.infer<typeof TensionSuggestions>
