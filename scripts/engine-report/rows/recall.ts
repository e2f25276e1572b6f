/** How much of what people found in entries the library finds, and how much of what it finds they found. */

import { LIBRARY } from '#engine/themes/library.ts'
import { wilson } from '#engine/time/wilson.ts'
import type { DiaryName } from '../corpus.ts'
import { type EntryAnnotation, readJudgements } from '../judgements.ts'
import { percent, type Row, table } from '../row.ts'

const LEAST = 0.5
const ENTRIES = 300

interface Tally {
  both: number
  people: number
  engine: number
}

export const RECALL: Row = {
  key: 'recall',
  measure({ corpus, tell }) {
    const annotated = readJudgements<EntryAnnotation>('entries')
    const on = `${annotated.length} entries annotated by hand`
    if (annotated.length === 0)
      return [
        {
          check: 'recall on entries annotated by hand',
          on,
          target: `≥ ${percent(LEAST, 0)}`,
          measured: '–',
          met: null,
          cause: 'No entry is annotated yet.',
          next: `Annotate ${ENTRIES} entries without seeing the engine's answer.`,
        },
      ]
    tell('recall: reading annotated entries')
    const all: Tally = { both: 0, people: 0, engine: 0 }
    const tallies = new Map<string, Tally>()
    const known = new Set(LIBRARY.map(({ key }) => key))
    const strangers = annotated.flatMap(({ concepts }) => concepts.filter(concept => !known.has(concept)))
    for (const { diary, entry, concepts } of annotated) {
      const { entries } = corpus.diary(diary as DiaryName)
      const found = new Set(
        entries.find(({ line }) => line === entry)?.reading.themes.map(({ theme }) => theme),
      )
      const wanted = new Set(concepts.filter(concept => known.has(concept)))
      for (const concept of new Set([...found, ...wanted])) {
        const tally = tallies.get(concept) ?? { both: 0, people: 0, engine: 0 }
        tallies.set(concept, tally)
        for (const one of [all, tally]) {
          one.people += Number(wanted.has(concept))
          one.engine += Number(found.has(concept))
          one.both += Number(wanted.has(concept) && found.has(concept))
        }
      }
    }
    const recall = all.both / all.people
    const interval = wilson(all.both, all.people)
    const lines = [...tallies].sort(([one], [other]) => (one < other ? -1 : 1))
    const missed = lines
      .filter(([, { both, people }]) => people >= 5 && both / people < LEAST)
      .map(([concept]) => concept)
    return [
      {
        check: 'recall on entries annotated by hand',
        on,
        target: `≥ ${percent(LEAST, 0)}`,
        measured: `recall ${percent(recall)} (${percent(interval.low)} – ${percent(interval.high)}), precision by entry ${percent(all.both / all.engine)}`,
        met: recall >= LEAST,
        detail: [
          `${strangers.length} annotations name concepts that the library no longer has, and are left out.`,
          '',
          ...table(
            ['concept', 'by people', 'by the engine', 'by both', 'recall', 'precision'],
            lines.map(([concept, { people, engine, both }]) => [
              concept,
              people,
              engine,
              both,
              people === 0 ? '–' : percent(both / people, 0),
              engine === 0 ? '–' : percent(both / engine, 0),
            ]),
          ),
        ],
        ...(missed.length === 0
          ? {}
          : {
              cause: `Under half of them found: ${missed.join(', ')}.`,
              next: 'Read the missed entries of these concepts and add what they are said with.',
            }),
      },
    ]
  },
}
