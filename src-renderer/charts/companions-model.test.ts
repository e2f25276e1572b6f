import { expect, test } from 'vitest'
import { PatternId } from '#contract/ids.ts'
import { companions } from './companions-model.ts'

const id = (n: number) => PatternId.parse(`0190b000-0000-7000-8000-00000000000${n}`)
const FOUND = [
  { pattern_id: id(1), name: 'Sister', together: 40, other: 90, by_chance: 10 },
  { pattern_id: id(2), name: 'Night', together: 20, other: 30, by_chance: 5 },
]

test('bars from zero, as long as the count, with a tick at what chance would give', () => {
  const model = companions(FOUND, 600, (n, chance) => `${n} of ${chance}`)
  const [one, other] = model.marks
  if (!one || !other) throw new Error('no marks')
  expect((one.x1 - one.x0) / (other.x1 - other.x0)).toBeCloseTo(2)
  expect((one.chance - one.x0) / (one.x1 - one.x0)).toBeCloseTo(0.25)
  expect(one.words).toBe('Sister: 40 of 10')
  expect(model.height).toBe(2 * model.rowHeight)
  expect(one.x1).toBeLessThanOrEqual(600)
})

test('nothing found gives no rows', () => {
  expect(companions([], 600, () => '')).toMatchObject({ marks: [], height: 0 })
})
