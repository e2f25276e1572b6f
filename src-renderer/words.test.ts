import { expect, test } from 'vitest'
import { german } from './words.de.ts'
import { english } from './words.ts'

type Leaf = readonly [path: string, value: unknown]

function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}

/** Words in which every placeholder can be seen. */
function said(value: unknown): string {
  if (typeof value !== 'function') return String(value)
  if (value === english.mirrorback.rate || value === german.mirrorback.rate)
    return [1, 2, 3, 4, 5].map(stars => String(value(stars))).join()
  // Numbers that stand as they are in every language, and are no plural of one.
  const given = [31, 32, 33].slice(0, value.length)
  return String(value(...given))
}

const placeholders = (text: string) => (text.match(/\b3[1-3]\b/g) ?? []).toSorted()

test('both catalogues have the same keys, of the same kind', () => {
  const kinds = (of: readonly Leaf[]) => of.map(([path, value]) => `${path}: ${typeof value}`).toSorted()
  expect(kinds(leaves(german))).toEqual(kinds(leaves(english)))
  expect(leaves(english).length).toBeGreaterThan(350)
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
