import { expect, test } from 'vitest'
import { type Pressed, pressKey, restingKeys } from './keymap.ts'

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrl: false,
  alt: false,
  writing: false,
  ...more,
})

test.each([
  ['n', { type: 'new' }],
  ['/', { type: 'search' }],
  ['?', { type: 'help' }],
  ['q', null],
])('%s alone does %j', (key, act) => {
  expect(pressKey(restingKeys, press(key), 0, true).act).toEqual(act)
})

test('a letter typed into a field is only a letter', () => {
  expect(pressKey(restingKeys, press('n', { writing: true }), 0, true)).toEqual({
    state: restingKeys,
    act: null,
  })
})

test('Ctrl and a letter works inside a field too', () => {
  expect(pressKey(restingKeys, press('K', { ctrl: true, writing: true }), 0, true).act).toEqual({
    type: 'palette',
  })
})

test('g and then p within a second and a half goes to the patterns', () => {
  const first = pressKey(restingKeys, press('g'), 1000, true)
  expect(first.act).toBeNull()
  expect(pressKey(first.state, press('p'), 2400, true)).toEqual({
    state: restingKeys,
    act: { type: 'go', path: '/patterns' },
  })
})

test('a second key that comes late starts anew', () => {
  const first = pressKey(restingKeys, press('g'), 0, true)
  expect(pressKey(first.state, press('n'), 1501, true).act).toEqual({ type: 'new' })
})

test('a second key that leads nowhere does nothing, not what it does alone', () => {
  const first = pressKey(restingKeys, press('g'), 0, true)
  expect(pressKey(first.state, press('n'), 10, true).act).toBeNull()
})

test('with single keys off only Ctrl is heard', () => {
  expect(pressKey(restingKeys, press('n'), 0, false).act).toBeNull()
  expect(pressKey(restingKeys, press('n', { ctrl: true }), 0, false).act).toEqual({ type: 'new' })
})
