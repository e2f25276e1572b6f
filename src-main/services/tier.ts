/** How much a journal of this size can say, in the contract's words. */
import type { z } from 'zod'
import type { Tier } from '#contract/schemas/pattern.ts'
import { tierFor } from '#engine/themes/tier.ts'

/** The tier of a journal of so many reflections. */
export function tierOf(reflections: number): z.infer<typeof Tier> {
  return tierFor(reflections).tier
}
