/** Every frame there is: a closed set, and the only sentences that the built-in provider can say. */

import {
  BOUNDARY_FRAMES,
  BRIEF_FRAMES,
  CLOSE_FRAMES,
  FACT_FRAMES,
  HEAVY_FRAMES,
  QUESTION_FRAMES,
  SILENCE_FRAMES,
  WORD_FRAMES,
} from './ending-frames.ts'
import type { Frame } from './frame.ts'
import {
  RELATED_FRAMES,
  RELATED_WORD_FRAMES,
  TENSION_FRAMES,
  THEME_NAME_FRAMES,
  THEME_WORD_FRAMES,
} from './observation-frames.ts'
import { OPPOSED_FRAMES, QUOTE_FRAMES, TWO_QUOTE_FRAMES } from './quote-frames.ts'

export const ALL_FRAMES: readonly Frame[] = [
  ...QUOTE_FRAMES,
  ...TWO_QUOTE_FRAMES,
  ...OPPOSED_FRAMES,
  ...THEME_WORD_FRAMES,
  ...THEME_NAME_FRAMES,
  ...TENSION_FRAMES,
  ...RELATED_FRAMES,
  ...RELATED_WORD_FRAMES,
  ...QUESTION_FRAMES,
  ...CLOSE_FRAMES,
  ...HEAVY_FRAMES,
  ...SILENCE_FRAMES,
  ...BRIEF_FRAMES,
  ...WORD_FRAMES,
  ...BOUNDARY_FRAMES,
  ...FACT_FRAMES,
]
