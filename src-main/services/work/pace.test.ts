import { expect, it } from 'vitest'
import { createPace } from './pace.ts'

it('says once in 40 ms that it is time to yield', () => {
  let now = 0
  const due = createPace({ now: () => '', ticks: () => now })
  const told = [10, 39, 40, 41, 79, 80, 500, 501].map(at => {
    now = at
    return due()
  })
  expect(told).toEqual([false, false, true, false, false, true, true, false])
})
