/** All ten rules, in the order in which the app shows them. */

import type { Rule } from '../types.ts'
import { REFLECT } from './c1-reflect.ts'
import { DIAGNOSIS } from './c2-diagnosis.ts'
import { JUDGEMENT } from './c3-judgement.ts'
import { CERTAINTY } from './c4-certainty.ts'
import { COMPARISON } from './c5-comparison.ts'
import { PULL } from './c6-pull.ts'
import { HONESTY } from './c7-honesty.ts'
import { LOCALITY } from './c8-locality.ts'
import { QUOTATION } from './c9-quotation.ts'
import { SOLVING } from './c10-solving.ts'

export const RULES: readonly Rule[] = [
  REFLECT,
  DIAGNOSIS,
  JUDGEMENT,
  CERTAINTY,
  COMPARISON,
  PULL,
  HONESTY,
  LOCALITY,
  QUOTATION,
  SOLVING,
]
