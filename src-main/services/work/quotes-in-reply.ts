/** Ties each quotation of a model's reply to its place in the reflection, and writes it exactly as it stands there. */
import type { z } from 'zod'
import type { MirrorbackEvidence } from '#contract/schemas/mirrorback.ts'

type Evidence = z.infer<typeof MirrorbackEvidence>

export interface Quoted {
  /** The reply with every quotation as the writer wrote it. */
  readonly body: string
  readonly evidence: readonly Omit<Evidence, 'reflection_id'>[]
}

/**
 * `quotes` are the spans of `reply` with their marks, in order. Null where one of them is not in `source`: then nothing of the reply
 * may be shown.
 */
export function tieQuotes(
  reply: string,
  quotes: readonly { readonly start: number; readonly end: number; readonly text: string }[],
  source: string,
): Quoted | null {
  const evidence: Quoted['evidence'][number][] = []
  let body = ''
  let from = 0
  for (const quote of quotes) {
    const found = placeOf(quote.text, source)
    if (!found) return null
    body += reply.slice(from, quote.start + 1)
    const at = body.length
    body += source.slice(found.start, found.end) + quote.text.slice(found.used)
    evidence.push({
      kind: 'quote',
      ...{ start: found.start, end: found.end },
      in_body: [at, at + found.end - found.start],
    })
    from = quote.end - 1
  }
  return { body: body + reply.slice(from), evidence }
}

/** Marks and white space may differ in kind, as the constitution's check allows; a last comma or full stop may be typography. */
function placeOf(quote: string, source: string): { start: number; end: number; used: number } | null {
  for (const used of [quote.length, quote.replace(/[,.]$/u, '').length]) {
    const text = quote.slice(0, used).trim()
    if (text === '') continue
    const letters = text
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/['‘’‚‛]/gu, "['‘’‚‛]")
      .replace(/["“”„‟«»]/gu, '["“”„‟«»]')
      .replace(/\s+/gu, '\\s+')
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${edge(text, letters)}`, 'u').exec(source)
    if (found) return { start: found.index, end: found.index + found[0].length, used }
  }
  return null
}

/** Whole words only, where the quotation ends in one. */
function edge(text: string, letters: string): string {
  return /[\p{L}\p{N}]$/u.test(text) ? `${letters}(?![\\p{L}\\p{N}])` : letters
}
