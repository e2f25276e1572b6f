/** A reply to one reflection, in the writer's own words, with the evidence and the verdict that let it through. */
import { z } from 'zod'
import { MirrorbackId, ReflectionId } from '../ids.ts'
import { Count, Share } from '../values.ts'

export const RuleId = z.enum(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10'])
export const Outcome = z.enum(['pass', 'rewrite', 'reject'])

/** What the constitution says of one text. */
export const Verdict = z.object({
  constitution_version: z.string(),
  outcome: Outcome,
  rules: z.array(
    z.object({
      id: RuleId,
      outcome: Outcome,
      spans: z.array(z.object({ start: Count, end: Count, why: z.string() })),
    }),
  ),
  /** Share of sentences that direct the writer. */
  directive_share: Share,
  quotes: z.array(z.object({ start: Count, end: Count, text: z.string(), found: z.boolean() })),
  /** Why the text could not be checked at all; it is then rejected. */
  refusal: z.enum(['empty', 'too-long', 'language']).nullable(),
})
export type Verdict = z.infer<typeof Verdict>

/** `note`: heavy words, but denied, figurative or of a story; `quiet`: one quiet line; `pause`: a calm card instead of a mirrorback. */
export const ScreenLevel = z.enum(['none', 'note', 'quiet', 'pause'])

/** What the crisis screen says of one text. It errs toward showing help and is never a reliable detection. */
export const ScreenResult = z.object({
  level: ScreenLevel,
  supported: z.boolean(),
  language: z.string(),
  spans: z.array(z.object({ start: Count, end: Count, why: z.string() })),
})
export type ScreenResult = z.infer<typeof ScreenResult>

export const HelpLine = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  text: z.string().nullable(),
  web: z.string().nullable(),
})

export const HelpCard = z.object({
  region: z.string(),
  /** The day on which the numbers were last checked. */
  checked: z.string(),
  /** The emergency number, where one is listed. */
  emergency: z.string().nullable(),
  lines: z.array(HelpLine),
})
export type HelpCard = z.infer<typeof HelpCard>

/** Where a part of a mirrorback comes from: `body.slice(in_body…)` speaks of `reflection.slice(start, end)`. */
export const MirrorbackEvidence = z.object({
  kind: z.enum(['quote', 'theme', 'tension', 'related']),
  reflection_id: ReflectionId,
  start: Count,
  end: Count,
  in_body: z.tuple([Count, Count]),
})

export const Provider = z.enum(['built-in', 'ollama', 'openai-compatible'])

export const Mirrorback = z.object({
  id: MirrorbackId,
  reflection_id: ReflectionId,
  version: z.int().min(1),
  body: z.string(),
  provider: Provider,
  model: z.string().nullable(),
  engine_version: z.string(),
  verdict: Verdict,
  evidence: z.array(MirrorbackEvidence),
  /** The revision of the reflection that was answered. */
  revision: z.int().min(1),
  created_at: z.string(),
})
export type Mirrorback = z.infer<typeof Mirrorback>

/**
 * A mirrorback as it is written. `paused` comes instead of it when the screen asks for care. `asking`: a model is writing, and
 * nothing of it is shown before it is checked. `not-shown`: its reply was refused, and the built-in one follows.
 */
export const MirrorbackEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('screen'), screen: ScreenResult, help: HelpCard.nullable() }),
  z.object({
    type: z.literal('asking'),
    provider: Provider,
    model: z.string(),
    host: z.string(),
    /** 1 for the first try. */
    attempt: z.int().min(1),
  }),
  z.object({
    type: z.literal('not-shown'),
    model: z.string(),
    /** One sentence that says why. */
    why: z.string(),
  }),
  z.object({ type: z.literal('piece'), text: z.string() }),
  z.object({ type: z.literal('done'), mirrorback: Mirrorback }),
  z.object({ type: z.literal('paused'), help: HelpCard }),
])
export type MirrorbackEvent = z.infer<typeof MirrorbackEvent>

export const Feedback = z.object({
  rating: z.int().min(1).max(5).nullable(),
  flag: z.enum(['not-me', 'not-my-words', 'felt-like-advice', 'hurt']).nullable(),
  note: z.string().max(2000).default(''),
})
