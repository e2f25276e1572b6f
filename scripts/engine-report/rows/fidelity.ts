/** Whether every span is made of whole tokens and cuts out of the text exactly what was read there. */

import type { ParsedText } from '#engine/text/parsed-text.ts'
import type { Span } from '#engine/types.ts'
import { type Row, table } from '../row.ts'

interface Tally {
  readonly name: string
  spans: number
  tokens: number
  wrong: number
  quotes: number
}

export const FIDELITY: Row = {
  key: 'fidelity',
  async measure({ corpus, journals, tell }) {
    const tallies: Tally[] = []
    for (const { name, entries } of corpus.diaries()) {
      tell(`fidelity: ${name}`)
      const tally: Tally = { name, spans: 0, tokens: 0, wrong: 0, quotes: 0 }
      for (const { text, reading } of entries) {
        const { themes, terms, tensions } = reading
        count(tally, text, corpus.reader.parse(text), [
          ...themes,
          ...terms,
          ...tensions.flatMap(tension => tension.evidence),
        ])
      }
      const { client, identity_id } = await journals.imported(name, corpus.path(`${name}/${name}.jsonl`))
      const { patterns } = await client.patterns.list({ identity_id, limit: 100, occurrence_limit: null })
      const bodies = new Map<string, string>()
      for (const { occurrences } of patterns)
        for (const { reflection_id, start, end, quote } of occurrences) {
          const body = bodies.get(reflection_id) ?? (await client.reflections.get({ id: reflection_id })).body
          bodies.set(reflection_id, body)
          tally.quotes += 1
          if (body.slice(start, end) !== quote || quote.trim() === '') tally.wrong += 1
        }
      tallies.push(tally)
    }
    const all = tallies.reduce((sum, one) => sum + one.spans + one.quotes, 0)
    const wrong = tallies.reduce((sum, one) => sum + one.wrong, 0)
    return [
      {
        check: 'span fidelity: slice(start, end) is the quote',
        on: 'all diaries',
        target: '100 %',
        measured: `${all - wrong} of ${all} spans`,
        met: wrong === 0,
        detail: [
          'Each span of a theme, term or tension begins at a token and ends at one; each token cut from the text is the word that was read there; each quotation handed out by the services is the slice of the stored body.',
          '',
          ...table(
            ['diary', 'tokens', 'spans', 'quotations', 'wrong'],
            tallies.map(one => [one.name, one.tokens, one.spans, one.quotes, one.wrong]),
          ),
        ],
        ...(wrong === 0
          ? {}
          : {
              cause: 'Offsets are lost on the way from the normalised text.',
              next: 'Print the first wrong span.',
            }),
      },
    ]
  },
}

function count(tally: Tally, text: string, doc: ParsedText, spans: readonly Span[]): void {
  const starts = new Set<number>()
  const ends = new Set<number>()
  for (const token of doc.tokens) {
    starts.add(token.start)
    ends.add(token.end)
    tally.tokens += 1
    if (token.isWord && plain(text.slice(token.start, token.end)) !== plain(token.value)) tally.wrong += 1
  }
  for (const { start, end } of spans) {
    tally.spans += 1
    if (start >= end || end > text.length || !starts.has(start) || !ends.has(end)) tally.wrong += 1
  }
}

/** Without case, accents' form and the shape of the apostrophe, which normalising may change. */
function plain(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
}
