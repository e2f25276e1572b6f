/** Tokens of programs that use the local API. */
import { z } from 'zod'
import { IdentityId } from '../ids.ts'
import { Count } from '../values.ts'

/** `read`: look; `write`: add and change, too; `export`: take the whole journal. */
export const ApiScope = z.enum(['read', 'write', 'export'])
export type ApiScope = z.infer<typeof ApiScope>

export const ApiState = z.object({
  on: z.boolean(),
  /** Pages that may call from a browser. */
  origins: z.array(z.string()),
  tokens: Count,
  /** Where programs reach it while it is on and this window is open; null where nothing serves it here. */
  address: z.string().nullable(),
})

export const ApiToken = z.object({
  id: z.uuid(),
  identity_id: IdentityId,
  name: z.string(),
  scopes: z.array(ApiScope),
  created_at: z.string(),
  revoked_at: z.string().nullable(),
  last_used_at: z.string().nullable(),
})
export type ApiToken = z.infer<typeof ApiToken>

export const TokenPair = z.object({
  id: z.uuid(),
  access_token: z.string(),
  refresh_token: z.string(),
  expires_at: z.string(),
})

export const ApiCall = z.object({
  at: z.string(),
  token_id: z.uuid().nullable(),
  method: z.string(),
  /** The path without its query. */
  path: z.string(),
  status: z.int(),
  correlation_id: z.string(),
})
export type ApiCall = z.infer<typeof ApiCall>

/** One page of a table of the journal's export, in the shape of docs/mirror-export.schema.json. */
export const ExportedRows = z.object({
  format: z.string(),
  version: z.int(),
  table: z.string(),
  /** Every table of an export, in the order in which they can be imported. */
  tables: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.unknown())),
  total: Count,
  skip: Count,
  limit: Count,
})
