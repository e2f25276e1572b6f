/** What chance would give, as a number to read. */
import { digitsOf, whole } from '../../charts/number-words.ts'

/** `2.4`, `12`; under 0.1 the word for none. */
export function expectedNumber(n: number, none: string): string {
  if (n < 0.1) return none
  return n < 10 ? digitsOf(n, 1).replace(/[.,]0$/, '') : whole(n)
}
