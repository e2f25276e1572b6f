/** What is held, and where. */
import { z } from 'zod'
import { procedure } from '../base.ts'
import { IdentityId, ReflectionId, TensionId } from '../ids.ts'
import {
  AxisWords,
  Measurement,
  Tension,
  TensionHistory,
  TensionList,
  TensionMap,
  TensionPair,
  TensionPlane,
  TensionSuggestions,
} from '../schemas/tension.ts'
import { DayRange, Paging, Period, Position, Share } from '../values.ts'

const Pole = z.object({
  name: z.string().trim().min(1).max(40),
  line: z.string().trim().max(200).default(''),
  /** Words that speak for this pole, as they stand in a dictionary. */
  words: z.array(z.string().trim().min(2).max(60)).min(1).max(60),
})

const PoleWord = z.object({
  id: TensionId,
  pole: z.enum(['a', 'b']),
  word: z.string().trim().min(2).max(60),
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
  /** One through time: its whole series, and one page of its measurements. */
  history: procedure
    .route({
      method: 'GET',
      path: '/tensions/{id}/history',
      summary: 'One tension in time',
      tags: ['tensions'],
    })
    .input(
      DayRange.extend({
        id: TensionId,
        period: Period.default('month'),
        skip: z.int().min(0).default(0),
        limit: z.int().min(0).max(100).default(100),
        /** Of the measurements; the series is always in time order. */
        order: z.enum(['oldest', 'newest']).default('oldest'),
      }),
    )
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
  /** Words and axes that the owner may take (`create`), each with quotes; nothing is taken for them. */
  suggestions: procedure.input(z.object({ identity_id: IdentityId })).output(TensionSuggestions),
  /** Takes the owner's reading back; the engine's stands again. */
  unmeasure: procedure
    .input(z.object({ id: TensionId, reflection_id: ReflectionId }))
    .output(z.object({ removed: z.boolean() })),
  /** How many reflections each two tensions share, most first. */
  pairs: procedure
    .input(DayRange.extend({ identity_id: IdentityId }))
    .output(z.object({ pairs: z.array(TensionPair) })),
  words: procedure.input(z.object({ id: TensionId })).output(AxisWords),
  /** Other names, lines and words for an axis of the owner's own; the journal is read for it again. */
  update: procedure.input(z.object({ id: TensionId, pole_a: Pole, pole_b: Pole })).output(Tension),
  /** One word more for a pole of any axis, a seed's too; the journal is read for it again. */
  addWord: procedure.input(PoleWord).output(AxisWords),
  /** Takes a word of the owner's away again; the words of a seed itself stay. */
  removeWord: procedure.input(PoleWord).output(AxisWords),
  /** A suggestion of this `key` is made no more; `dismissed: false` takes that back. */
  dismissSuggestion: procedure
    .input(
      z.object({
        identity_id: IdentityId,
        key: z.string().min(1).max(300),
        dismissed: z.boolean().default(true),
      }),
    )
    .output(z.object({ dismissed: z.boolean() })),
}
