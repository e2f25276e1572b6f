/** What the engine says of each diary at a glance, for a reader to judge: themes, time, and a quotation of each. */

import { DIARIES } from './corpus.ts'
import type { Bench } from './row.ts'
import { percent, table } from './row.ts'

const THEMES = 8
const LONGEST_QUOTE = 60

export async function samplesOf({ corpus, journals, tell }: Bench): Promise<readonly string[]> {
  const lines: string[] = []
  for (const name of DIARIES) {
    tell(`samples: ${name}`)
    const { client, identity_id } = await journals.imported(name, corpus.path(`${name}/${name}.jsonl`))
    const { patterns, total } = await client.patterns.list({
      identity_id,
      limit: THEMES,
      occurrence_limit: 1,
    })
    lines.push(
      `### ${name}`,
      '',
      `The ${patterns.length} surest of ${total} patterns.`,
      '',
      ...table(
        ['pattern', 'kind', 'confidence', 'reflections', 'over time', 'the first time'],
        patterns.map(one => [
          one.name,
          `${one.tier}, ${one.kind}`,
          percent(one.confidence, 0),
          one.reflection_count,
          [
            one.trend,
            ...one.bursts.slice(0, 1).map(({ from, to }) => `${from} – ${to}`),
            ...(one.weekday ? [`weekday ${one.weekday.weekday}`] : []),
          ].join('; '),
          one.occurrences.map(({ quote, journal_day }) => `“${shortened(quote)}” ${journal_day}`).join(''),
        ]),
      ),
      '',
    )
  }
  return lines
}

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ')
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE)}…`
}
