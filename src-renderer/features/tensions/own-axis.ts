/** Reads the form of an axis of one's own: what is wrong with it, or the poles as the contract takes them. */
import { tensionWords } from './words.ts'

export interface PoleForm {
  readonly name: string
  readonly line: string
  /** As typed, with commas or new lines between. */
  readonly words: string
}

export interface PoleInput {
  readonly name: string
  readonly line: string
  readonly words: string[]
}

export type AxisReading =
  | { readonly kind: 'good'; readonly pole_a: PoleInput; readonly pole_b: PoleInput }
  | {
      readonly kind: 'wrong'
      readonly pole: 'a' | 'b'
      readonly field: 'name' | 'words'
      readonly message: string
    }

export function readAxis(a: PoleForm, b: PoleForm): AxisReading {
  const poleA = poleOf(a)
  const poleB = poleOf(b)
  for (const [pole, input] of [
    ['a', poleA],
    ['b', poleB],
  ] as const) {
    if (!input.name) return wrong(pole, 'name', tensionWords.needName)
    if (input.words.length === 0) return wrong(pole, 'words', tensionWords.needWords)
  }
  if (poleA.name.toLowerCase() === poleB.name.toLowerCase()) return wrong('b', 'name', tensionWords.samePoles)
  const shared = poleB.words.find(word => poleA.words.includes(word))
  if (shared) return wrong('b', 'words', tensionWords.shared(shared))
  return { kind: 'good', pole_a: poleA, pole_b: poleB }
}

/** A form begun with a side of a pair, as it was written, without what leads it. */
export function poleFrom(side: string): PoleForm {
  const words = side.replace(/^(?:the|a|an|my|to) /iu, '')
  const name = words.charAt(0).toUpperCase() + words.slice(1)
  return { name: name.slice(0, LONGEST_NAME).trim(), line: '', words }
}

const LONGEST_NAME = 40

function poleOf(form: PoleForm): PoleInput {
  const words = form.words
    .split(/[,;\n]/)
    .map(word => word.trim().toLowerCase())
    .filter(word => word.length >= 2)
  return { name: form.name.trim(), line: form.line.trim(), words: [...new Set(words)] }
}

function wrong(pole: 'a' | 'b', field: 'name' | 'words', message: string): AxisReading {
  return { kind: 'wrong', pole, field, message }
}
