import { expect, test } from 'vitest'
import { ItemCode } from '#contract/schemas/rhythm-plan.ts'
import { itemCode } from './item-code.ts'

test.each([
  ['A walk', [], 'a-walk'],
  ['A walk', ['a-walk'], 'a-walk-2'],
  ['Café — Übung!', [], 'cafe-u-bung'],
  ['散歩', [], 'item'],
  ['散歩', ['item', 'item-2'], 'item-3'],
  ['x'.repeat(100), [], 'x'.repeat(32)],
])('%s beside %o is %s', (name, taken, code) => {
  expect(itemCode(name, new Set(taken))).toBe(code)
  expect(ItemCode.safeParse(itemCode(name, new Set(taken))).success).toBe(true)
})
