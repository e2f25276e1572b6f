/** How strong a burst chance alone makes, by importance sampling: bursts are planted, and each counts as much as it is rare. */

import { type Random, seededRandom } from './random.ts'
import { scatter } from './scatter.ts'
import { gainTable, slotTotals } from './stretches.ts'
import { type Scattered, type TiltedHits, tiltedHits } from './tilted-hits.ts'

/** Journals drawn for a theme in one entry; one in more entries needs fewer, by the root, since more of its journals come out strong. */
const JOURNALS = 14_000

/**
 * P(the best stretch of a scattered theme gains at least so much), within some 10 % for a chance of a half, some 20 % for one of a thousandth.
 *
 * A stretch is drawn and the theme made as frequent in it as a busy state has it; the journal then counts with its probability under
 * chance alone over that under all such plantings together. A stretch is drawn in proportion to the mean of its likelihood
 * ratio under chance, so that this quotient is the sum of all these means over the journal's {@link stretchLikelihood}. Where the
 * best stretch gains g it is at most that sum times e⁻ᵍ: no single journal can spoil the estimate.
 *
 * @see Naiman and Priebe, Computing Scan Statistic p Values Using Importance Sampling (2001)
 */
export class PlantedNull {
  readonly #theme: Scattered
  readonly #seed: number
  readonly #plantings: readonly Planting[]
  /** The sum, over all stretches, of the mean of the likelihood ratio. */
  readonly #mean: number
  #drawn: Drawn | null = null

  constructor(theme: Scattered, seed: number) {
    this.#theme = theme
    this.#seed = seed
    this.#plantings = plantingsOf(theme)
    this.#mean = this.#plantings.at(-1)?.upTo ?? 0
  }

  /** What the chance of at least this gain is never above, by Markov's inequality; known without drawing a journal. */
  atMost(gain: number): number {
    return Math.min(1, this.#mean * Math.exp(-gain))
  }

  /**
   * The chance of at least this gain. What was observed counts among the journals drawn, with its own weight; so a theme that is
   * scattered by chance is called as improbable as α no more often than α, however few are drawn.
   *
   * @param gain in nats. @param likelihood {@link stretchLikelihood} of what was observed.
   * @see Harrison, Conservative Hypothesis Tests and Confidence Intervals Using Importance Sampling (2012)
   */
  p(gain: number, likelihood: number): number {
    this.#drawn ??= drawJournals(this.#theme, this.#plantings, seededRandom(this.#seed))
    const { gains, weights } = this.#drawn
    let asStrong = this.#mean / likelihood
    for (let journal = 0; journal < gains.length; journal++)
      if ((gains[journal] as number) >= gain) asStrong += weights[journal] as number
    return Math.min(1, asStrong / (gains.length + 1))
  }
}

/** The stretches of so many slots that hold so many entries. */
interface Planting {
  readonly slots: number
  readonly entries: number
  readonly held: TiltedHits
  /** The summed means of these stretches and of all before them. */
  readonly upTo: number
}

/** A length in slots is one kind or two, as its entries are rounded down or up. */
function plantingsOf(theme: Scattered): Planting[] {
  const begins = beginsOf(theme.entries)
  const length = begins.length - 1
  const plantings: Planting[] = []
  let upTo = 0
  // Of all stretches of one length together; those of the next hold the same but for the outermost slots.
  let entries = 0
  for (let slots = 1; slots <= length; slots++) {
    entries += (begins[length - slots + 1] as number) - (begins[slots - 1] as number)
    const least = Math.floor((slots * theme.entries) / length)
    const larger = entries - least * (length - slots + 1)
    for (const [more, stretches] of [length - slots + 1 - larger, larger].entries()) {
      if (stretches === 0) continue
      const held = tiltedHits(theme, least + more)
      upTo += stretches * held.mean
      plantings.push({ slots, entries: least + more, held, upTo })
    }
  }
  return plantings
}

/** How many entries stand before each slot, and after the last. */
function beginsOf(entries: number): Int32Array {
  const totals = slotTotals(entries)
  const begins = new Int32Array(totals.length + 1)
  totals.forEach((total, slot) => {
    begins[slot + 1] = (begins[slot] ?? 0) + total
  })
  return begins
}

/** What the best stretch of each journal gains, and how much the journal counts. */
interface Drawn {
  readonly gains: Float64Array
  readonly weights: Float64Array
}

function drawJournals(
  { hits, entries, gains }: Scattered,
  plantings: readonly Planting[],
  random: Random,
): Drawn {
  const journals = Math.round(JOURNALS / Math.sqrt(hits))
  const totals = slotTotals(entries)
  const begins = beginsOf(entries)
  const table = gainTable(totals, gains)
  const ratios = table.gains.map(Math.exp)
  const summed = Float64Array.from(plantings, ({ upTo }) => upTo)
  const all = summed.at(-1) ?? 0
  const length = totals.length
  const counts = new Int32Array(length)
  const drawn = { gains: new Float64Array(journals), weights: new Float64Array(journals) }
  for (let journal = 0; journal < journals; journal++) {
    const planting = plantings[firstAtLeast(summed, random() * all)] as Planting
    const first = beginOf(planting, begins, random)
    const end = first + planting.slots
    const held = hitsOf(planting.held, random)
    counts.fill(0)
    scatter(counts, totals, table.largest, held, { first, end, gapFirst: end, gapEnd: end }, random)
    const outside = { first: 0, end: length, gapFirst: first, gapEnd: end }
    scatter(counts, totals, table.largest, hits - held, outside, random)
    let best = 0
    let sum = 0
    let likelihood = 0
    let ending = 0
    for (let slot = 0; slot < length; slot++) {
      const at = (table.rows[slot] as number) + (counts[slot] as number)
      sum = (sum > 0 ? sum : 0) + (table.gains[at] as number)
      if (sum > best) best = sum
      ending = (ending + 1) * (ratios[at] as number)
      likelihood += ending
    }
    drawn.gains[journal] = best
    drawn.weights[journal] = all / likelihood
  }
  return drawn
}

/** Where a stretch of this kind begins, each place as likely as the next. */
function beginOf({ slots, entries }: Planting, begins: Int32Array, random: Random): number {
  for (;;) {
    const first = Math.floor(random() * (begins.length - slots))
    if ((begins[first + slots] as number) - (begins[first] as number) === entries) return first
  }
}

function hitsOf({ fewest, summed }: TiltedHits, random: Random): number {
  return fewest + firstAtLeast(summed, random() * (summed.at(-1) ?? 0))
}

/** Index of the first of these ascending numbers that is at least the one asked for, which is no more than the last. */
function firstAtLeast(ascending: ArrayLike<number>, least: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
