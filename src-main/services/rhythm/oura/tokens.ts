/** Oura's tokens: got by the owner's consent, renewed before they end, and kept only as the safe store seals them. */
import { z } from 'zod'
import { getConnection, putTokens } from '#db/rhythm/connections.ts'
import type { Services } from '../../context.ts'
import { Failure } from '../../failure.ts'
import type { RhythmPorts, SafeStore } from '../ports.ts'
import { NoAnswer, type Patience, requestJson } from './request.ts'

const Tokens = z.object({
  client_id: z.string(),
  client_secret: z.string().optional(),
  access_token: z.string(),
  refresh_token: z.string().optional(),
  /** Milliseconds since 1970. */
  expires_at: z.number(),
})
export type Tokens = z.infer<typeof Tokens>

const Granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().optional(),
  expires_in: z.number().default(86_400),
})

/** @throws Failure UNSUPPORTED where the system has no safe store: an open token is never written. */
export function safeStoreOf({ safeStore }: Pick<RhythmPorts, 'safeStore'>): SafeStore {
  if (safeStore) return safeStore
  throw new Failure('UNSUPPORTED', {
    rule: 'this system has no safe store, and tokens are not kept without one',
    remedy: 'Connect in the desktop app, or import a file of your data instead.',
  })
}

/** The tokens of a journal. @throws Failure NOT_FOUND where it is not connected, CONFLICT where they cannot be opened here. */
export function readTokens(s: Services, identityId: string): Tokens {
  const store = safeStoreOf(s.rhythm)
  const connection = getConnection(s.db.read, identityId)
  if (!connection)
    throw new Failure('NOT_FOUND', {
      rule: 'this journal is not connected to Oura',
      remedy: 'Connect it first, or import a file.',
    })
  try {
    return Tokens.parse(JSON.parse(store.open(connection.sealed)))
  } catch {
    throw new Failure('CONFLICT', {
      rule: 'the connection was made on another machine or by another user',
      remedy: 'Connect again on this one.',
    })
  }
}

export function keepTokens(s: Services, identityId: string, tokens: Tokens): void {
  const sealed = safeStoreOf(s.rhythm).seal(JSON.stringify(tokens))
  s.db.write(tx => putTokens(tx, identityId, sealed, s.clock.now()))
}

/** Trades a code or a refresh token in. @throws NoAnswer */
export async function grant(
  patience: Patience,
  address: string,
  client: Pick<Tokens, 'client_id' | 'client_secret'>,
  form: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const { client_id, client_secret } = client
  const secret = client_secret === undefined ? {} : { client_secret }
  const answer = Granted.safeParse(
    await requestJson(patience, {
      url: address,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({ ...form, client_id, ...secret }).toString(),
    }),
  )
  if (!answer.success) throw new NoAnswer('the answer holds no token', null, 1)
  const { access_token, refresh_token, expires_in } = answer.data
  return {
    client_id,
    ...secret,
    access_token,
    ...(refresh_token === undefined ? {} : { refresh_token }),
    expires_at: patience.now() + expires_in * 1000,
  }
}

/** Fresh tokens for old ones, kept at once: a refresh token is good for one time. @throws NoAnswer */
export async function renew(
  s: Services,
  patience: Patience,
  identityId: string,
  old: Tokens,
): Promise<Tokens> {
  if (old.refresh_token === undefined) throw new NoAnswer('the connection has ended: connect again', 401, 0)
  const { refresh_token } = old
  const fresh = await grant(patience, s.rhythm.oura.token, old, {
    grant_type: 'refresh_token',
    refresh_token,
  })
  const kept = fresh.refresh_token === undefined ? { ...fresh, refresh_token } : fresh
  keepTokens(s, identityId, kept)
  return kept
}
