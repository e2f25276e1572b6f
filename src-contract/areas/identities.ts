/** Whose journals these are. */
import { z } from 'zod'
import { procedure } from '../base.ts'
import { IdentityId } from '../ids.ts'
import { Identity, IdentityName, NewIdentity } from '../schemas/identity.ts'
import { DayStartMinutes, Zone } from '../values.ts'

export const identities = {
  list: procedure.output(z.object({ identities: z.array(Identity) })),
  create: procedure.input(NewIdentity).output(Identity),
  update: procedure
    .input(
      z.object({
        id: IdentityId,
        name: IdentityName.optional(),
        zone: Zone.optional(),
        day_start: DayStartMinutes.optional(),
      }),
    )
    .output(Identity),
  /** Adds the sample journal (once) and gives it. */
  openSample: procedure.output(Identity),
  /** Removes the sample journal and everything derived from it. */
  removeSample: procedure.output(z.object({ removed: z.boolean() })),
}
