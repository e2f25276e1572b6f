/** A small seeded source of randomness, so that every simulation gives the same numbers on every machine. */

/** Gives the next number of the stream, 0 ≤ x < 1, in steps of 2⁻³². */
export type Random = () => number

/**
 * xoshiro128** by Blackman and Vigna, its state filled from one seed by splitmix32.
 *
 * @see https://prng.di.unimi.it/xoshiro128starstar.c
 */
export function seededRandom(seed: number): Random {
  const next = splitmix32(seed)
  return xoshiro([next(), next(), next(), next()])
}

/** The bare generator from its four 32-bit words of state, for checking against the reference stream. */
export function xoshiro(state: readonly [number, number, number, number]): Random {
  // Words of 32 bits in variables would each be boxed anew with every draw.
  const word = Int32Array.from(state)
  return () => {
    const [a, b, c, d] = [word[0] as number, word[1] as number, word[2] as number, word[3] as number]
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const mixed = d ^ b
    word[0] = a ^ mixed
    word[1] = b ^ c ^ a
    word[2] = c ^ a ^ (b << 9)
    word[3] = (mixed << 11) | (mixed >>> 21)
    return (result >>> 0) / 4_294_967_296
  }
}

/** One seed out of several whole numbers, so that two questions of one journal never share a stream. */
export function mixSeeds(...parts: readonly number[]): number {
  let mixed = 0x9e3779b9
  for (const part of parts) mixed = splitmix32(mixed ^ part)()
  return mixed
}

/** The same items in a random order (Fisher–Yates); the ones given stay as they are. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed)
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = mixed[last] as T
    mixed[last] = mixed[other] as T
    mixed[other] = moved
  }
  return mixed
}

function splitmix32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}
