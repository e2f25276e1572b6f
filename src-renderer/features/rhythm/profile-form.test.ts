import { expect, test } from 'vitest'
import type { RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import { profileChange, profileErrors, profileForm } from './profile-form.ts'

const anchor = (time: string) => ({ time, follows: null })
const PROFILE: RhythmProfile = {
  name: 'Ada',
  zone: 'UTC',
  day_start: 0,
  target_wake: '06:00',
  target_bed: '22:30',
  target_screen_hours: 3,
  target_gym_sessions: 3,
  target_work_hours: 8,
  work_cutoff: '18:00',
  weights: { sleep: 0.4, activity: 0.25, work_life: 0.2, habits: 0.15 },
  anchors: {
    morning: anchor('07:00'),
    mid_morning: anchor('10:00'),
    lunch: anchor('12:00'),
    afternoon: anchor('14:00'),
    after_work: anchor('17:00'),
    evening: anchor('19:00'),
    night: anchor('21:00'),
    bedtime: anchor('22:30'),
  },
  reminders: false,
}

test('a form that nobody touched changes nothing', () => {
  expect(profileChange(profileForm(PROFILE), PROFILE)).toEqual({})
})

test('only what was typed anew is changed', () => {
  const form = profileForm(PROFILE)
  const typed = {
    ...form,
    goals: { ...form.goals, target_wake: '06:30', target_screen_hours: '2,5' },
    weights: { ...form.weights, habits: '0' },
    anchors: { ...form.anchors, morning: { time: '07:00', follows: 'wake' as const } },
  }
  expect(profileChange(typed, PROFILE)).toEqual({
    target_wake: '06:30',
    target_screen_hours: 2.5,
    weights: { sleep: 0.4, activity: 0.25, work_life: 0.2, habits: 0 },
    anchors: { morning: { time: '07:00', follows: 'wake' } },
  })
})

test('what is wrong is said at its field, and nowhere else', () => {
  const form = profileForm(PROFILE)
  expect(profileErrors(form)).toBeNull()
  const errors = profileErrors({
    ...form,
    name: ' ',
    goals: { ...form.goals, target_bed: '', target_screen_hours: '25', target_gym_sessions: '1.5' },
    weights: { ...form.weights, sleep: 'x' },
    anchors: { ...form.anchors, lunch: { time: '', follows: null } },
  })
  expect(errors).toEqual({
    name: 'Enter a name.',
    goals: {
      target_bed: 'Choose a time.',
      target_screen_hours: 'Enter a number from 0 to 24.',
      target_gym_sessions: 'Enter a whole number from 0 to 14.',
    },
    weights: { sleep: 'Enter a number from 0 to 1.' },
    anchors: { lunch: 'Choose a time.' },
  })
})

test('a journey changes the zone alone', () => {
  expect(profileChange({ ...profileForm(PROFILE), zone: 'Asia/Tokyo' }, PROFILE)).toEqual({
    zone: 'Asia/Tokyo',
  })
})
