/** Brings Oura's days into the journal: each collection by itself, and a report of what came and what did not. */
import type { Given } from '#contract/contract.ts'
import { addDays } from '#contract/journal-day.ts'
import { type CollectionResult, OuraCollection, type SyncReport } from '#contract/schemas/rhythm-health.ts'
import { putLastSync } from '#db/rhythm/connections.ts'
import { ouraDays } from '#rhythm/health/oura-records.ts'
import type { Services } from '../../context.ts'
import { changed } from '../changed.ts'
import { keepDays } from '../keep.ts'
import type { OuraMemory } from '../ports.ts'
import { instantDay } from '../read-file.ts'
import { settleRhythm } from '../settle.ts'
import { openWing, type Wing } from '../wing.ts'
import { createCircuit } from './circuit.ts'
import { readCollection } from './collections.ts'
import { NoAnswer, type Patience } from './request.ts'
import { readTokens, renew, type Tokens } from './tokens.ts'

/** Days before today that are asked for where nothing else is said. */
const WINDOW = 7
/** Renewed when less than this is left. */
const MARGIN_MS = 60_000

/** @throws Failure CONFLICT while Rhythm is off, NOT_FOUND where it is not connected, UNSUPPORTED without a safe store. */
export async function syncOura(s: Services, input: Given['rhythm']['syncOura']): Promise<SyncReport> {
  const { identity_id } = input
  const wing = openWing(s.db.read, identity_id, s.clock.now())
  const to = input.to ?? wing.today
  const from = input.from ?? addDays(to, -WINDOW)
  readTokens(s, identity_id)
  const collections: CollectionResult[] = []
  for (const collection of OuraCollection.options)
    collections.push(await syncOne(s, wing, collection, from, to))
  const report: SyncReport = { from, to, at: s.clock.now(), collections }
  s.db.write(tx => putLastSync(tx, identity_id, report))
  changed(s, identity_id)
  return report
}

async function syncOne(
  s: Services,
  wing: Wing,
  collection: OuraCollection,
  from: string,
  to: string,
): Promise<CollectionResult> {
  const { identity_id } = wing
  const { circuit } = memoryOf(s, identity_id)
  const patience: Patience = { ports: s.rhythm, circuit, now: () => Date.parse(s.clock.now()) }
  try {
    const { records, pages } = await withToken(s, patience, identity_id, token =>
      readCollection(patience, s.rhythm.oura.api, token, collection, from, to),
    )
    const read = ouraDays(collection, records, instantDay(wing.calendar))
    const days = read.days.filter(({ day }) => day <= wing.today)
    s.db.write(tx => {
      const now = s.clock.now()
      // It may have been turned off, or deleted, while the answer was on its way.
      const open = openWing(tx, identity_id, now)
      keepDays(tx, identity_id, 'oura', days, now)
      settleRhythm(tx, open)
    })
    const unreadable = read.passed_over.count
    return { collection, outcome: 'came', records: records.length, pages, days: days.length, unreadable }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    s.log.warn('oura-collection-failed', { collection, status: error.status, tries: error.tries })
    const retry_at =
      error.retryIn === null ? null : new Date(Date.parse(s.clock.now()) + error.retryIn).toISOString()
    return {
      collection,
      outcome: 'failed',
      why: error.message,
      status: error.status,
      tries: error.tries,
      retry_at,
    }
  }
}

/** Does `work` with a token that still holds; a token that was refused is renewed once. */
async function withToken<T>(
  s: Services,
  patience: Patience,
  identityId: string,
  work: (token: string) => Promise<T>,
): Promise<T> {
  let tokens = readTokens(s, identityId)
  if (tokens.expires_at - patience.now() < MARGIN_MS) tokens = await renewed(s, patience, identityId, tokens)
  try {
    return await work(tokens.access_token)
  } catch (error) {
    if (!(error instanceof NoAnswer) || error.status !== 401) throw error
    return work((await renewed(s, patience, identityId, tokens)).access_token)
  }
}

function renewed(s: Services, patience: Patience, identityId: string, refused: Tokens): Promise<Tokens> {
  const memory = memoryOf(s, identityId)
  // Another sync may have renewed it meanwhile.
  const now = readTokens(s, identityId)
  if (now.access_token !== refused.access_token) return Promise.resolve(now)
  memory.renewal ??= renew(s, patience, identityId, now).finally(() => {
    memory.renewal = null
  })
  return memory.renewal
}

function memoryOf(s: Services, identityId: string): OuraMemory {
  const known = s.rhythm.memories.get(identityId) ?? {
    circuit: createCircuit(() => s.clock.ticks()),
    renewal: null,
  }
  s.rhythm.memories.set(identityId, known)
  return known
}
