import { expect, test } from 'vitest'
import { changeOf, stillOpen } from './day-log-model.ts'

test('only what differs is kept or taken back', () => {
  const known = { steps: 8000, wake_time: '06:10' }
  expect(changeOf({}, known)).toEqual({ metrics: {}, clear: [] })
  expect(changeOf({ steps: '8000', wake_time: '06:10' }, known)).toEqual({ metrics: {}, clear: [] })
  expect(changeOf({ steps: '', screen_hours: '2,5', wake_time: '06:20' }, known)).toEqual({
    metrics: { screen_hours: 2.5, wake_time: '06:20' },
    clear: ['steps'],
  })
})

test('what is typed while the rest is being kept stays typed', () => {
  expect(stillOpen({ steps: '8000', screen_hours: '2' }, { steps: '8000' })).toEqual({ screen_hours: '2' })
  expect(stillOpen({ steps: '80001' }, { steps: '8000' })).toEqual({ steps: '80001' })
})
