/** Oura through the router against a loopback server of its shape: consent, pages, patience, and what went wrong said by its name. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { loopbackConsent } from '#adapters/rhythm/consent.ts'
import { addDays } from '#contract/journal-day.ts'
import type { SyncReport } from '#contract/schemas/rhythm-health.ts'
import type { RhythmPorts, SafeStore } from '#services/rhythm/ports.ts'
import { failureOf } from '../test-support/open-journal.ts'
import { openRhythm, type RhythmJournal } from '../test-support/open-rhythm.ts'
import {
  type Fault,
  hasFieldTable,
  type OuraServer,
  recordOf,
  startOura,
} from '../test-support/oura-server.ts'

const TODAY = '2026-03-10'
const COLLECTIONS = [
  'personal_info',
  'daily_sleep',
  'sleep',
  'daily_readiness',
  'daily_activity',
  'heartrate',
] as const

/** A store of the test’s own: what it seals is another text, and opens only here. */
function testStore(): SafeStore {
  const [key, iv] = [randomBytes(32), randomBytes(16)]
  return {
    seal: secret => createCipheriv('aes-256-ctr', key, iv).update(Buffer.from(secret)).toString('base64'),
    open: sealed => createDecipheriv('aes-256-ctr', key, iv).update(Buffer.from(sealed, 'base64')).toString(),
  }
}

let server: OuraServer
let journal: RhythmJournal
let waits: number[]

beforeEach(async () => {
  server = await startOura()
  for (let ago = 0; ago <= 9; ago += 1) {
    const day = addDays(TODAY, -ago)
    add('daily_sleep', recordOf('PublicDailySleep', day, { day, score: 80 + ago }))
    add(
      'sleep',
      recordOf('PublicModifiedSleepModel', day, {
        day,
        type: 'long_sleep',
        total_sleep_duration: 27_000,
        time_in_bed: 28_800,
        average_hrv: 50,
        lowest_heart_rate: 48,
        bedtime_start: `${addDays(day, -1)}T22:15:00+00:00`,
        bedtime_end: `${day}T06:00:00+00:00`,
      }),
    )
    add('daily_readiness', recordOf('PublicDailyReadiness', day, { day, score: 70 }))
    add(
      'daily_activity',
      recordOf('PublicDailyActivity', day, { day, score: 90, steps: 9000, active_calories: 400 }),
    )
    add('heartrate', {
      timestamp: `${day}T10:00:00+00:00`,
      timestamp_unix: 0,
      bpm: 60 + ago,
      source: 'awake',
    })
  }
  waits = []
  journal = await openWith(testStore())
  await journal.client.connectOura({ ...journal.owner, client_id: 'mine', client_secret: 'sesame-of-mine' })
  server.requests.length = 0
})
afterEach(async () => {
  await journal.end()
  await server.close()
})

function add(collection: string, record: unknown): void {
  server.data[collection] = [...(server.data[collection] ?? []), record]
}

function openWith(safeStore: SafeStore | null): Promise<RhythmJournal> {
  const rhythm: Partial<RhythmPorts> = {
    safeStore,
    // The browser of this test gives its consent at once.
    consent: loopbackConsent({ port: 0, waitMs: 5000, openAddress: address => void fetch(address) }),
    oura: {
      api: server.origin,
      authorize: `${server.origin}/oauth/authorize`,
      token: `${server.origin}/oauth/token`,
    },
    sleep: ms => {
      waits.push(ms)
      return Promise.resolve()
    },
    random: () => 0.5,
  }
  return openRhythm({ now: `${TODAY}T12:00:00Z`, rhythm })
}

const sync = () => journal.client.syncOura(journal.owner)
const outcome = (report: SyncReport, name: string) => report.collections.find(one => one.collection === name)
const known = async (day = TODAY) =>
  (await journal.client.health({ ...journal.owner, from: day, to: day })).days[0]?.metrics

describe('a connection', () => {
  it('is made with a code and its PKCE verifier, and its tokens are nowhere to be read', async () => {
    const [grant] = server.grants
    expect(grant?.get('code_verifier')?.length).toBeGreaterThanOrEqual(43)
    expect(grant?.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/rhythm\/oura$/)
    expect((await journal.client.status(journal.owner)).oura).toEqual({ connected: true, last_sync: null })
    const path = join(journal.home, 'export.json')
    for await (const _ of await journal.all.data.export({ path, format: 'json' }));
    await journal.core.context.worker.pause()
    journal.core.context.db.closeForMove()
    for (const file of [path, join(journal.home, 'mirror.db'), join(journal.home, 'logs', 'mirror.log')])
      expect(readFileSync(file).toString('latin1')).not.toMatch(/token-1|refresh-1|sesame-of-mine/)
  })

  it('is not made where consent is not given, the system has no safe store, or the answer belongs to another request', async () => {
    server.denies = true
    expect(
      await failureOf(journal.client.connectOura({ ...journal.owner, client_id: 'mine' })),
    ).toMatchObject({ code: 'REFUSED', data: { rule: 'consent was not given' } })
    server.denies = false
    const bare = await openWith(null)
    expect((await failureOf(bare.client.connectOura({ ...bare.owner, client_id: 'mine' }))).code).toBe(
      'UNSUPPORTED',
    )
    expect((await failureOf(bare.client.syncOura(bare.owner))).code).toBe('UNSUPPORTED')
    await bare.end()
    const consent = loopbackConsent({
      port: 0,
      openAddress: address =>
        void fetch(`${new URL(address).searchParams.get('redirect_uri')}?code=x&state=forged`),
    })
    const forged = await openRhythm({ rhythm: { ...journal.core.context.rhythm, consent } })
    expect(await failureOf(forged.client.connectOura({ ...forged.owner, client_id: 'mine' }))).toMatchObject({
      code: 'REFUSED',
    })
    await forged.end()
  })

  it('that nobody answers ends, and one that is forgotten leaves the days', async () => {
    const consent = loopbackConsent({ port: 0, waitMs: 30, openAddress: () => {} })
    const alone = await openRhythm({ rhythm: { ...journal.core.context.rhythm, consent } })
    expect((await failureOf(alone.client.connectOura({ ...alone.owner, client_id: 'mine' }))).code).toBe(
      'CANCELLED',
    )
    await alone.end()
    await sync()
    await journal.client.disconnectOura(journal.owner)
    expect((await failureOf(sync())).code).toBe('NOT_FOUND')
    expect(await known()).toMatchObject({ sleep_score: 80 })
  })
})

describe('a sync', () => {
  it(`brings the last seven days, page by page (${hasFieldTable ? 'records of the field table' : 'small records: no field table at hand'})`, async () => {
    const report = await sync()
    expect(report).toMatchObject({ from: '2026-03-03', to: TODAY })
    expect(report.collections.map(one => one.outcome)).toEqual(COLLECTIONS.map(() => 'came'))
    expect(outcome(report, 'daily_sleep')).toMatchObject({ records: 8, pages: 3, days: 8, unreadable: 0 })
    expect(await known()).toEqual({
      sleep_score: 80,
      readiness_score: 70,
      activity_score: 90,
      steps: 9000,
      active_kcal: 400,
      sleep_minutes: 450,
      in_bed_minutes: 480,
      bed_time: '22:15',
      wake_time: '06:00',
      hrv: 50,
      resting_heart_rate: 48,
      average_heart_rate: 60,
      ...(hasFieldTable
        ? { deep_minutes: 0.8, rem_minutes: 0.8, light_minutes: 0.8, awake_minutes: 0.8 }
        : {}),
    })
    expect((await journal.client.score(journal.owner)).words).toMatch(/from 2 of 4 domains/)
    expect((await journal.client.status(journal.owner)).oura?.last_sync).toEqual(report)
    const before = await journal.client.health({ ...journal.owner, from: '2026-01-01', to: TODAY })
    await sync()
    expect(await journal.client.health({ ...journal.owner, from: '2026-01-01', to: TODAY })).toEqual(before)
  })

  it('never puts null over what came before', async () => {
    await sync()
    server.data.daily_sleep = [recordOf('PublicDailySleep', TODAY, { day: TODAY, score: null }, true)]
    server.data.daily_activity = [
      recordOf(
        'PublicDailyActivity',
        TODAY,
        { day: TODAY, score: null, steps: 9500, active_calories: 400 },
        true,
      ),
    ]
    await sync()
    expect(await known()).toMatchObject({ sleep_score: 80, activity_score: 90, steps: 9500 })
  })

  test.each<[what: string, faults: Fault[], tries: number, waited: number[]]>([
    ['three failures', [{ status: 500 }, { status: 502 }, { status: 503 }], 4, [500, 1000, 2000]],
    ['a line that breaks', ['hang-up', 'hang-up'], 3, [500, 1000]],
    ['an answer that is no JSON', ['not-json', 'html'], 3, [500, 1000]],
    ['too many', [{ status: 429, headers: { 'retry-after': '7' } }], 2, [7000]],
    [
      'too many until a date',
      [{ status: 429, headers: { 'retry-after': 'Tue, 10 Mar 2026 12:00:30 GMT' } }],
      2,
      [30_000],
    ],
  ])('outlasts %s', async (_, faults, tries, waited) => {
    server.faults.daily_readiness = [...faults]
    server.pageSize = 100
    const report = await sync()
    expect(outcome(report, 'daily_readiness')).toMatchObject({ outcome: 'came', records: 8 })
    expect(server.requests.filter(one => one.includes('daily_readiness'))).toHaveLength(tries)
    expect(waits).toEqual(waited)
  })

  test.each<[what: string, fault: Fault, expected: object]>([
    ['is down', { status: 503 }, { status: 503, tries: 4, why: 'the service answered with 503' }],
    ['breaks off', 'hang-up', { status: null, tries: 4, why: 'the service could not be reached' }],
    ['speaks no JSON', 'html', { tries: 4, why: 'the answer was not JSON' }],
    ['gives no records', 'no-data', { why: 'the answer is no page of records' }],
    ['never ends', 'endless-pages', { why: 'the pages never end' }],
    ['is not for us', { status: 403 }, { status: 403, tries: 1 }],
    ['leads elsewhere', 'redirect', { status: 302, tries: 1 }],
    [
      'asks for a long wait',
      { status: 429, headers: { 'retry-after': '3600' } },
      { status: 429, tries: 1, retry_at: '2026-03-10T13:00:00.000Z' },
    ],
  ])(
    'says of a collection that %s why, keeps what was there, and brings the others',
    async (_, fault, expected) => {
      await sync()
      const before = await known()
      server.always.daily_sleep = fault
      server.data.daily_activity = [
        recordOf('PublicDailyActivity', TODAY, { day: TODAY, score: 95, steps: 9100, active_calories: 400 }),
      ]
      const report = await sync()
      expect(outcome(report, 'daily_sleep')).toMatchObject({ outcome: 'failed', ...expected })
      for (const other of COLLECTIONS.filter(one => one !== 'daily_sleep'))
        expect(outcome(report, other)?.outcome).toBe('came')
      expect(await known()).toEqual({ ...before, activity_score: 95, steps: 9100 })
    },
  )

  it('leaves the service alone for half a minute after five failures in a row', async () => {
    for (const name of COLLECTIONS) server.always[name] = { status: 500 }
    const report = await sync()
    expect(report.collections.map(one => one.outcome)).toEqual(COLLECTIONS.map(() => 'failed'))
    expect(server.requests).toHaveLength(5)
    expect(outcome(report, 'heartrate')).toMatchObject({
      tries: 0,
      why: expect.stringContaining('left alone'),
    })
  })

  it('passes broken records over, and says how many', async () => {
    server.data.daily_sleep = [
      { score: 3 },
      'text',
      null,
      { day: 'yesterday', score: 4 },
      { day: TODAY, score: 200 },
      { day: TODAY, score: 81 },
    ]
    const report = await sync()
    expect(outcome(report, 'daily_sleep')).toMatchObject({
      outcome: 'came',
      records: 6,
      unreadable: 5,
      days: 1,
    })
    expect(await known()).toMatchObject({ sleep_score: 81 })
  })

  it('renews a token that was refused once, and says when the connection has ended', async () => {
    server.tokens.clear()
    expect((await sync()).collections.every(one => one.outcome === 'came')).toBe(true)
    expect(server.grants.filter(one => one.get('grant_type') === 'refresh_token')).toHaveLength(1)
    server.tokens.clear()
    server.refresh.clear()
    const report = await sync()
    expect(report.collections.every(one => one.outcome === 'failed')).toBe(true)
    expect(await known()).toMatchObject({ sleep_score: 80 })
  })

  it('that meets another loses nothing, renews once, and names the endpoint that is down', async () => {
    server.tokens.clear()
    server.always.daily_readiness = { status: 404 }
    const reports = await Promise.all([sync(), sync()])
    for (const report of reports) {
      expect(report.collections.filter(one => one.outcome === 'failed')).toMatchObject([
        { collection: 'daily_readiness', status: 404 },
      ])
    }
    expect(server.grants.filter(one => one.get('grant_type') === 'refresh_token')).toHaveLength(1)
    const { days } = await journal.client.health({ ...journal.owner, from: '2026-03-03', to: TODAY })
    expect(days).toHaveLength(8)
    for (const { metrics } of days)
      expect(metrics).toMatchObject({ steps: 9000, hrv: 50, activity_score: 90 })
  })

  it('that ends after Rhythm was turned off writes nothing', async () => {
    const running = sync()
    await journal.client.turnOff({ ...journal.owner, data: 'delete' })
    expect((await failureOf(running)).code).toBe('CONFLICT')
    await journal.client.turnOn(journal.owner)
    expect(await known()).toBeUndefined()
  })
})
