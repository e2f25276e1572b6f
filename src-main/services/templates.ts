/** The owner's own templates and prompts, kept with the journal that they are for. */
import { z } from 'zod'
import type { Given, Outputs } from '#contract/contract.ts'
import { Template } from '#contract/schemas/reflection.ts'
import { getIdentity } from '#db/identities.ts'
import { getSettings, putSetting } from '#db/settings.ts'
import type { Services } from './context.ts'
import { Failure, found } from './failure.ts'

const KEY = 'templates'

export function templatesOf(s: Services, identityId: string): Outputs['reflections']['templates'] {
  found(getIdentity(s.db.read, identityId), 'identity', identityId)
  return { templates: z.array(Template).parse(getSettings(s.db.read, identityId)[KEY] ?? []) }
}

/** @throws Failure CONFLICT when two of them have one id. */
export function keepTemplates(
  s: Services,
  { identity_id, templates }: Given['reflections']['saveTemplates'],
): Outputs['reflections']['saveTemplates'] {
  found(getIdentity(s.db.read, identity_id), 'identity', identity_id)
  if (new Set(templates.map(({ id }) => id)).size < templates.length)
    throw new Failure('CONFLICT', {
      rule: 'each template and prompt has an id of its own',
      remedy: 'Give the second one another id.',
      field: 'templates',
    })
  s.db.write(tx => putSetting(tx, KEY, templates, identity_id))
  s.bus.publish({ type: 'settings' })
  return { templates }
}
