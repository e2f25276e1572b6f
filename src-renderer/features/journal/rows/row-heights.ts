/** The heights of a long list's rows, most of them guessed: where a row begins and which row is where, in O(log n). */

export class RowHeights {
  #heights: Float64Array
  /** Sums over ranges of rows (a Fenwick tree), so that one row's height changes in O(log n). */
  #sums: Float64Array
  #measured: Uint8Array
  readonly #guess: number

  /** `guess`: px of a row that was not measured yet. */
  constructor(count: number, guess: number) {
    this.#guess = guess
    this.#heights = new Float64Array(count).fill(guess)
    this.#measured = new Uint8Array(count)
    this.#sums = sumsOf(this.#heights)
  }

  get count(): number {
    return this.#heights.length
  }

  get total(): number {
    return this.startOf(this.count)
  }

  heightOf(at: number): number {
    return this.#heights[at] ?? 0
  }

  isMeasured(at: number): boolean {
    return this.#measured[at] === 1
  }

  /** Gives by how many px the row, and so the list, has grown. */
  measure(at: number, height: number): number {
    if (at < 0 || at >= this.count) return 0
    const delta = height - this.heightOf(at)
    this.#measured[at] = 1
    this.#heights[at] = height
    for (let i = at + 1; delta !== 0 && i <= this.count; i += i & -i)
      this.#sums[i] = (this.#sums[i] ?? 0) + delta
    return delta
  }

  /** Px from the top of the list to the top of row `at`; at `count`, to the end of the list. */
  startOf(at: number): number {
    let sum = 0
    for (let i = Math.min(at, this.count); i > 0; i -= i & -i) sum += this.#sums[i] ?? 0
    return sum
  }

  /** The row that covers a place, in px from the top of the list: the first or the last one beyond the ends. */
  rowAt(place: number): number {
    let at = 0
    let left = place
    for (let step = 2 ** Math.floor(Math.log2(this.count || 1)); step > 0; step /= 2) {
      const sum = this.#sums[at + step]
      if (at + step > this.count || sum === undefined || sum > left) continue
      at += step
      left -= sum
    }
    return Math.max(0, Math.min(at, this.count - 1))
  }

  /** Takes or adds rows at the end. */
  resize(count: number): void {
    if (count === this.count) return
    const heights = new Float64Array(count).fill(this.#guess)
    heights.set(this.#heights.subarray(0, count))
    const measured = new Uint8Array(count)
    measured.set(this.#measured.subarray(0, count))
    this.#heights = heights
    this.#measured = measured
    this.#sums = sumsOf(heights)
  }
}

function sumsOf(heights: Float64Array): Float64Array {
  const sums = new Float64Array(heights.length + 1)
  for (let i = 1; i <= heights.length; i += 1) {
    sums[i] = (sums[i] ?? 0) + (heights[i - 1] ?? 0)
    const parent = i + (i & -i)
    if (parent <= heights.length) sums[parent] = (sums[parent] ?? 0) + (sums[i] ?? 0)
  }
  return sums
}
