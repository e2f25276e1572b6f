/** Connects a journal with Oura: OAuth 2 with an authorisation code and PKCE, on a loopback redirect. @see https://www.rfc-editor.org/rfc/rfc8252 */
import type { Given, Outputs } from '#contract/contract.ts'
import { deleteConnection } from '#db/rhythm/connections.ts'
import type { Services } from '../../context.ts'
import { Failure } from '../../failure.ts'
import { changed } from '../changed.ts'
import { openWing } from '../wing.ts'
import { createCircuit } from './circuit.ts'
import { NoAnswer } from './request.ts'
import { grant, keepTokens, safeStoreOf } from './tokens.ts'

type Use = Given['rhythm']

/** Nothing more than what the scores are made of. */
const SCOPE = 'personal daily heartrate'

/** @throws Failure UNSUPPORTED without a safe store or a browser, REFUSED where the owner or Oura said no. */
export async function connectOura(
  s: Services,
  input: Use['connectOura'],
): Promise<Outputs['rhythm']['connectOura']> {
  const { identity_id, client_id, client_secret } = input
  openWing(s.db.read, identity_id, s.clock.now())
  safeStoreOf(s.rhythm)
  const { consent, oura } = s.rhythm
  if (!consent)
    throw new Failure('UNSUPPORTED', {
      rule: 'there is no browser to ask for consent in',
      remedy: 'Connect in the desktop app, or import a file of your data instead.',
    })
  const { verifier, challenge, state } = consent.newSecrets()
  const { redirect, answer } = await consent.ask(redirect_uri => {
    const url = new URL(oura.authorize)
    const query = {
      response_type: 'code',
      client_id,
      redirect_uri,
      scope: SCOPE,
      state,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    }
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    return url.href
  })
  const code = answer.get('code')
  if (answer.get('state') !== state) throw refused('the answer does not belong to this request')
  if (code === null)
    throw refused(answer.get('error') === 'access_denied' ? 'consent was not given' : 'Oura gave no code')
  const client = client_secret === undefined ? { client_id } : { client_id, client_secret }
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirect, code_verifier: verifier }
  try {
    const patience = {
      ports: s.rhythm,
      circuit: createCircuit(() => s.clock.ticks()),
      now: () => Date.parse(s.clock.now()),
    }
    keepTokens(s, identity_id, await grant(patience, oura.token, client, form))
  } catch (error) {
    if (error instanceof NoAnswer) throw refused(error.message)
    throw error
  }
  changed(s, identity_id)
  return { connected: true }
}

/** Forgets the tokens; the days that came stay. */
export function disconnectOura(
  s: Services,
  { identity_id }: Use['disconnectOura'],
): Outputs['rhythm']['disconnectOura'] {
  openWing(s.db.read, identity_id, s.clock.now())
  s.db.write(tx => deleteConnection(tx, identity_id))
  changed(s, identity_id)
  return { connected: false }
}

function refused(why: string): Failure {
  return new Failure('REFUSED', {
    rule: why,
    remedy: 'Nothing was kept. Try again, or import a file of your data instead.',
  })
}
