/** What a reflection's text may hold, so that storing it never changes it. */

export const MAX_BODY_UNITS = 2_000_000

/** The first rule that `text` breaks and how to mend it, or null when it can be kept as it is. */
export function textProblem(text: string): { readonly rule: string; readonly remedy: string } | null {
  if (text.trim() === '')
    return { rule: 'a reflection holds at least one word', remedy: 'Write something, then keep it.' }
  if (text.length > MAX_BODY_UNITS)
    return {
      rule: `a reflection holds at most ${MAX_BODY_UNITS.toLocaleString('en')} characters; this one has ${text.length.toLocaleString('en')}`,
      remedy: 'Keep it as several reflections.',
    }
  if (text.includes('\0'))
    return {
      rule: `a reflection holds no NUL character; there is one at position ${text.indexOf('\0')}`,
      remedy: 'Remove the character; it is invisible and comes from a binary file.',
    }
  if (!text.isWellFormed())
    return {
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
