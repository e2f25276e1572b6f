/** What a reflection's text may hold, so that storing it never changes it. */

import { type BrokenRule, because } from './problem-reasons.ts'

export const MAX_BODY_UNITS = 2_000_000

/** The first rule that `text` breaks and how to mend it, or null when it can be kept as it is. */
export function textProblem(text: string): BrokenRule | null {
  if (text.trim() === '')
    return {
      ...because('text-nothing'),
      rule: 'a reflection holds at least one word',
      remedy: 'Write something, then keep it.',
    }
  if (text.length > MAX_BODY_UNITS)
    return {
      ...because('text-too-long', { most: MAX_BODY_UNITS, length: text.length }),
      rule: `a reflection holds at most ${MAX_BODY_UNITS.toLocaleString('en')} characters; this one has ${text.length.toLocaleString('en')}`,
      remedy: 'Keep it as several reflections.',
    }
  if (text.includes('\0'))
    return {
      ...because('text-nul', { at: text.indexOf('\0') }),
      rule: `a reflection holds no NUL character; there is one at position ${text.indexOf('\0')}`,
      remedy: 'Remove the character; it is invisible and comes from a binary file.',
    }
  if (!text.isWellFormed())
    return {
      ...because('text-broken-sign', { at: loneSurrogate(text) }),
      rule: `a reflection holds whole characters; half of a surrogate pair stands at position ${loneSurrogate(text)}`,
      remedy: 'Remove the broken character, or copy the text again from where it came.',
    }
  return null
}

function loneSurrogate(text: string): number {
  return text
    .toWellFormed()
    .split('')
    .findIndex((unit, at) => unit !== text[at])
}
