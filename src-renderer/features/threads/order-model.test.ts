import { describe, expect, it } from 'vitest'
import { moved, moveTarget } from './order-model.ts'

const order = ['a', 'b', 'c']
const items = order.map(id => ({ id }))

describe('moving in a thread', () => {
  it.each([
    ['a', 'up', undefined],
    ['b', 'up', 'a'],
    ['a', 'down', 'c'],
    ['b', 'down', null],
    ['c', 'down', undefined],
    ['x', 'up', undefined],
  ] as const)('%s %s goes before %s', (id, direction, before) => {
    expect(moveTarget(order, id, direction)).toBe(before)
  })

  it.each([
    ['c', 'a', ['c', 'a', 'b']],
    ['a', null, ['b', 'c', 'a']],
    ['a', 'c', ['b', 'a', 'c']],
    ['x', 'a', ['a', 'b', 'c']],
    ['a', 'x', ['a', 'b', 'c']],
  ])('%s before %s gives %j', (id, before, expected) => {
    expect(moved(items, id, before).map(i => i.id)).toEqual(expected)
  })
})
