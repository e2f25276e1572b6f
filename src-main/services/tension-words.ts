/** The words that speak for a pole, one at a time: added to an axis of the owner's own or to a seed, and taken away again. */

import type { Given, Outputs } from '#contract/contract.ts'
import { because } from '#contract/problem-reasons.ts'
import { getTension, listTensionAxes, type TensionAxis, updateTensionAxis } from '#db/tensions.ts'
import { SEED_AXES } from '#engine/tensions/seed-axes.ts'
import type { Services } from './context.ts'
import { Failure, found } from './failure.ts'
import { rereadFor } from './start.ts'

type Pole = Given['tensions']['addWord']['pole']

/** As many as the form of an axis takes. */
const MOST_WORDS = 60

/** The words of the owner's for each pole; what the engine knows of a seed is not listed. */
export function axisWords(s: Services, id: string): Outputs['tensions']['words'] {
  return shown(axisRow(s, id))
}

/** Adds a word to a pole; one that speaks for it already changes nothing. The journal is read again in the background. */
export function addWord(s: Services, input: Given['tensions']['addWord']): Outputs['tensions']['addWord'] {
  const row = axisRow(s, input.id)
  const word = folded(input.word)
  const other: Pole = input.pole === 'a' ? 'b' : 'a'
  if (wordsOf(row, other).includes(word) || seedWords(row, other).includes(word))
    throw new Failure('CONFLICT', {
      ...because('word-of-other-pole', { word, pole: other === 'a' ? row.axis_a : row.axis_b }),
      rule: `“${word}” speaks for ${other === 'a' ? row.axis_a : row.axis_b} already`,
      remedy:
        'A word speaks for one pole of an axis; take it from the other one first, or choose another word.',
      field: 'word',
    })
  const words = wordsOf(row, input.pole)
  if (words.includes(word) || seedWords(row, input.pole).includes(word)) return shown(row)
  if (words.length >= MOST_WORDS)
    throw new Failure('BAD_REQUEST', {
      ...because('pole-full', { most: MOST_WORDS }),
      rule: `a pole takes at most ${MOST_WORDS} words`,
      remedy: 'Take another word away first.',
      field: 'word',
    })
  return change(s, row, input.pole, [...words, word])
}

/** Takes a word of the owner's from a pole; the seed's own words stay. The journal is read again in the background. */
export function removeWord(
  s: Services,
  input: Given['tensions']['removeWord'],
): Outputs['tensions']['removeWord'] {
  const row = axisRow(s, input.id)
  const word = folded(input.word)
  const words = wordsOf(row, input.pole)
  if (!words.includes(word))
    throw new Failure('NOT_FOUND', {
      rule: `“${word}” is not among the words that you gave this pole`,
      remedy: 'Look at the words of the axis again; those of a seed tension are Mirror’s own and stay.',
      field: 'word',
    })
  const left = words.filter(one => one !== word)
  if (row.origin !== 'seed' && left.length === 0)
    throw new Failure('BAD_REQUEST', {
      ...because('pole-needs-word'),
      rule: 'a pole of your own needs at least one word',
      remedy: 'Add another word first, or hide the axis.',
      field: 'word',
    })
  return change(s, row, input.pole, left)
}

function change(s: Services, row: TensionAxis, pole: Pole, words: string[]): Outputs['tensions']['words'] {
  const changed = { ...row, [pole === 'a' ? 'words_a' : 'words_b']: words }
  const { name, axis_a, axis_b, line_a, line_b, words_a, words_b } = changed
  s.db.write(tx =>
    updateTensionAxis(tx, row.id, { name, axis_a, axis_b, line_a, line_b, words_a, words_b }, s.clock.now()),
  )
  s.bus.publish({ type: 'tensions', identity_id: row.identity_id })
  void rereadFor(s, row.identity_id)
  return shown(changed)
}

function axisRow(s: Services, id: string): TensionAxis {
  const tension = found(getTension(s.db.read, id), 'tension', id)
  return found(
    listTensionAxes(s.db.read, tension.identity_id).find(row => row.id === id) ?? null,
    'tension',
    id,
  )
}

function shown({ seq, key, words_a, words_b, ...tension }: TensionAxis): Outputs['tensions']['words'] {
  return { tension, words_a, words_b }
}

function wordsOf(row: TensionAxis, pole: Pole): readonly string[] {
  return pole === 'a' ? row.words_a : row.words_b
}

function seedWords(row: TensionAxis, pole: Pole): readonly string[] {
  if (row.origin !== 'seed') return []
  const seed = SEED_AXES.find(one => one.key === row.key)
  return (pole === 'a' ? seed?.poleA : seed?.poleB)?.evidence ?? []
}

/** One spelling for a word of an axis: lower case, composed. */
export function folded(word: string): string {
  return word.trim().toLowerCase().normalize('NFC')
}
