/** Finds bursts: runs of batches in which something comes so often that a second, busier state explains them better. */

/** A run of batches in the busy state. */
export interface Burst {
  /** First and last batch of the run, both included. */
  readonly first: number
  readonly last: number
  /** Nats by which the busy state explains the run better than the calm one; above 0. */
  readonly weight: number
}

export interface BurstOptions {
  /** How many times the overall rate the busy state has. */
  readonly s?: number
  /** Price of entering the busy state, in units of ln(number of batches). */
  readonly gamma?: number
}

/**
 * The bursts on the cheapest path through Kleinberg's two-state automaton over batches.
 *
 * The busy rate is s times the overall rate, but never past three quarters of the way from there to
 * certainty: a theme in most entries still has a busy state that is a probability.
 *
 * @param hits how many entries of each batch hold it.
 * @param totals how many entries each batch has.
 * @see Kleinberg, Bursty and Hierarchical Structure in Streams (2002), section 4, "Enumerating bursts"
 */
export function findBursts(
  hits: ArrayLike<number>,
  totals: ArrayLike<number>,
  options: BurstOptions = {},
): Burst[] {
  const { s = 3, gamma = 1 } = options
  const batches = hits.length
  const rates = stateRates(sumOf(hits), sumOf(totals), s)
  if (!rates) return []
  const toBusy = gamma * Math.log(batches)
  const calmFromBusy = new Uint8Array(batches)
  const busyFromCalm = new Uint8Array(batches)
  const gains = new Float64Array(batches)
  // Best total gain over the all-calm path, for paths that end in either state; the automaton starts calm.
  let calm = 0
  let busy = Number.NEGATIVE_INFINITY
  for (let batch = 0; batch < batches; batch++) {
    const hit = hits[batch] ?? 0
    const gain = hit * rates.perHit + ((totals[batch] ?? 0) - hit) * rates.perMiss
    gains[batch] = gain
    const entered = calm - toBusy
    const nextCalm = Math.max(calm, busy)
    calmFromBusy[batch] = busy > calm ? 1 : 0
    busyFromCalm[batch] = entered > busy ? 1 : 0
    busy = Math.max(entered, busy) + gain
    calm = nextCalm
  }
  return runsOf(walkBack(busy > calm, calmFromBusy, busyFromCalm), gains)
}

/** How many batches `entries` are cut into: of at least 3 entries, and at most 80. */
export function batchCount(entries: number): number {
  return Math.min(80, Math.floor(entries / 3))
}

/** Nats that one entry in the busy state gains (or, below 0, costs) against the calm one. */
export interface StateGains {
  readonly perHit: number
  readonly perMiss: number
}

/** The gains at an overall rate of hits / total; null where no entry or every entry holds it. */
export function stateRates(hits: number, total: number, s = 3): StateGains | null {
  if (hits === 0 || hits >= total) return null
  const calm = hits / total
  const busy = Math.min(s * calm, (3 + calm) / 4)
  return { perHit: Math.log(busy / calm), perMiss: Math.log((1 - busy) / (1 - calm)) }
}

function walkBack(endsBusy: boolean, calmFromBusy: Uint8Array, busyFromCalm: Uint8Array): Uint8Array {
  const states = new Uint8Array(calmFromBusy.length)
  let busy = endsBusy
  for (let batch = states.length - 1; batch >= 0; batch--) {
    states[batch] = busy ? 1 : 0
    busy = busy ? busyFromCalm[batch] === 0 : calmFromBusy[batch] === 1
  }
  return states
}

function runsOf(states: Uint8Array, gains: Float64Array): Burst[] {
  const bursts: Burst[] = []
  for (let batch = 0; batch < states.length; batch++) {
    if (states[batch] === 0) continue
    const first = batch
    let weight = 0
    for (; states[batch] === 1; batch++) weight += gains[batch] ?? 0
    bursts.push({ first, last: batch - 1, weight })
  }
  return bursts
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0
  return sum
}
