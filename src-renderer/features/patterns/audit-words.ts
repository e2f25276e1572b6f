/** How often what was said to come back did, in words. */
import type { z } from 'zod'
import type { PatternAudit } from '#contract/schemas/pattern.ts'
import { count, percent, whole } from '../../charts/number-words.ts'

type Audit = z.infer<typeof PatternAudit>

/** Of fewer than these, a share would say more of chance than of Mirror. */
export const FEWEST_JUDGED = 5

/** Sentences, in the order of reading; null before enough was judged. */
export function auditWords({ made, kept, waiting, said }: Audit): string[] | null {
  if (made < FEWEST_JUDGED || said === null) return null
  return [
    `Of ${whole(made)} things Mirror said would come back, ${whole(kept)} did.`,
    `It had called them ${percent(said)} likely on average, which promises about ${whole(said * made)}.`,
    ...(waiting > 0
      ? [`${count(waiting, 'more claim')} ${waiting === 1 ? 'waits' : 'wait'} for what you write next.`]
      : []),
  ]
}
