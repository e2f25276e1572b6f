/** Random numbers that a seed repeats. */
import { generator } from '../../benchmarks/corpus.ts'

export interface Random {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `end`. */
  below(end: number): number
  /** One of them. */
  pick<T>(from: readonly T[]): T
}

export function seeded(seed: number): Random {
  const next = generator(seed)
  return {
    next,
    below: end => Math.floor(next() * end),
    pick(from) {
      const one = from[Math.floor(next() * from.length)]
      if (one === undefined) throw new Error('there is nothing to pick from')
      return one
    },
  }
}
