/** The local API's rules: whether it is on, who may call, and what they may do. */
import type { Given, Outputs } from '#contract/contract.ts'
import type { IdentityId } from '#contract/ids.ts'
import type { ApiCall, ApiScope } from '#contract/schemas/api.ts'
import { getIdentity } from '#db/identities.ts'
import { exportPage, exportTables } from '#db/tables.ts'
import { SEED_AXES } from '#engine/tensions/seed-axes.ts'
import type { Services } from '../context.ts'
import { Failure, found, notFound } from '../failure.ts'
import { EXPORT_FORMAT, EXPORT_VERSION } from '../portability/mirror-format.ts'
import { axesList, tensionHistory } from '../tensions.ts'
import { apiRecord, changeApi, changeDevice, type Device, shown } from './devices.ts'

/** A program that calls: what its token lets it do, in one journal. */
export interface Caller {
  readonly device: string
  readonly identity_id: IdentityId
  readonly scopes: readonly ApiScope[]
}

/** Makes and checks what programs hold. */
export interface Tokens {
  newSecret(): string
  /** A random refresh token that begins with its device's id. */
  newRefresh(device: string): string
  hash(refresh: string): string
  sign(secret: string, device: string, expires: Date): Promise<string>
  /** The device of a token that is whole and not over; null otherwise. */
  verify(secret: string, token: string, now: Date): Promise<string | null>
}

const REFRESH_DAYS = 90
const DAY = 86_400_000

export function apiState(s: Services): Outputs['api']['state'] {
  const { on, origins, devices } = apiRecord(s)
  const tokens = devices.filter(device => device.revoked_at === null).length
  return { on, origins, tokens, address: on ? s.apiAddress() : null }
}

export function updateApi(s: Services, input: Given['api']['update']): Outputs['api']['state'] {
  changeApi(s, record => ({
    ...record,
    on: input.on ?? record.on,
    origins: input.origins ?? record.origins,
  }))
  s.bus.publish({ type: 'settings' })
  return apiState(s)
}

/** Tells whether it is on: now, and whenever a setting changes or the journal is opened; of a locked one nothing is known. */
export async function watchApi(s: Services, tell: (on: boolean) => void, signal: AbortSignal): Promise<void> {
  const look = () => {
    if (!s.vault.locked) tell(apiRecord(s).on)
  }
  const heard = s.bus.subscribe(signal)
  look()
  try {
    for await (const { type } of heard) if (type === 'settings' || type === 'vault') look()
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

export async function createToken(
  s: Services,
  input: Given['api']['createToken'],
): Promise<Outputs['api']['createToken']> {
  found(getIdentity(s.db.read, input.identity_id), 'identity', input.identity_id)
  const id = s.ids.next()
  const refresh = s.tokens.newRefresh(id)
  const now = s.clock.now()
  const device: Device = {
    id,
    identity_id: input.identity_id,
    name: input.name,
    scopes: [...new Set(input.scopes)],
    minutes: input.minutes ?? 60,
    created_at: now,
    revoked_at: null,
    last_used_at: null,
    refresh_hash: s.tokens.hash(refresh),
    refresh_until: later(now, REFRESH_DAYS * DAY),
  }
  changeApi(s, record => ({
    ...record,
    secret: record.secret ?? s.tokens.newSecret(),
    devices: [...record.devices, device],
  }))
  return pair(s, device, refresh)
}

export function tokenList(s: Services): Outputs['api']['tokens'] {
  return { tokens: apiRecord(s).devices.map(shown) }
}

export function revokeToken(s: Services, id: string): Outputs['api']['revokeToken'] {
  const device = found(apiRecord(s).devices.find(one => one.id === id) ?? null, 'token', id)
  const revoked_at = device.revoked_at ?? s.clock.now()
  changeDevice(s, id, { revoked_at })
  return shown({ ...device, revoked_at })
}

/** @throws Failure UNAUTHORIZED. A refresh token that was used before was copied: its device is out from then on. */
export async function refreshToken(s: Services, token: string): Promise<Outputs['api']['refresh']> {
  const id = token.split('.')[0] ?? ''
  const device = apiRecord(s).devices.find(one => one.id === id)
  if (!device || device.revoked_at !== null) throw unauthorized()
  if (s.tokens.hash(token) !== device.refresh_hash) {
    changeDevice(s, id, { revoked_at: s.clock.now() })
    s.log.warn('api-refresh-reused', { device: id })
    throw unauthorized()
  }
  if (device.refresh_until < s.clock.now()) throw unauthorized()
  const refresh = s.tokens.newRefresh(id)
  changeDevice(s, id, {
    refresh_hash: s.tokens.hash(refresh),
    refresh_until: later(s.clock.now(), REFRESH_DAYS * DAY),
  })
  return pair(s, device, refresh)
}

/** Who calls with this access token. @throws Failure UNAUTHORIZED where it is none of ours, over, or revoked. */
export async function callerOf(s: Services, token: string): Promise<Caller> {
  const { secret, devices } = apiRecord(s)
  const id = secret === null ? null : await s.tokens.verify(secret, token, new Date(s.clock.now()))
  const device = devices.find(one => one.id === id)
  if (!device || device.revoked_at !== null) throw unauthorized()
  noteUse(s, device)
  return { device: device.id, identity_id: device.identity_id, scopes: device.scopes }
}

/** Within a minute a use is noted once: noting is a write. */
function noteUse(s: Services, device: Device): void {
  const now = s.clock.now()
  if (device.last_used_at !== null && now < later(device.last_used_at, 60_000)) return
  changeDevice(s, device.id, { last_used_at: now })
}

const KEPT_CALLS = 200

/** What was called lately; it ends with the program. */
export function createCallLog() {
  const calls: ApiCall[] = []
  return {
    add(call: ApiCall): void {
      calls.unshift(call)
      calls.length = Math.min(calls.length, KEPT_CALLS)
    },
    list: (): ApiCall[] => [...calls],
  }
}
export type CallLog = ReturnType<typeof createCallLog>

export function seedTensions(): Outputs['api']['seedTensions'] {
  return {
    tensions: SEED_AXES.map(({ name, poleA, poleB }) => ({
      name,
      axis_a: poleA.name,
      axis_b: poleB.name,
    })),
  }
}

/** @throws Failure NOT_FOUND where no tension of this journal has that name, in whatever case. */
export function tensionByName(s: Services, input: Given['api']['tension']): Outputs['api']['tension'] {
  const wanted = input.tension_name.toLowerCase()
  const tension = axesList(s, input.identity_id).tensions.find(one => one.name.toLowerCase() === wanted)
  if (!tension) throw notFound('tension', input.tension_name, 'GET /tensions/identity/… lists their names.')
  const { tension_name: _name, identity_id: _identity, ...page } = input
  return tensionHistory(s, { ...page, id: tension.id, order: 'oldest' })
}

/** @throws Failure BAD_REQUEST where an export has no such table. */
export function exportedRows(s: Services, input: Given['api']['exportPage']): Outputs['api']['exportPage'] {
  const { identity_id, table = 'reflections', skip = 0, limit = 20 } = input
  if (!exportTables.includes(table))
    throw new Failure('BAD_REQUEST', {
      rule: `an export has no table ${table}`,
      remedy: `Use one of ${exportTables.join(', ')}.`,
      field: 'table',
    })
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    table,
    tables: [...exportTables],
    ...exportPage(s.db.read, { table, identityId: identity_id }, { skip, limit }),
    skip,
    limit,
  }
}

async function pair(s: Services, device: Device, refresh_token: string): Promise<Outputs['api']['refresh']> {
  const expires_at = later(s.clock.now(), device.minutes * 60_000)
  const { secret } = apiRecord(s)
  if (secret === null) throw new Error('there is a token but no secret')
  const access_token = await s.tokens.sign(secret, device.id, new Date(expires_at))
  return { id: device.id, access_token, refresh_token, expires_at }
}

function later(iso: string, ms: number): string {
  return new Date(Date.parse(iso) + ms).toISOString()
}

export function unauthorized(): Failure {
  return new Failure('UNAUTHORIZED', {
    rule: 'this needs a token that holds',
    remedy: 'Refresh it, or make one: mirror token create.',
  })
}
