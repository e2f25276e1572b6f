/** C8: hears words of another identity in a text written for this one. */

import type { Finding } from './types.ts'

/** Shorter runs of words are shared by chance ("I went to bed and"). */
const RUN = 6

/** Runs of six or more words that stand in `others` and not in `own`; spans are into `text`. */
export function findForeignWords(
  text: string,
  own: readonly string[],
  others: readonly string[],
): readonly Finding[] {
  if (others.length === 0) return []
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(word => ({
    start: word.index,
    end: word.index + word[0].length,
    key: word[0].toLowerCase(),
  }))
  const wanted = new Map<string, number[]>()
  for (let i = 0; i + RUN <= words.length; i++) {
    const key = words
      .slice(i, i + RUN)
      .map(word => word.key)
      .join(' ')
    wanted.set(key, [...(wanted.get(key) ?? []), i])
  }
  const theirs = runsPresent(wanted, others)
  const ours = runsPresent(wanted, own)
  return [...theirs]
    .filter(key => !ours.has(key))
    .flatMap(key => wanted.get(key) ?? [])
    .sort((a, b) => a - b)
    .map(i => ({
      start: words[i]?.start ?? 0,
      end: words[i + RUN - 1]?.end ?? 0,
      why: 'stands in another journal',
    }))
}

function runsPresent(wanted: ReadonlyMap<string, unknown>, texts: readonly string[]): ReadonlySet<string> {
  const present = new Set<string>()
  for (const text of texts) {
    const recent: string[] = []
    for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      recent.push(word[0].toLowerCase())
      if (recent.length > RUN) recent.shift()
      const key = recent.join(' ')
      if (wanted.has(key)) present.add(key)
    }
  }
  return present
}
