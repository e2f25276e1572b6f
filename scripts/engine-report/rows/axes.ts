/** Whether the tension readings tell labelled texts apart, and whether swapped poles give the negated position. */

import { readTensions } from '#engine/tensions/read.ts'
import { SEED_AXES } from '#engine/tensions/seed-axes.ts'
import type { Reader } from '#engine/types.ts'
import { DIARIES, type DiaryName } from '../corpus.ts'
import { type PassageLabel, readJudgements } from '../judgements.ts'
import { type Bench, type Row, type RowResult, table } from '../row.ts'
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
    tell('axes: swapped poles')
    const swap = swapped(
      corpus.diaries().flatMap(diary => diary.entries.map(entry => entry.text)),
      corpus.reader,
    )
    const borrowed: RowResult = {
      check: 'axis AUC on labels of emotions',
      on: `GoEmotions (${rows.length} comments)`,
      target: 'reported',
      measured: lines.map(line => `${line.axis} ${line.auc.toFixed(3)}`).join(', '),
      met: null,
      detail: [
        `The labels are of emotions and attitudes and not of poles, and fewer than ${FEWEST} texts a pole hold evidence; this tells little.`,
        '',
        ...table(
          ['axis', 'evidence', 'texts of pole A', 'texts of pole B', 'AUC', 'why these labels'],
          lines.map(line => [line.axis, '≥ 1', line.a, line.b, line.auc.toFixed(3), line.why]),
        ),
      ],
    }
    return [passagesResult({ corpus, tell }), borrowed, swap]
  },
}

/**
 * Passages of diaries and comments, of up to three sentences, with two pieces of evidence or more; half of each axis were drawn where
 * the engine leans one way, half where it leans the other, and shuffled before they were read.
 */
function passagesResult({ corpus, tell }: Pick<Bench, 'corpus' | 'tell'>): RowResult {
  tell('axes: labelled passages')
  const labels = readJudgements<PassageLabel>('passages')
  const texts = new Map(
    [...new Set(labels.map(({ diary }) => diary))].map(diary => {
      const file = DIARIES.includes(diary as DiaryName) ? diary : 'dev'
      return [diary, corpus.rows<{ text: string }>(`${diary}/${file}.jsonl`)] as const
    }),
  )
  const textOf = ({ diary, entry }: PassageLabel) => texts.get(diary)?.[entry]?.text ?? ''
  const read = labels.flatMap(label => {
    const seed = SEED_AXES.filter(({ key }) => key === label.axis)
    const [reading] = corpus.reader.read(textOf(label).slice(label.start, label.end), seed).tensions
    return reading && label.pole !== null ? [{ ...label, position: reading.position }] : []
  })
  const positions = (axis: string | undefined, pole: 'a' | 'b') =>
    read.filter(one => (axis ?? one.axis) === one.axis && one.pole === pole).map(one => one.position)
  const [a, b] = [positions(undefined, 'a'), positions(undefined, 'b')]
  const auc = areaUnderCurve(b, a)
  const neither = labels.filter(({ pole }) => pole === null).length
  return {
    check: 'axis AUC given evidence',
    on: `${a.length + b.length} passages that a reader gave to a pole without seeing the engine's answer, all axes together`,
    target: `≥ ${LEAST.toFixed(2)}`,
    measured: `AUC ${auc.toFixed(3)} (${a.length} of first poles, ${b.length} of second ones)`,
    met: auc >= LEAST,
    detail: [
      `${neither} more passages speak for neither pole or for both, and are left out.`,
      '',
      ...table(
        ['axis', 'passages of pole A', 'passages of pole B', 'AUC'],
        SEED_AXES.map(({ key }) => {
          const [ofA, ofB] = [positions(key, 'a'), positions(key, 'b')]
          const area = areaUnderCurve(ofB, ofA)
          return [key, ofA.length, ofB.length, Number.isNaN(area) ? '–' : area.toFixed(3)]
        }),
      ),
    ],
    cause: `Old diaries hold few passages with two pieces of evidence, so that no axis has ${FEWEST} a pole by itself and the axes are judged together, by one reader.`,
    next: 'Have 50 passages a pole read by two readers, of modern journals too.',
  }
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
