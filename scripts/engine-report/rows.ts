/** Every row of the report, in its order. */

import type { Row } from './row.ts'
import { AXES } from './rows/axes.ts'
import { CALIBRATION } from './rows/calibration.ts'
import { CONSTITUTION } from './rows/constitution.ts'
import { CRISIS } from './rows/crisis.ts'
import { DROPPED } from './rows/dropped.ts'
import { FALSE_CLAIMS } from './rows/false-claims.ts'
import { FIDELITY } from './rows/fidelity.ts'
import { JUDGED_SPANS } from './rows/judged-spans.ts'
import { MIRRORBACKS } from './rows/mirrorbacks.ts'
import { ORDER } from './rows/order.ts'
import { PLANTED } from './rows/planted.ts'
import { RECALL } from './rows/recall.ts'
import { SPEED } from './rows/speed.ts'

export const ROWS: readonly Row[] = [
  ORDER,
  FIDELITY,
  JUDGED_SPANS,
  RECALL,
  CALIBRATION,
  PLANTED,
  FALSE_CLAIMS,
  DROPPED,
  AXES,
  CONSTITUTION,
  CRISIS,
  SPEED,
  MIRRORBACKS,
]
