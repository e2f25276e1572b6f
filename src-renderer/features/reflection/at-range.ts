/** Reads the words that an address points at: `?at=start-end`. */
import type { Range } from '../../text/segments.ts'

/** The range inside a body of this length, or null where the address points at nothing in it. */
export function readRange(at: string | null, length: number): Range | null {
  const match = /^(\d{1,7})-(\d{1,7})$/.exec(at ?? '')
  if (!match) return null
  const start = Number(match[1])
  const end = Math.min(Number(match[2]), length)
  return start < end ? { start, end } : null
}
