import { expect, test } from 'vitest'
import { globalKeysProblem } from './global-keys.ts'

test.each([
  'Control+Shift+J',
  'Command+Shift+Space',
  'Super+Alt+7',
  'Control+Alt+Shift+Q',
  'Shift+F9',
  'Alt+F24',
  'Control+Alt+F2',
])('%s may be taken', keys => {
  expect(globalKeysProblem(keys)).toBeNull()
})

test.each([
  ['', /modifiers and one/],
  ['J', /two modifiers/],
  ['Shift+J', /two modifiers/],
  ['F9', /two modifiers/],
  ['Control+Shift', /modifiers and one/],
  ['Control+Shift+j', /modifiers and one/],
  ['Control+Shift+Enter', /modifiers and one/],
  ['Control+Shift+F25', /modifiers and one/],
  ['Control+Control+J', /modifiers and one/],
  ['Hyper+Shift+J', /modifiers and one/],
  ['Control+Shift+J+K', /modifiers and one/],
  ['Control+Alt+Q', /types signs/],
])('%j is refused, with a remedy', (keys, rule) => {
  expect(globalKeysProblem(keys)).toMatchObject({
    rule: expect.stringMatching(rule),
    remedy: expect.stringMatching(/\w/),
  })
})
