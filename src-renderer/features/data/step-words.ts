/** What a long work does now, in the words of the window; as Mirror calls it where it has none here. */
import { words } from '../../words.ts'

/** Empty while nothing was said yet. */
export function stepWords(step = ''): string {
  const known: Readonly<Record<string, string>> = words.data.steps
  return known[step] ?? step
}
