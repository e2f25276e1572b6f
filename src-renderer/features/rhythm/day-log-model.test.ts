import { expect, test } from 'vitest'
import { changeOf } from './day-log-model.ts'

test('only what differs is kept or taken back', () => {
  const known = { steps: 8000, wake_time: '06:10' }
  expect(changeOf({}, known)).toEqual({ metrics: {}, clear: [] })
  expect(changeOf({ steps: '8000', wake_time: '06:10' }, known)).toEqual({ metrics: {}, clear: [] })
  expect(changeOf({ steps: '', screen_hours: '2,5', wake_time: '06:20' }, known)).toEqual({
    metrics: { screen_hours: 2.5, wake_time: '06:20' },
    clear: ['steps'],
  })
})
