/** The programs that may use the API, as the journal keeps them: names and scopes, and hashes of what they hold. */
import { z } from 'zod'
import { IdentityId } from '#contract/ids.ts'
import { ApiScope, type ApiToken } from '#contract/schemas/api.ts'
import { getSettings, putSetting } from '#db/settings.ts'
import type { Services } from '../context.ts'

const Device = z.object({
  id: z.uuid(),
  identity_id: IdentityId,
  name: z.string(),
  scopes: z.array(ApiScope),
  minutes: z.int(),
  created_at: z.string(),
  revoked_at: z.string().nullable(),
  last_used_at: z.string().nullable(),
  /** SHA-256 of the refresh token in force, and until when it may be used. */
  refresh_hash: z.string(),
  refresh_until: z.string(),
})
export type Device = z.infer<typeof Device>

const ApiRecord = z.object({
  on: z.boolean().default(false),
  origins: z.array(z.string()).default([]),
  /** Signs access tokens; base64, made with the first token. Null before. */
  secret: z.string().nullable().default(null),
  devices: z.array(Device).default([]),
})
export type ApiRecord = z.infer<typeof ApiRecord>

const KEY = 'api'

export function apiRecord(s: Pick<Services, 'db'>): ApiRecord {
  return ApiRecord.parse(getSettings(s.db.read)[KEY] ?? {})
}

/** Changes the record in one transaction; gives the new one. */
export function changeApi(s: Pick<Services, 'db'>, change: (before: ApiRecord) => ApiRecord): ApiRecord {
  return s.db.write(tx => {
    const after = change(ApiRecord.parse(getSettings(tx)[KEY] ?? {}))
    putSetting(tx, KEY, after)
    return after
  })
}

/** Changes one device; nothing happens where it is not there. */
export function changeDevice(s: Pick<Services, 'db'>, id: string, change: Partial<Device>): void {
  changeApi(s, record => ({
    ...record,
    devices: record.devices.map(one => (one.id === id ? { ...one, ...change } : one)),
  }))
}

export function shown(device: Device): ApiToken {
  const { id, identity_id, name, scopes, created_at, revoked_at, last_used_at } = device
  return { id, identity_id, name, scopes, created_at, revoked_at, last_used_at }
}
