/** The local REST API: off until the owner turns it on; each program has a token of its own for one journal. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../base.ts'
import { IdentityId } from '../ids.ts'
import { ApiCall, ApiScope, ApiState, ApiToken, ExportedRows, TokenPair } from '../schemas/api.ts'
import { TensionHistory } from '../schemas/tension.ts'
import { DayRange, Paging, Period } from '../values.ts'
import { AnalysisEvent } from './patterns.ts'

const Origin = z.string().regex(/^https?:\/\/[^/\s*]+$/, {
  error: 'an origin is a scheme and a host, such as http://localhost:5173, without a path',
})

export const api = {
  state: procedure.output(ApiState),
  /** `origins`: pages that may call from a browser; none at first. */
  update: procedure
    .input(z.object({ on: z.boolean().optional(), origins: z.array(Origin).max(20).optional() }))
    .output(ApiState),
  /** The tokens are shown once. */
  createToken: procedure
    .input(
      z.object({
        identity_id: IdentityId,
        name: z.string().trim().min(1).max(80),
        scopes: z.array(ApiScope).min(1),
        /** How long one access token holds; the refresh token holds for 90 days from its last use. */
        minutes: z.int().min(1).max(1440).default(60),
      }),
    )
    .output(TokenPair),
  tokens: procedure.output(z.object({ tokens: z.array(ApiToken) })),
  revokeToken: procedure.input(z.object({ id: z.uuid() })).output(ApiToken),
  /** The last calls, newest first: who called what and how it ended, never what was said. */
  calls: procedure.output(z.object({ calls: z.array(ApiCall) })),

  /** A new pair for a refresh token that was not used yet. One that was used ends all of its device's tokens. */
  refresh: procedure
    .route({ method: 'POST', path: '/token/refresh', summary: 'A new pair of tokens', tags: ['token'] })
    .input(z.object({ refresh_token: z.string().max(500) }))
    .output(TokenPair),
  seedTensions: procedure
    .route({
      method: 'GET',
      path: '/tensions/seed-tensions',
      summary: 'The seed tensions',
      tags: ['tensions'],
    })
    .output(
      z.object({ tensions: z.array(z.object({ name: z.string(), axis_a: z.string(), axis_b: z.string() })) }),
    ),
  tension: procedure
    .route({
      method: 'GET',
      path: '/tensions/tension/{tension_name}',
      summary: 'One tension in time, by its name',
      tags: ['tensions'],
    })
    .input(
      DayRange.extend({
        tension_name: z.string().max(200),
        identity_id: IdentityId,
        period: Period.default('month'),
        skip: Paging.shape.skip,
        limit: Paging.shape.limit,
      }),
    )
    .output(TensionHistory),
  analyzeTensions: procedure
    .route({
      method: 'POST',
      path: '/tensions/analyze/{identity_id}',
      summary: 'Read what is unread; progress as server-sent events',
      tags: ['tensions'],
    })
    .input(z.object({ identity_id: IdentityId }))
    .output(eventIterator(AnalysisEvent)),
  /** Needs the scope `export`. Page by page, so that no plain copy of an encrypted journal is laid on the disk. */
  exportPage: procedure
    .route({
      method: 'GET',
      path: '/export/identity/{identity_id}',
      summary: 'The whole journal, one page of one table at a time',
      tags: ['export'],
    })
    .input(Paging.extend({ identity_id: IdentityId, table: z.string().max(60).default('reflections') }))
    .output(ExportedRows),
}
