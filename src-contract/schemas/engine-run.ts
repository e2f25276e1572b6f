/** Telemetry of one analysis: local, and never content. */
import { z } from 'zod'
import { IdentityId } from '../ids.ts'

export const EngineRun = z.object({
  id: z.string(),
  identity_id: IdentityId,
  kind: z.enum(['read', 'analyze', 'mirrorback']),
  engine_version: z.string(),
  provider: z.string(),
  started_at: z.string(),
  duration_ms: z.number().min(0),
  /** Such as reflections, occurrences, measurements, patterns. */
  counts: z.record(z.string(), z.number()),
  /** Outcome of the constitution, where a text was generated. */
  verdict: z.enum(['pass', 'rewrite', 'reject']).nullable(),
  error_code: z.string().nullable(),
})
export type EngineRun = z.infer<typeof EngineRun>
