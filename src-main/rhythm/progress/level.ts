/** Levels: n begins at 1000 n², and the first reaches from 0 to 4000. */
import type { Level } from '#contract/schemas/rhythm-score.ts'

export function levelOf(xp: number): Level {
  const level = Math.max(1, Math.floor(Math.sqrt(Math.max(0, xp) / 1000)))
  const from = level === 1 ? 0 : 1000 * level ** 2
  const to = 1000 * (level + 1) ** 2
  return { xp, level, from, to, progress: Math.max(0, (xp - from) / (to - from)) }
}
