/** What is held, and where. */
import { z } from 'zod'
import { procedure } from '../base.ts'
import { IdentityId, ReflectionId, TensionId } from '../ids.ts'
import {
  Measurement,
  Tension,
  TensionHistory,
  TensionList,
  TensionMap,
  TensionPlane,
} from '../schemas/tension.ts'
import { DayRange, Paging, Period, Position, Share } from '../values.ts'

const Pole = z.object({
  name: z.string().trim().min(1).max(40),
  line: z.string().trim().max(200).default(''),
  /** Words that speak for this pole, as they stand in a dictionary. */
  words: z.array(z.string().trim().min(2).max(60)).min(1).max(60),
})

export const tensions = {
  /** Those with at least one measurement, most measured first. */
  list: procedure
    .route({
      method: 'GET',
      path: '/tensions/identity/{identity_id}',
      summary: 'Tensions, most measured first',
      tags: ['tensions'],
    })
    .input(
      Paging.extend({
        identity_id: IdentityId,
        tension_name: z.string().optional(),
        min_intensity: Share.default(0),
        reflection_limit: z.int().min(0).nullable().default(0),
      }).extend(DayRange.shape),
    )
    .output(TensionList),
  /** One through time. */
  history: procedure
    .route({
      method: 'GET',
      path: '/tensions/{id}/history',
      summary: 'One tension in time',
      tags: ['tensions'],
    })
    .input(DayRange.extend({ id: TensionId, period: Period.default('month') }))
    .output(TensionHistory),
  map: procedure
    .route({
      method: 'GET',
      path: '/tensions/mapping/{identity_id}',
      summary: 'Points of the tension map',
      tags: ['tensions'],
    })
    .input(DayRange.extend({ identity_id: IdentityId }))
    .output(TensionMap),
  plane: procedure.input(DayRange.extend({ x: TensionId, y: TensionId })).output(TensionPlane),
  /** All axes of this journal: the seeds and the owner's. */
  axes: procedure
    .input(z.object({ identity_id: IdentityId }))
    .output(z.object({ tensions: z.array(Tension) })),
  /** An axis of the owner's own; the journal is read for it in the background. */
  create: procedure.input(z.object({ identity_id: IdentityId, pole_a: Pole, pole_b: Pole })).output(Tension),
  hide: procedure.input(z.object({ id: TensionId, hidden: z.boolean() })).output(Tension),
  /** Where the owner says they stand. */
  measure: procedure
    .input(z.object({ id: TensionId, reflection_id: ReflectionId, position: Position, intensity: Share }))
    .output(Measurement),
}
