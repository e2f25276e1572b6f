/** Replies in the writer's own words. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../base.ts'
import { MirrorbackId, ReflectionId } from '../ids.ts'
import {
  Feedback,
  HelpCard,
  Mirrorback,
  MirrorbackEvent,
  Provider,
  RuleId,
  ScreenResult,
  Verdict,
} from '../schemas/mirrorback.ts'

export const mirrorbacks = {
  /** All versions, oldest first. */
  list: procedure
    .route({
      method: 'GET',
      path: '/mirrorbacks/reflection/{reflection_id}',
      summary: 'Replies to one reflection',
      tags: ['mirrorbacks'],
    })
    .input(z.object({ reflection_id: ReflectionId }))
    .output(z.object({ mirrorbacks: z.array(Mirrorback) })),
  /**
   * The screen's word, then the mirrorback piece by piece, then the whole. Without `regenerate` an existing one of
   * this revision is given as it is; with it a version n + 1 is written and the old ones stay. `provider`: the one in the
   * settings (default), or `built-in` for this once; another is NOT_READY.
   */
  stream: procedure
    .input(
      z.object({
        reflection_id: ReflectionId,
        regenerate: z.boolean().default(false),
        provider: Provider.optional(),
      }),
    )
    .output(eventIterator(MirrorbackEvent)),
  feedback: procedure
    .input(z.object({ mirrorback_id: MirrorbackId, feedback: Feedback }))
    .output(z.object({ saved_at: z.string() })),
}

export const constitution = {
  /** The rules in plain words, as the app shows them. */
  rules: procedure.output(
    z.object({
      version: z.string(),
      rules: z.array(
        z.object({
          id: RuleId,
          title: z.string(),
          words: z.string(),
          severity: z.enum(['reject', 'rewrite']),
        }),
      ),
    }),
  ),
  check: procedure
    .input(z.object({ text: z.string().max(1_000_000), sources: z.array(z.string()).default([]) }))
    .output(Verdict),
  screen: procedure.input(z.object({ text: z.string().max(2_000_000) })).output(ScreenResult),
  help: procedure.input(z.object({ region: z.string().optional() })).output(HelpCard),
}
