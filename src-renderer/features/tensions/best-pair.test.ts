import { expect, test } from 'vitest'
import { bestPair } from './best-pair.ts'

const points = ['a', 'b', 'c'].map(tension_id => ({ tension_id }))
const pair = (x: string, y: string, together: number) => ({ x, y, together })

test.each([
  ['the pair that shares most', [pair('b', 'c', 9), pair('a', 'b', 4)], ['b', 'c']],
  ['the one read more across', [pair('c', 'a', 9)], ['a', 'c']],
  ['a pair of which both are shown', [pair('a', 'x', 9), pair('a', 'c', 2)], ['a', 'c']],
  ['the two read most, where none shares a reflection', [], ['a', 'b']],
])('the plane opens with %s', (_, pairs, expected) => {
  expect(bestPair(points, pairs).map(point => point?.tension_id)).toEqual(expected)
})

test('one tension alone makes no pair', () => {
  expect(bestPair(points.slice(0, 1), [])).toEqual([points[0], undefined])
})
