/** Decides where a long text is folded in the feed. */

/** The first part of `body` to show, or all of it: folded only where that saves a good deal, and at a good place. */
export function fold(body: string, limit = 1400): { readonly text: string; readonly folded: boolean } {
  if (body.length <= limit * 1.35) return { text: body, folded: false }
  const head = body.slice(0, limit)
  const cut =
    lastPlace(head, /\n\s*\n/g) ?? lastPlace(head, /[.!?…。！？]['"”’)]*\s/g) ?? lastPlace(head, /\s/g)
  const end = cut !== null && cut > limit / 3 ? cut : wholeCharacter(head)
  return { text: `${head.slice(0, end).trimEnd()}`, folded: true }
}

function lastPlace(text: string, pattern: RegExp): number | null {
  let found: number | null = null
  for (const match of text.matchAll(pattern)) {
    const at = match.index + match[0].length
    if (at > text.length / 3) found = at
  }
  return found
}

// Never between the halves of a surrogate pair.
function wholeCharacter(text: string): number {
  return text.isWellFormed() ? text.length : text.length - 1
}
