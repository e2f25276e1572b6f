/** How often what was said to come back did, in words. */
import type { z } from 'zod'
import type { PatternAudit } from '#contract/schemas/pattern.ts'
import { percent } from '../../charts/number-words.ts'
import { patternWords } from './words.ts'

type Audit = z.infer<typeof PatternAudit>

/** Of fewer than these, a share would say more of chance than of Mirror. */
export const FEWEST_JUDGED = 5

/** Sentences, in the order of reading; null before enough was judged. */
export function auditWords({ made, kept, waiting, said }: Audit): string[] | null {
  if (made < FEWEST_JUDGED || said === null) return null
  const text = patternWords.auditSays
  return [
    text.kept(made, kept),
    text.promised(percent(said), said * made),
    ...(waiting > 0 ? [text.waiting(waiting)] : []),
  ]
}
