import { expect, test } from 'vitest'
import { german as germanSentences } from './charts/sentences.de.ts'
import { english as englishSentences } from './charts/sentences.ts'
import { german as germanPatterns } from './features/patterns/words.de.ts'
import { english as englishPatterns } from './features/patterns/words.ts'
import { german as germanRhythm } from './features/rhythm/words.de.ts'
import { english as englishRhythm } from './features/rhythm/words.ts'
import { german as germanOpening } from './opening/words.de.ts'
import { english as englishOpening } from './opening/words.ts'
import { english, german, type Leaf, leaves } from './test-support/catalogues.ts'

const ofOneObject = new Set<unknown>([
  ...[englishPatterns, germanPatterns].flatMap(of => [of.whyCounts, of.whySentence, of.hourHabit]),
  ...[englishRhythm, germanRhythm].flatMap(of => [of.scoreSays, of.importSays]),
])

/** Words in which every placeholder can be seen. */
function said(value: unknown): string {
  if (typeof value !== 'function') return String(value)
  if (value === english.mirrorback.rate || value === german.mirrorback.rate)
    return [1, 2, 3, 4, 5].map(stars => String(value(stars))).join()
  if (value === englishOpening.step || value === germanOpening.step) return String(value(31, 33, '31'))
  if (ofOneObject.has(value))
    return String(
      value({
        ...{
          occurrence_count: 11,
          reflection_count: 12,
          with: 11,
          reflections: 12,
          rate: 0.13,
          expected: 14,
        },
        ...{ words: '11, from 12 of 13', life: 11, domains_with_data: 12, domains_of: 13 },
        ...{ added: 11, updated: 12, unchanged: 13, passed_over: { count: 14 }, dry_run: true },
        ...{ mostly: true, part: 11, hour: 12, share: 13, from: 14, to: 15 },
      }),
    )
  if (value === englishSentences.periods || value === germanSentences.periods)
    return (['week', 'month', 'quarter'] as const).map(period => String(value(31, period))).join()
  // Numbers that stand as they are in every language, and are no plural of one.
  const given = [31, 32, 33].slice(0, value.length)
  return String(value(...given))
}

const placeholders = (text: string) => (text.match(/\b(?:1[1-5]|3[1-3])/g) ?? []).toSorted()

test('both catalogues have the same keys, of the same kind', () => {
  const kinds = (of: readonly Leaf[]) => of.map(([path, value]) => `${path}: ${typeof value}`).toSorted()
  expect(kinds(leaves(german))).toEqual(kinds(leaves(english)))
  expect(leaves(english).length).toBeGreaterThan(800)
})

test('both say the same placeholders', () => {
  const of = new Map(leaves(german))
  for (const [path, value] of leaves(english)) {
    if (typeof value !== 'function') continue
    expect([path, placeholders(said(of.get(path)))]).toEqual([path, placeholders(said(value))])
  }
})

test('nothing is blank, and no sentence was left in English', () => {
  const of = new Map(leaves(german))
  const same: string[] = []
  for (const [path, value] of leaves(english)) {
    const other = said(of.get(path))
    expect([path, other.trim() === '' ? 'blank' : 'said']).toEqual([path, 'said'])
    if (other === said(value) && / \p{L}+ /u.test(other)) same.push(path)
  }
  expect(same).toEqual([])
})
