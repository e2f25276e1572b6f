/** Whether the tension readings tell labelled texts apart, and whether swapped poles give the negated position. */

import { readTensions } from '#engine/tensions/read.ts'
import { SEED_AXES } from '#engine/tensions/seed-axes.ts'
import type { Reader } from '#engine/types.ts'
import { type Row, type RowResult, table } from '../row.ts'
import { areaUnderCurve } from '../statistics.ts'

const LEAST = 0.9
const FEWEST = 20

interface Labelled {
  readonly text: string
  readonly labels: readonly string[]
}

/** Which labels speak for a pole; only where the annotators were asked something close to it. */
interface Mapping {
  readonly axis: string
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly why: string
}

const MAPPINGS: readonly Mapping[] = [
  {
    axis: 'certainty-openness',
    a: ['approval', 'disapproval', 'realization'],
    b: ['curiosity', 'confusion'],
    why: 'who agrees, objects or has understood holds something true; who is curious or confused asks',
  },
]

export const AXES: Row = {
  key: 'axes',
  measure({ corpus, tell }) {
    tell('axes: labelled texts')
    const rows = corpus.rows<Labelled>('goemotions/dev.jsonl')
    const lines = MAPPINGS.map(mapping => areaOf(mapping, rows, corpus.reader))
    const judged = lines.filter(line => Math.min(line.a, line.b) >= FEWEST)
    tell('axes: swapped poles')
    const swap = swapped(
      corpus.diaries().flatMap(diary => diary.entries.map(entry => entry.text)),
      corpus.reader,
    )
    const worst = Math.min(...judged.map(line => line.auc))
    const auc: RowResult = {
      check: 'axis AUC given evidence',
      on: `GoEmotions (${rows.length} comments); ${judged.length} of ${SEED_AXES.length} axes have labels that honestly mean them`,
      target: `≥ ${LEAST.toFixed(2)}`,
      measured:
        judged.length === 0 ? '–' : judged.map(line => `${line.axis} ${line.auc.toFixed(3)}`).join(', '),
      met: judged.length === 0 ? null : worst >= LEAST,
      detail: [
        ...table(
          ['axis', 'evidence', 'texts of pole A', 'texts of pole B', 'AUC', 'why these labels'],
          lines.map(line => [line.axis, '≥ 1', line.a, line.b, line.auc.toFixed(3), line.why]),
        ),
      ],
      ...(judged.length > 0 && worst >= LEAST
        ? {}
        : {
            cause:
              'The labels are of emotions and attitudes, not of the poles; no public corpus is labelled with these tensions, and the other axes have no labels at all.',
            next: 'Have sentences of diaries labelled by pole, 50 a pole, by two readers.',
          }),
    }
    return [auc, swap]
  },
}

function areaOf({ axis, a, b, why }: Mapping, rows: readonly Labelled[], reader: Reader) {
  const seed = SEED_AXES.filter(one => one.key === axis)
  const positions = { a: [] as number[], b: [] as number[] }
  for (const { text, labels } of rows) {
    const isA = labels.some(label => a.includes(label))
    const isB = labels.some(label => b.includes(label))
    if (isA === isB) continue
    const [reading] = reader.read(text, seed).tensions
    if (reading) positions[isA ? 'a' : 'b'].push(reading.position)
  }
  return {
    axis,
    why,
    a: positions.a.length,
    b: positions.b.length,
    auc: areaUnderCurve(positions.b, positions.a),
  }
}

function swapped(texts: readonly string[], reader: Reader): RowResult {
  const turned = SEED_AXES.map(axis => ({ ...axis, poleA: axis.poleB, poleB: axis.poleA }))
  let readings = 0
  let wrong = 0
  for (const text of texts) {
    const doc = reader.parse(text)
    const there = readTensions(doc, SEED_AXES)
    const back = readTensions(doc, turned)
    if (there.length !== back.length) wrong += 1
    there.forEach((one, at) => {
      readings += 1
      const other = back[at]
      if (
        other?.axis !== one.axis ||
        one.position + other.position !== 0 ||
        one.intensity !== other.intensity
      )
        wrong += 1
    })
  }
  return {
    check: 'pole swap',
    on: `${readings} readings of all diaries`,
    target: 'exact',
    measured: `${wrong} differ`,
    met: wrong === 0,
    ...(wrong === 0
      ? {}
      : {
          cause: 'A reading depends on the order of its poles.',
          next: 'Print the first text that differs.',
        }),
  }
}
