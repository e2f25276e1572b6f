/** Chooses which of the writer's own lines are worth saying back. */

import type { Token } from '../text/parsed-text.ts'
import type { Span } from '../types.ts'
import { isFeeling, nearSelf, type Toned, toneOf, wordOf } from './feelings.ts'
import { isInner, isMaxim, isThought } from './inner.ts'
import { describer, type LineFeatures } from './line-features.ts'
import { LINE_WEIGHTS } from './line-weights.ts'
import { type Line, linesOf, overlaps } from './pieces.ts'
import { cuesOf, type HeardCue } from './sentence-cues.ts'
import type { MirrorbackInput } from './types.ts'
import { words } from './word-lists.ts'

/** A line that may be quoted whole. */
export interface Candidate extends Span {
  readonly text: string
  readonly words: number
  /** 0 … 1: how likely a reader finds it worth reading. */
  readonly worth: number
  /** Sum of its AFINN valences, negation heard. */
  readonly valence: number
  readonly cues: readonly HeardCue[]
  /** Its most telling word, where it has one. */
  readonly word?: Span
  /** 0 … 1: where in the reflection it begins. */
  readonly at: number
  /** It is two sentences. */
  readonly pair: boolean
}

/** Under this, not one line in four is worth reading: better none. */
const LEAST_WORTH = 0.25

/** A line that is more than this share of its reflection is not repeated to the writer. */
const MOST_OF_IT = 0.7

const FIRST = words('i me my myself mine')

type Page = Pick<MirrorbackInput, 'text' | 'parsed' | 'seen'>

/** Candidates, the most worth reading first, ties by place; of those that share words the best alone. `avoid` are spans that must not be quoted (a crisis, a question put to Mirror). */
export function selectSentences(input: Page, avoid: readonly Span[]): readonly Candidate[] {
  const most = MOST_OF_IT * input.parsed.tokens.filter(token => token.isWord).length
  const describe = describer({ parsed: input.parsed, ...input.seen })
  const weighed = linesOf(input.parsed, avoid)
    .filter(line => line.said.length <= most)
    .map(line => {
      const features = describe(line)
      return { line, features, worth: worthOf(features) }
    })
    .filter(one => one.worth >= LEAST_WORTH)
    .sort((a, b) => b.worth - a.worth || a.line.start - b.line.start || b.line.end - a.line.end)
  const kept: typeof weighed = []
  for (const one of weighed) if (!kept.some(other => overlaps(one.line, other.line))) kept.push(one)
  return kept.map(one => candidateOf(one.line, one.features, one.worth, input))
}

function worthOf(features: LineFeatures): number {
  const odds = Object.entries(features).reduce(
    (sum, [name, value]) => sum + value * (LINE_WEIGHTS[name] ?? 0),
    LINE_WEIGHTS.base ?? 0,
  )
  return 1 / (1 + Math.exp(-odds))
}

function candidateOf(line: Line, features: LineFeatures, worth: number, { text, seen }: Page): Candidate {
  const { said, plain, start, end } = line
  const thought =
    isThought(said, plain) && said[0]?.pos !== 'VERB' && !said.some(token => FIRST.has(token.value))
  const heard: readonly HeardCue[] = thought ? [{ cue: 'thought' }] : cuesOf(line.tokens, plain)
  const toned = tonesOf(said)
  const felt = toned.some(one => one.near && isFeeling(one.token.value))
  // It weighs what happened, and says so without a verb of the mind.
  const evaluative = !thought && !isInner(said, heard, felt)
  const evidence = [...seen.themed, ...seen.pulled].find(span => span.start >= start && span.end <= end)
  const word = wordOf(toned, evidence, text)
  return {
    start,
    end,
    text: line.text,
    words: said.length,
    worth,
    valence: toned.reduce((sum, one) => sum + one.tone, 0),
    cues: evaluative ? cuesWithoutASelf(heard, said, plain, features) : heard,
    pair: line.kind === 'pair',
    at: text.length === 0 ? 0 : start / text.length,
    ...(word === undefined ? {} : { word }),
  }
}

const WEIGHS = ['weighing', 'superlative', 'exclaimed', 'impersonal', 'turned', 'moved'] as const

/** Where nothing inner is said a "but" joins two facts, and there is no telling what lies on its far side. */
function cuesWithoutASelf(
  heard: readonly HeardCue[],
  said: readonly Token[],
  plain: string,
  features: LineFeatures,
): readonly HeardCue[] {
  const left = heard.filter(one => one.cue !== 'contrast')
  if (isMaxim(said, plain)) return [...left, { cue: 'thought' }]
  return WEIGHS.some(name => (features[name] ?? 0) > 0) ? [...left, { cue: 'weighing' }] : left
}

function tonesOf(said: readonly Token[]): readonly Toned[] {
  return said
    .map((token, i) => ({ token, tone: toneOf(token), near: nearSelf(said, i) }))
    .filter(one => one.tone !== 0)
}
