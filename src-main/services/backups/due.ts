/** When the next automatic backup is due: pure. */
import type { BackupProblem } from '#contract/schemas/data.ts'

/** While Mirror is open, what changed is backed up again after this long, in milliseconds. */
export const EVERY = 6 * 3_600_000
/** The first retry comes after this long; each later one after twice as long, up to EVERY. */
export const RETRY = 3_600_000

export interface Kept {
  /** When the last automatic backup was made; null: never. */
  readonly last: string | null
  readonly problem: Pick<BackupProblem, 'at' | 'retry_at'> | null
}

/** The instant from which a change is backed up; `now` where that is past. */
export function nextDue({ last, problem }: Kept, now: string): string {
  const [from, until] = problem
    ? [problem.at, problem.retry_at]
    : last
      ? [last, after(last, EVERY)]
      : [now, now]
  // A clock that was set back must not put backups off.
  return now < from || until < now ? now : until
}

export function isDue(kept: Kept, now: string): boolean {
  return nextDue(kept, now) <= now
}

/** @param tries that failed in a row, at least 1 */
export function retryAt(now: string, tries: number): string {
  return after(now, Math.min(EVERY, RETRY * 2 ** (tries - 1)))
}

function after(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString()
}
