/** Builds the input of a mirrorback for tests: everything empty but the text, unless told. */

import { parse } from '../../text/test-support/parse.ts'
import type { TensionEvidence } from '../../types.ts'
import type { MirrorbackInput, MirrorTension, MirrorTheme } from '../types.ts'

export function mirrorbackInput(text: string, given: Partial<MirrorbackInput> = {}): MirrorbackInput {
  return {
    text,
    parsed: parse(text),
    seed: 'reflection-1',
    variant: 0,
    seen: { themed: [], pulled: [] },
    themes: [],
    tensions: [],
    related: [],
    previousFrames: [],
    dateWords: day => `the day ${day.replaceAll('-', ' ')}`,
    affect: { sum: 0, words: 0 },
    ...given,
  }
}

/** A theme sighted at every place where `word` stands in `text`. */
export function themeOf(text: string, word: string, name: string = word, entries = 7): MirrorTheme {
  return { key: name, name, spans: spansOf(text, word), entries, since: '2024-03-05' }
}

/** Control ↔ Surrender, read from words given for each pole. */
export function tensionOf(text: string, a: readonly string[], b: readonly string[]): MirrorTension {
  const evidence: TensionEvidence[] = [
    ...a.flatMap(word => spansOf(text, word).map(span => ({ ...span, pole: 'a' as const, weight: 1 }))),
    ...b.flatMap(word => spansOf(text, word).map(span => ({ ...span, pole: 'b' as const, weight: 1 }))),
  ]
  return {
    axis: 'control-surrender',
    name: 'Control ↔ Surrender',
    poleA: 'Control',
    poleB: 'Surrender',
    reading: { axis: 'control-surrender', position: 0, intensity: 0.6, confidence: 0.7, evidence },
  }
}

function spansOf(text: string, word: string): readonly { start: number; end: number }[] {
  const at = text.indexOf(word)
  return at === -1 ? [] : [{ start: at, end: at + word.length }]
}
