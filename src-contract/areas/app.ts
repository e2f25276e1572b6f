/** The app itself: search, the dashboard, settings, jobs, events, its state. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../base.ts'
import { IdentityId, JobId } from '../ids.ts'
import { Dashboard, MirrorbackOfDay } from '../schemas/dashboard.ts'
import { DiagnosticFacts, Status } from '../schemas/data.ts'
import { EngineRun } from '../schemas/engine-run.ts'
import { AppEvent } from '../schemas/event.ts'
import { Job } from '../schemas/job.ts'
import { SearchResult } from '../schemas/search.ts'
import { Settings } from '../schemas/settings.ts'
import { Count, JournalDay, Paging } from '../values.ts'

export const search = {
  /** Words (the last one as a prefix), "phrases", -not, and the operators tag:, thread:, mood:, before:, after:; all must match. */
  query: procedure
    .route({ method: 'GET', path: '/search/identity/{identity_id}', summary: 'Find words', tags: ['search'] })
    .input(
      Paging.extend({
        identity_id: IdentityId,
        query: z.string().max(500),
        order: z.enum(['best', 'newest']).default('best'),
      }),
    )
    .output(SearchResult),
}

export const dashboard = {
  get: procedure
    .route({ method: 'GET', path: '/dashboard/{identity_id}', summary: 'The overview', tags: ['dashboard'] })
    .input(z.object({ identity_id: IdentityId, today: JournalDay.optional() }))
    .output(Dashboard),
  mirrorback: procedure
    .input(z.object({ identity_id: IdentityId, today: JournalDay.optional() }))
    .output(MirrorbackOfDay),
}

export const settings = {
  get: procedure.output(Settings),
  update: procedure
    .input(
      z.object({
        appearance: Settings.shape.appearance.unwrap().optional(),
        text_size: Settings.shape.text_size.unwrap().optional(),
        mirrorback_on_save: z.boolean().optional(),
        mood: z.boolean().optional(),
        region: Settings.shape.region.unwrap().optional(),
        last_identity_id: IdentityId.nullable().optional(),
        language: Settings.shape.language.unwrap().optional(),
        tour_seen: z.boolean().optional(),
        automatic_backups: z.boolean().optional(),
      }),
    )
    .output(Settings),
}

export const jobs = {
  list: procedure.output(z.object({ jobs: z.array(Job) })),
  cancel: procedure.input(z.object({ id: JobId })).output(Job),
}

export const events = {
  subscribe: procedure.output(eventIterator(AppEvent)),
}

export const system = {
  status: procedure.output(Status),
  /** Versions, sizes and the last lines of the log, to be read and passed on; no words of the journal. */
  diagnostics: procedure.output(DiagnosticFacts),
  /** Whether this host can look for newer versions; it does so only when it is asked. */
  updates: procedure.output(z.object({ supported: z.boolean(), current: z.string() })),
  /** Asks the place of the releases; `latest` is null where there is nothing newer. */
  checkUpdate: procedure.output(z.object({ current: z.string(), latest: z.string().nullable() })),
  /** Fetches what was found. It takes the place of this version when the app is ended. */
  fetchUpdate: procedure.output(z.object({ fetched: z.literal(true) })),
  /** Newest first. */
  runs: procedure
    .input(Paging.extend({ identity_id: IdentityId }))
    .output(z.object({ runs: z.array(EngineRun), total: Count })),
}
