/** Whose journal this is. */
import { z } from 'zod'
import { IdentityId } from '../ids.ts'
import { Count, DayStartMinutes, Zone } from '../values.ts'

export const IdentityName = z
  .string()
  .trim()
  .min(1, { error: 'a name has at least one character' })
  .max(80, { error: 'a name has at most 80 characters' })

export const Identity = z.object({
  id: IdentityId,
  name: z.string(),
  zone: Zone,
  day_start: DayStartMinutes,
  /** The sample journal that ships with Mirror; it can be removed without a trace. */
  sample: z.boolean(),
  created_at: z.string(),
  reflections: Count,
})
export type Identity = z.infer<typeof Identity>

export const NewIdentity = z.object({
  name: IdentityName,
  /** Default: the zone of this machine. */
  zone: Zone.optional(),
  day_start: DayStartMinutes.optional(),
})
