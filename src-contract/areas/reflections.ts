/** Writing, and finding again what was written. */
import { z } from 'zod'
import { procedure } from '../base.ts'
import { IdentityId, ReflectionId } from '../ids.ts'
import {
  CalendarDay,
  Draft,
  DraftDesk,
  NewReflection,
  Reflection,
  ReflectionEdit,
  ReflectionFilter,
  ReflectionPage,
  ReflectionReading,
  Revision,
  Template,
} from '../schemas/reflection.ts'
import { Count, JournalDay } from '../values.ts'

const ById = z.object({ id: ReflectionId })
const OfDay = z.object({ identity_id: IdentityId, day: JournalDay })

export const reflections = {
  create: procedure
    .route({
      method: 'POST',
      path: '/reflections/identity/{identity_id}',
      summary: 'Keep a reflection',
      tags: ['reflections'],
    })
    .input(NewReflection)
    .output(Reflection),
  edit: procedure
    .route({
      method: 'PATCH',
      path: '/reflections/{id}',
      summary: 'Change a reflection; the earlier text is kept',
      tags: ['reflections'],
    })
    .input(ReflectionEdit)
    .output(Reflection),
  /** Into the trash, for 30 days at least; nothing is lost. */
  trash: procedure
    .route({
      method: 'DELETE',
      path: '/reflections/{id}',
      summary: 'Move a reflection to the trash',
      tags: ['reflections'],
    })
    .input(ById)
    .output(Reflection),
  restore: procedure.input(ById).output(Reflection),
  get: procedure
    .route({ method: 'GET', path: '/reflections/{id}', summary: 'One reflection', tags: ['reflections'] })
    .input(ById)
    .output(Reflection),
  list: procedure
    .route({
      method: 'GET',
      path: '/reflections/identity/{identity_id}',
      summary: 'Reflections, newest first',
      tags: ['reflections'],
    })
    .input(
      z.object({
        identity_id: IdentityId,
        cursor: z.string().nullable().default(null),
        /** Passed over before the page begins, after the cursor where one is given. */
        skip: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(50),
        filter: ReflectionFilter.prefault({}),
      }),
    )
    .output(ReflectionPage),
  byDay: procedure.input(OfDay).output(z.object({ reflections: z.array(Reflection) })),
  /** The same month and day in earlier years, newest first; on 28 February of a common year also the 29th's. */
  onThisDay: procedure.input(OfDay).output(z.object({ reflections: z.array(Reflection) })),
  calendar: procedure
    .input(z.object({ identity_id: IdentityId, from: JournalDay, to: JournalDay }))
    .output(z.object({ days: z.array(CalendarDay) })),
  revisions: procedure
    .route({
      method: 'GET',
      path: '/reflections/{id}/revisions',
      summary: 'Earlier texts of a reflection',
      tags: ['reflections'],
    })
    .input(ById)
    .output(z.object({ revisions: z.array(Revision) })),
  /** What the engine noticed in it. */
  reading: procedure.input(ById).output(ReflectionReading),
  tags: procedure
    .input(z.object({ identity_id: IdentityId }))
    .output(z.object({ tags: z.array(z.object({ tag: z.string(), count: Count })) })),
  getDraft: procedure
    .input(z.object({ identity_id: IdentityId, desk: DraftDesk.default('composer') }))
    .output(z.object({ draft: Draft.nullable() })),
  /** null drops the draft. */
  saveDraft: procedure
    .input(
      z.object({
        identity_id: IdentityId,
        desk: DraftDesk.default('composer'),
        draft: Draft.nullable(),
      }),
    )
    .output(z.object({ saved_at: z.string() })),
  /** The owner's own templates and prompts, in the owner's order. */
  templates: procedure
    .input(z.object({ identity_id: IdentityId }))
    .output(z.object({ templates: z.array(Template) })),
  /** Puts the whole list in the place of the one before. */
  saveTemplates: procedure
    .input(z.object({ identity_id: IdentityId, templates: z.array(Template).max(100) }))
    .output(z.object({ templates: z.array(Template) })),
}
