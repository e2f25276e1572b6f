/** Which keys Mirror may take from every other program of the machine. */

import { type BrokenRule, because } from './problem-reasons.ts'

const MODIFIERS = ['Control', 'Command', 'Super', 'Alt', 'Shift']
const KEY = /^(?:[A-Z0-9]|F(?:[1-9]|1[0-9]|2[0-4])|Space)$/

/**
 * The rule that keys such as `Control+Shift+J` break, and how to mend it; null where they may be taken.
 *
 * Fewer than two modifiers would take keys from plain typing, and Control with Alt is how many keyboards type signs such as @.
 */
export function globalKeysProblem(keys: string): BrokenRule | null {
  const parts = keys.split('+')
  const key = parts.pop() ?? ''
  const known = parts.every(part => MODIFIERS.includes(part)) && new Set(parts).size === parts.length
  if (!known || !KEY.test(key))
    return {
      ...because('keys-form'),
      rule: 'keys for everywhere are modifiers and one letter, digit, function key or Space, joined by +',
      remedy: 'Choose keys such as Control+Shift+J.',
    }
  const isFunctionKey = /^F\d/.test(key)
  if (parts.length < (isFunctionKey ? 1 : 2))
    return {
      ...because('keys-modifiers'),
      rule: 'keys for everywhere need two modifiers, or one with a function key',
      remedy: 'Add Control, Command, Alt or Shift: other programs use the keys without.',
    }
  if (parts.length === 2 && parts.includes('Control') && parts.includes('Alt') && !isFunctionKey)
    return {
      ...because('keys-type-signs'),
      rule: 'Control with Alt types signs on many keyboards',
      remedy: 'Add Shift, or choose Control and Shift.',
    }
  return null
}
