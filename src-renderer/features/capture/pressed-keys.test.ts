import { expect, test } from 'vitest'
import { type PressedKeys, pressedKeys } from './pressed-keys.ts'

const nothing = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test.each<[Partial<PressedKeys> & Pick<PressedKeys, 'key' | 'code'>, mac: boolean, keys: string | null]>([
  [{ key: 'J', code: 'KeyJ', ctrlKey: true, shiftKey: true }, false, 'Control+Shift+J'],
  [{ key: 'j', code: 'KeyJ', metaKey: true, altKey: true }, true, 'Command+Alt+J'],
  [{ key: 'j', code: 'KeyJ', metaKey: true, altKey: true }, false, 'Super+Alt+J'],
  // A German keyboard has Z where another has Y.
  [{ key: 'Z', code: 'KeyY', ctrlKey: true, shiftKey: true }, false, 'Control+Shift+Z'],
  // Option and Shift turn a letter or digit into another sign.
  [{ key: '∆', code: 'KeyJ', metaKey: true, altKey: true }, true, 'Command+Alt+J'],
  [{ key: '&', code: 'Digit7', ctrlKey: true, shiftKey: true }, false, 'Control+Shift+7'],
  [{ key: 'F9', code: 'F9', shiftKey: true }, false, 'Shift+F9'],
  [{ key: ' ', code: 'Space', ctrlKey: true, shiftKey: true }, false, 'Control+Shift+Space'],
  [{ key: 'Shift', code: 'ShiftLeft', ctrlKey: true, shiftKey: true }, false, null],
  [{ key: 'Enter', code: 'Enter', ctrlKey: true }, false, null],
])('%j on a Mac: %s gives %s', (pressed, mac, keys) => {
  expect(pressedKeys({ ...nothing, ...pressed }, mac)).toBe(keys)
})
