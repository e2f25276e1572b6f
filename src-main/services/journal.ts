/** Finding again what was written: the feed, days, the calendar, revisions, and the draft not kept yet. */
import type { Given, Outputs } from '#contract/contract.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { getDraft, saveDraft } from '#db/drafts.ts'
import { getIdentity } from '#db/identities.ts'
import { highlightsOf, readingLanguage } from '#db/readings.ts'
import {
  calendar,
  listRevisions,
  listTags,
  pageReflections,
  reflectionsOfDay,
  reflectionsOnThisDay,
} from '#db/reflection-lists.ts'
import { getReflection } from '#db/reflections.ts'
import type { Services } from './context.ts'
import { found } from './failure.ts'

export function oneReflection(s: Services, id: string): Reflection {
  return found(getReflection(s.db.read, id), 'reflection', id)
}

export function feedPage(s: Services, input: Given['reflections']['list']): Outputs['reflections']['list'] {
  const { identity_id, cursor = null, skip = 0, limit = 50, filter = {} } = input
  return pageReflections(s.db.read, { identity_id, cursor, skip, limit, filter })
}

export function ofDay(s: Services, input: Given['reflections']['byDay']) {
  return { reflections: reflectionsOfDay(s.db.read, input.identity_id, input.day) }
}

export function onThisDay(s: Services, input: Given['reflections']['onThisDay']) {
  return { reflections: reflectionsOnThisDay(s.db.read, input.identity_id, input.day) }
}

export function calendarOf(s: Services, input: Given['reflections']['calendar']) {
  return { days: calendar(s.db.read, input.identity_id, input.from, input.to) }
}

export function revisionsOf(s: Services, id: string) {
  oneReflection(s, id)
  return { revisions: listRevisions(s.db.read, id) }
}

export function readingOf(s: Services, id: string): Outputs['reflections']['reading'] {
  const reflection = oneReflection(s, id)
  const known = readingLanguage(s.db.read, id)
  return {
    reflection_id: reflection.id,
    read: known !== null,
    language: known?.language ?? 'und',
    highlights: highlightsOf(s.db.read, id),
    ...(known ? { language_class: known.language_class } : {}),
  }
}

export function tagsOf(s: Services, identity: string) {
  return { tags: listTags(s.db.read, identity) }
}

export function draftOf(s: Services, input: Given['reflections']['getDraft']) {
  return { draft: getDraft(s.db.read, input.identity_id, input.desk) }
}

export function keepDraft(s: Services, input: Given['reflections']['saveDraft']) {
  found(getIdentity(s.db.read, input.identity_id), 'identity', input.identity_id)
  const now = s.clock.now()
  s.db.write(tx => saveDraft(tx, input.identity_id, input.draft, now, input.desk))
  return { saved_at: now }
}
