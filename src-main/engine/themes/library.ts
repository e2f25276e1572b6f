/** The library tier: every concept that ships, in one list. */

import type { Concept } from './concept.ts'
import { BODY } from './library/body.ts'
import { EMOTIONS } from './library/emotions.ts'
import { INNER } from './library/inner.ts'
import { OTHERS } from './library/others.ts'
import { SELF } from './library/self.ts'
import { SHAPES } from './library/shapes.ts'
import { WORK } from './library/work.ts'
import { WORLD } from './library/world.ts'

/** All concepts; keys are unique and stable. */
export const LIBRARY: readonly Concept[] = [
  ...SELF,
  ...OTHERS,
  ...WORK,
  ...BODY,
  ...EMOTIONS,
  ...INNER,
  ...WORLD,
  ...SHAPES,
]
