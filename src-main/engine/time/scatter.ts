/** Deals a theme's entries over slots of a journal by chance alone. */

import type { Random } from './random.ts'

/** Slots from `first` to before `end`, but for those from `gapFirst` to before `gapEnd`. */
export interface Region {
  readonly first: number
  readonly end: number
  readonly gapFirst: number
  readonly gapEnd: number
}

/**
 * Adds `hits` entries to the counts of a region's slots, without replacement: a slot is drawn, and kept with the share of its room still free.
 *
 * @param totals entries of each slot. @param largest of these. @param hits no more than the region has room for.
 */
export function scatter(
  counts: Int32Array,
  totals: Int32Array,
  largest: number,
  hits: number,
  { first, end, gapFirst, gapEnd }: Region,
  random: Random,
): void {
  const gap = gapEnd - gapFirst
  const slots = end - first - gap
  for (let placed = 0; placed < hits; ) {
    const draw = random() * slots
    const drawn = draw | 0
    const slot = first + drawn + (first + drawn < gapFirst ? 0 : gap)
    const taken = counts[slot] as number
    // The fraction of the draw that is left over decides: it is as random as a second draw, and free.
    if ((draw - drawn) * largest >= (totals[slot] as number) - taken) continue
    counts[slot] = taken + 1
    placed++
  }
}
