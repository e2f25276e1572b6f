/** Quick capture: whether its keys are taken, and which. */
import { z } from 'zod'
import { procedure } from '../base.ts'
import { Capture, GlobalKeys } from '../schemas/capture.ts'

export const capture = {
  status: procedure.output(Capture),
  /** null gives the keys back. CONFLICT where another program has them: those before stay. */
  setKeys: procedure.input(z.object({ keys: GlobalKeys.nullable() })).output(Capture),
}
