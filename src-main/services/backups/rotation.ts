/** Decides which copies of the journal have had their time: pure, and blind to today's date, so that no clock can empty the shelf. */
import { journalDay, periodStart } from '#contract/journal-day.ts'
import type { BackupKind } from '#contract/schemas/data.ts'

export interface Rotatable {
  readonly path: string
  readonly kind: BackupKind
  /** UTC instant. */
  readonly created_at: string
  /** When it was last found whole; null: never, or it was not when it was looked at last. */
  readonly verified_at: string | null
  /** Mirror made it by itself. */
  readonly rotated: boolean
}

/** How many are kept: of the last so many days, weeks and months that have a backup, the last one each. */
export const KEEP = { days: 7, weeks: 4, months: 12 } as const
/** How many copies from before changes of one sort are kept. */
export const KEEP_BEFORE = 5

/**
 * The paths of those that may go.
 *
 * A day, week (from Monday) or month is that of `zone`. Which came last is said by the order of making, never by a clock: a
 * clock that was wrong for a while costs no backup of another day. Gaps cost nothing, because only days that have a backup count.
 * What the owner made, what is not known to be Mirror's own, and the last that was found whole never go.
 *
 * @param made in the order in which they were made
 * @see https://restic.readthedocs.io/en/stable/060_forget.html#removing-snapshots-according-to-a-policy
 */
export function expired(made: readonly Rotatable[], zone: string): string[] {
  const kept = new Set<Rotatable>(made.filter(one => !one.rotated || one.kind === 'manual'))
  const daily = made.filter(one => one.kind === 'daily' && one.rotated)
  const dayOf = (one: Rotatable) => journalDay(one.created_at, zone)
  for (const [count, labelOf] of [
    [KEEP.days, dayOf],
    [KEEP.weeks, (one: Rotatable) => periodStart(dayOf(one), 'week')],
    [KEEP.months, (one: Rotatable) => periodStart(dayOf(one), 'month')],
  ] as const)
    for (const one of lastOfEach(daily, labelOf).slice(-count)) kept.add(one)
  for (const kind of ['before-migration', 'before-import', 'before-restore'] as const)
    for (const one of made.filter(each => each.kind === kind).slice(-KEEP_BEFORE)) kept.add(one)
  const whole = made.filter(one => one.verified_at !== null).at(-1)
  if (whole) kept.add(whole)
  return made.filter(one => !kept.has(one)).map(one => one.path)
}

/** Of each label the last that was found whole, or the last; in the order of making of each label's last. */
function lastOfEach(made: readonly Rotatable[], labelOf: (one: Rotatable) => string): Rotatable[] {
  const found = new Map<string, Rotatable>()
  for (const one of made) {
    const label = labelOf(one)
    const before = found.get(label)
    const better = before && before.verified_at !== null && one.verified_at === null ? before : one
    // Taken out first, so that the label moves to the end.
    found.delete(label)
    found.set(label, better)
  }
  return [...found.values()]
}
