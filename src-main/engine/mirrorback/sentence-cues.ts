/** Hears what a sentence of the writer's does: wishes, fears, doubts, turns; each cue with the word that shows it. */

import type { Token } from '../text/parsed-text.ts'
import type { Span } from '../types.ts'
import type { Cue } from './frames/frame.ts'
import { words } from './word-lists.ts'

export interface HeardCue {
  readonly cue: Cue
  /** The word that shows it; absent where a phrase or a mark does. */
  readonly word?: Span
}

/** Cues carried by one word; a negated word does not carry them. */
const WORD_CUES: readonly (readonly [Cue, ReadonlySet<string>])[] = [
  [
    'fear',
    words(
      'afraid fear feared fears scared worry worried worries dread dreaded dreading anxious nervous frightened terrified uneasy',
    ),
  ],
  [
    'sadness',
    words(
      'sad lonely alone miss missed lost tears cried crying weep wept grief sorrow tired weary empty melancholy unhappy miserable homesick',
    ),
  ],
  ['anger', words('angry anger furious rage resent annoyed vexed bitter jealous irritated')],
  [
    'joy',
    words(
      'happy glad joy joyful delight delighted grateful thankful pleased contented proud relief relieved laughed peace calm hopeful cheerful',
    ),
  ],
]

const PHRASE_CUES: readonly (readonly [Cue, RegExp])[] = [
  [
    'doubt',
    /\b(?:i )?(?:do not|don't|did not|didn't|cannot|can't) (?:quite |really |even )?(?:know|understand|tell|decide)\b|\b(?:not sure|unsure|i wonder|know not)\b/u,
  ],
  ['wish', /\bi (?:\w+ )?(?:wish|hope|want|wanted|long|longed|wished|hoped|yearn|dream)\b/u],
  ['memory', /\b(?:remember|remembered|used to|years ago|as a child|childhood|when i was)\b/u],
  [
    'vow',
    /\bi (?:have |am |had )?(?:decided|resolved|resolve|promise|promised|determined|intend|mean) (?:to|that|on|upon|not)\b|\bi(?:'ll| will) (?:try|start|stop|keep|tell|learn|not|write|finish)\b/u,
  ],
  ['feeling', /(?<!\b(?:where|how|what|when|which|why|if|that) )\bi (?:\w+ )?(?:feel|felt)\b/u],
]

const CONTRASTS = words('but yet though although')
/** "As though", "cannot but", "nothing but" turn nothing. */
const NO_TURN = words('as like even not cannot nothing none all anything nobody no ever')
const HEDGES = words('perhaps maybe somehow almost')

/** The cues of the sentence made of `tokens`, strongest first; `plain` is its text, lower case with straight marks. */
export function cuesOf(tokens: readonly Token[], plain: string): readonly HeardCue[] {
  const heard: HeardCue[] = []
  if (plain.endsWith('?')) heard.push({ cue: 'question' })
  for (const [cue, list] of WORD_CUES) {
    const token = tokens.find(one => list.has(one.value) && !one.negated && one.pos !== 'PROPN')
    if (token !== undefined) heard.push({ cue, word: { start: token.start, end: token.end } })
  }
  for (const [cue, phrase] of PHRASE_CUES) if (phrase.test(plain)) heard.push({ cue })
  const turn = tokens.findIndex(
    (one, i) => CONTRASTS.has(one.value) && !NO_TURN.has(tokens[i - 1]?.value ?? ''),
  )
  const turning = tokens[turn]
  if (turning !== undefined && turn >= 3 && turn <= tokens.length - 4)
    heard.push({ cue: 'contrast', word: { start: turning.start, end: turning.end } })
  const hedge = tokens.find(one => HEDGES.has(one.value))
  if (hedge !== undefined) heard.push({ cue: 'hedge', word: { start: hedge.start, end: hedge.end } })
  return heard
}
