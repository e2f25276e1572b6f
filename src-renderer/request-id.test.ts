import { expect, test } from 'vitest'
import { requestId, watchActs } from './request-id.ts'

test('requests of one act share its beginning, and each has an id of its own', () => {
  const target = new EventTarget()
  watchActs(target)
  const acts = ['pointerdown', 'keydown'].map(type => {
    target.dispatchEvent(new Event(type))
    const ids = [requestId(), requestId()]
    expect(ids.map(id => id.split('-')[1])).toEqual(['1', '2'])
    expect(new Set(ids.map(id => id.split('-')[0])).size).toBe(1)
    return ids[0]?.split('-')[0]
  })
  expect(acts[0]).toMatch(/^[0-9a-f]{12}$/)
  expect(acts[0]).not.toBe(acts[1])
})
