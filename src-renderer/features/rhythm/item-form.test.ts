import { expect, test } from 'vitest'
import { NewRhythmItem, type RhythmItem } from '#contract/schemas/rhythm-plan.ts'
import { formOf, newForm, readForm } from './item-form.ts'

const DAY = '2026-03-02'

function kept(change: Partial<ReturnType<typeof newForm>>) {
  const reading = readForm({ ...newForm(DAY, 'A walk'), ...change })
  if (reading.kind === 'wrong') throw new Error(JSON.stringify(reading.errors))
  return reading.item
}

test('a new form with a name is what the journal takes', () => {
  const item = kept({})
  expect(NewRhythmItem.parse({ code: 'walk', ...item })).toMatchObject({
    name: 'A walk',
    time: '09:00',
    schedule: { type: 'daily' },
    window: 60,
  })
})

test.each([
  [{ schedule: 'specific_days', days: [5, 1] } as const, { type: 'specific_days', days: [1, 5] }],
  [
    { schedule: 'every_n_weeks', days: [2], weeks: '3', from: DAY } as const,
    { type: 'every_n_weeks', weeks: 3, days: [2], from: DAY },
  ],
  [{ schedule: 'once', date: '2026-03-09' } as const, { type: 'once', date: '2026-03-09' }],
  [
    { schedule: 'weekdays', from: DAY, until: '2026-04-01' } as const,
    { type: 'weekdays', from: DAY, until: '2026-04-01' },
  ],
])('%j becomes the schedule %j', (change, schedule) => {
  expect(kept(change).schedule).toEqual(schedule)
})

test('a part of the day takes the place of the time', () => {
  expect(kept({ when: 'anchor', anchor: 'evening', offset: '−30' })).toMatchObject({
    time: null,
    anchor: 'evening',
    offset: -30,
  })
})

test('every field that is wrong is named at once', () => {
  const reading = readForm({
    ...newForm(DAY, ' '),
    time: '',
    priority: '11',
    reward: '1.5',
    window: '',
    schedule: 'every_n_weeks',
    weeks: '0',
  })
  expect(reading.kind === 'wrong' && Object.keys(reading.errors).sort()).toEqual([
    'days',
    'from',
    'name',
    'priority',
    'reward',
    'time',
    'weeks',
    'window',
  ])
})

test('what is planned comes back into the form and out again as it was', () => {
  const item: RhythmItem = {
    id: '01a203ec-e480-73ed-a3f0-f53efa1345d4',
    code: 'bins',
    name: 'Bins out',
    icon: '🗑️',
    category: 'chore',
    priority: 2,
    reward: 10,
    anchor: 'evening',
    offset: 15,
    time: null,
    window: 90,
    schedule: { type: 'every_n_weeks', weeks: 2, days: [3], from: DAY, until: '2026-12-31' },
    active: false,
    created_on: DAY,
    deleted: false,
  }
  const reading = readForm(formOf(item, DAY))
  const { id: _, code: _code, created_on: _on, deleted: _deleted, ...rest } = item
  expect(reading).toEqual({ kind: 'good', item: rest })
})
