/** Rhythm through the router on a real file: on, plan, done, undone, put off, skipped, scored, taken away, off. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, describe, expect, it, test } from 'vitest'
import type { Inputs } from '#contract/contract.ts'
import { addDays } from '#contract/journal-day.ts'
import { seededRandom } from '#engine/time/random.ts'
import { ACHIEVEMENTS } from '#rhythm/progress/achievements.ts'
import { factsBetween } from '#services/rhythm/settle.ts'
import { openWing } from '#services/rhythm/wing.ts'
import { openCore } from '../core.ts'
import { collect, failureOf, migrationsFolder, sampleFolder } from '../test-support/open-journal.ts'
import { openRhythm, type RhythmJournal } from '../test-support/open-rhythm.ts'

const open: RhythmJournal[] = []
async function rhythm(options: Parameters<typeof openRhythm>[0] = {}): Promise<RhythmJournal> {
  const made = await openRhythm({ now: '2026-03-10T09:30:00Z', ...options })
  open.push(made)
  return made
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.end()
})

const item = (code: string, more: object = {}) => ({ code, name: code, time: '09:00', ...more })

describe('the switch', () => {
  it('is off until the owner turns it on, and nothing answers before', async () => {
    const { client, owner } = await rhythm({ off: true })
    expect(await client.status(owner)).toEqual({ on: false, kept: false, oura: null })
    for (const call of [
      client.feed(owner),
      client.score(owner),
      client.createItem({ ...owner, item: item('walk') }),
      client.correlations(owner),
      client.syncOura(owner),
      collect(client.importHealth({ ...owner, path: '/nowhere' })),
    ])
      expect((await failureOf(call)).code).toBe('CONFLICT')
    expect((await client.turnOn(owner)).target_wake).toBe('06:00')
  })

  it('hides all of it and keeps the data, or deletes it, as the owner says', async () => {
    const { client, owner, core } = await rhythm()
    await client.createItem({ ...owner, item: item('walk') })
    await client.complete({ ...owner, code: 'walk' })
    expect(await client.turnOff({ ...owner, data: 'keep' })).toEqual({ on: false, kept: true })
    expect((await failureOf(client.feed(owner))).code).toBe('CONFLICT')
    await client.turnOn(owner)
    expect((await client.feed({ ...owner, view: 'day' })).completed).toBe(1)
    expect(await client.turnOff({ ...owner, data: 'delete' })).toEqual({ on: false, kept: false })
    await client.turnOn(owner)
    expect((await client.items(owner)).items).toEqual([])
    expect((await client.xp(owner)).level.xp).toBe(0)
    core.context.db.snapshot(db =>
      expect(openWing(db, owner.identity_id, core.context.clock.now()).enabled).toBe(true),
    )
  })
})

describe('the profile', () => {
  test.each<[change: object, field: string]>([
    [{ target_wake: '6:00' }, 'change.target_wake'],
    [{ target_bed: '24:00' }, 'change.target_bed'],
    [{ target_screen_hours: 25 }, 'change.target_screen_hours'],
    [{ target_gym_sessions: 15 }, 'change.target_gym_sessions'],
    [{ target_gym_sessions: 1.5 }, 'change.target_gym_sessions'],
    [{ day_start: 361 }, 'change.day_start'],
    [{ zone: 'Mars/Olympus' }, 'change.zone'],
    [{ work_cutoff: 'six' }, 'change.work_cutoff'],
    [{ weights: { sleep: 0, activity: 0, work_life: 0, habits: 0 } }, 'change.weights'],
    [{ anchors: { morning: { time: '25:00', follows: null } } }, 'change.anchors.morning.time'],
  ])('refuses %o and names the field', async (change, field) => {
    const { client, owner } = await rhythm()
    const failure = await failureOf(client.changeProfile({ ...owner, change }))
    expect(failure).toMatchObject({ code: 'BAD_REQUEST', data: { field } })
  })

  it('scores every day again when a goal or a weight changes', async () => {
    const { client, owner } = await rhythm()
    await client.logDay({ ...owner, day: '2026-03-01', metrics: { wake_time: '07:00' } })
    const life = async () =>
      (await client.scores({ ...owner, from: '2026-03-01', to: '2026-03-01' })).days[0]?.life
    expect(await life()).toBe(0)
    await client.changeProfile({ ...owner, change: { target_wake: '07:00' } })
    expect(await life()).toBe(100)
  })
})

describe('items', () => {
  it('have codes of their own, and need a time', async () => {
    const { client, owner } = await rhythm()
    await client.createItem({ ...owner, item: item('walk') })
    expect(await failureOf(client.createItem({ ...owner, item: item('walk') }))).toMatchObject({
      code: 'CONFLICT',
      data: { field: 'code' },
    })
    const timeless = { code: 'x', name: 'x' }
    expect(await failureOf(client.createItem({ ...owner, item: timeless }))).toMatchObject({
      data: { field: 'item.anchor' },
    })
    expect(
      await failureOf(client.changeItem({ ...owner, code: 'walk', change: { time: null } })),
    ).toMatchObject({ data: { field: 'anchor' } })
    expect((await failureOf(client.deleteItem({ ...owner, code: 'nope' }))).code).toBe('NOT_FOUND')
  })

  it('change from today on, and keep their history when they are deleted', async () => {
    const journal = await rhythm()
    const { client, owner } = journal
    await client.createItem({ ...owner, item: item('walk') })
    await client.complete({ ...owner, code: 'walk' })
    journal.at('2026-03-12T09:30:00Z')
    await client.changeItem({ ...owner, code: 'walk', change: { time: '15:00' } })
    const startOn = async (day: string) =>
      (await client.feed({ ...owner, view: 'day', day })).items[0]?.starts_at
    expect(await startOn('2026-03-10')).toBe('2026-03-10T09:00:00.000Z')
    expect(await startOn('2026-03-12')).toBe('2026-03-12T15:00:00.000Z')
    await client.deleteItem({ ...owner, code: 'walk' })
    expect((await client.feed({ ...owner, view: 'day' })).items).toEqual([])
    expect((await client.feed({ ...owner, view: 'day', day: '2026-03-10' })).completed).toBe(1)
    expect((await client.history(owner)).marks).toMatchObject([{ code: 'walk', kind: 'completed' }])
    await client.createItem({ ...owner, item: item('walk') })
    expect((await client.items({ ...owner, deleted: true })).items).toHaveLength(2)
  })
})

describe('what is said of an item', () => {
  it('can be said once, and not of an unknown one, a day without it or a day to come', async () => {
    const { client, owner } = await rhythm()
    await client.createItem({
      ...owner,
      item: item('walk', { schedule: { type: 'specific_days', days: [2, 3] } }),
    })
    expect(await client.complete({ ...owner, code: 'walk', notes: 'rain', minutes: 20 })).toMatchObject({
      status: 'completed',
      day: '2026-03-10',
    })
    expect((await failureOf(client.complete({ ...owner, code: 'walk' }))).code).toBe('CONFLICT')
    expect((await failureOf(client.complete({ ...owner, code: 'run' }))).code).toBe('NOT_FOUND')
    expect(await failureOf(client.complete({ ...owner, code: 'walk', day: '2026-03-12' }))).toMatchObject({
      code: 'NOT_FOUND',
      data: { field: 'day' },
    })
    expect(await failureOf(client.complete({ ...owner, code: 'walk', day: '2026-03-11' }))).toMatchObject({
      code: 'BAD_REQUEST',
      data: { field: 'day' },
    })
    expect((await failureOf(client.skip({ ...owner, code: 'walk' }))).code).toBe('CONFLICT')
    expect((await client.history(owner)).marks).toMatchObject([{ notes: 'rain', minutes: 20 }])
  })

  it('can be taken back, and stays in the history', async () => {
    const { client, owner } = await rhythm()
    await client.createItem({ ...owner, item: item('walk') })
    const before = (await client.xp(owner)).level.xp
    await client.complete({ ...owner, code: 'walk' })
    expect((await client.xp(owner)).level.xp).toBeGreaterThan(before)
    expect(await client.undo({ ...owner, code: 'walk' })).toMatchObject({ status: 'active' })
    expect((await failureOf(client.undo({ ...owner, code: 'walk' }))).code).toBe('NOT_FOUND')
    expect((await client.history(owner)).marks[0]?.undone_at).not.toBeNull()
    expect((await client.complete({ ...owner, code: 'walk' })).status).toBe('completed')
  })

  it('skips once however often it is said, and does not hurt the streak or the rate', async () => {
    const journal = await rhythm()
    const { client, owner } = journal
    await client.createItem({ ...owner, item: item('walk') })
    await client.complete({ ...owner, code: 'walk' })
    journal.at('2026-03-11T09:30:00Z')
    for (let n = 0; n < 2; n += 1)
      expect((await client.skip({ ...owner, code: 'walk', reason: 'ill' })).status).toBe('skipped')
    expect((await client.history(owner)).total).toBe(2)
    expect(await client.feed({ ...owner, view: 'day' })).toMatchObject({ total: 0, rate: null })
    journal.at('2026-03-12T09:30:00Z')
    await client.complete({ ...owner, code: 'walk' })
    expect((await client.streaks(owner)).streaks).toMatchObject([{ current: 2, best: 2 }])
  })

  test.each<[to: Pick<Inputs['rhythm']['postpone'], 'to' | 'date' | 'time'>, at: string]>([
    [{ to: 'lunch' }, '2026-03-10T12:00:00.000Z'],
    [{ to: 'afternoon' }, '2026-03-10T14:00:00.000Z'],
    [{ to: 'after_work' }, '2026-03-10T17:00:00.000Z'],
    [{ to: 'evening' }, '2026-03-10T19:00:00.000Z'],
    [{ to: 'tonight' }, '2026-03-10T21:00:00.000Z'],
    [{ to: 'tomorrow' }, '2026-03-11T09:00:00.000Z'],
    [{ to: 'tomorrow_morning' }, '2026-03-11T07:00:00.000Z'],
    [{ to: 'next_week' }, '2026-03-17T09:00:00.000Z'],
    [{ to: 'custom', date: '2026-03-29', time: '01:30' }, '2026-03-29T01:30:00.000Z'],
  ])('is put off to %o', async (to, at) => {
    const { client, owner } = await rhythm()
    await client.createItem({
      ...owner,
      item: item('walk', { schedule: { type: 'once', date: '2026-03-10' } }),
    })
    const moved = await client.postpone({ ...owner, code: 'walk', ...to })
    expect(moved).toMatchObject({ starts_at: at, status: 'upcoming', moves: 1, day: '2026-03-10' })
    expect((await client.history(owner)).marks).toMatchObject([{ kind: 'postponed', to_at: at }])
    expect(await client.undo({ ...owner, code: 'walk', day: '2026-03-10' })).toMatchObject({
      moves: 0,
      starts_at: '2026-03-10T09:00:00.000Z',
    })
  })

  it('is never put off into the past, but may be moved there', async () => {
    const journal = await rhythm({ now: '2026-03-10T15:00:00Z' })
    const { client, owner } = journal
    await client.createItem({ ...owner, item: item('walk') })
    expect(await failureOf(client.postpone({ ...owner, code: 'walk', to: 'lunch' }))).toMatchObject({
      code: 'BAD_REQUEST',
      data: { field: 'to' },
    })
    expect(
      await failureOf(client.postpone({ ...owner, code: 'walk', to: 'custom', date: '2026-03-10' })),
    ).toMatchObject({ data: { field: 'time' } })
    expect(
      await client.reschedule({ ...owner, code: 'walk', date: '2026-03-10', time: '08:00' }),
    ).toMatchObject({ status: 'overdue', starts_at: '2026-03-10T08:00:00.000Z' })
  })

  it('finds what began before midnight on both sides of it', async () => {
    const journal = await rhythm({ now: '2026-03-10T23:50:00Z' })
    const { client, owner } = journal
    await client.createItem({ ...owner, item: item('read', { time: '23:30' }) })
    for (const now of ['2026-03-10T23:50:00Z', '2026-03-11T00:10:00Z']) {
      journal.at(now)
      expect((await client.feed(owner)).items).toContainEqual(
        expect.objectContaining({ status: 'active', day: '2026-03-10' }),
      )
    }
    expect((await client.complete({ ...owner, code: 'read' })).day).toBe('2026-03-10')
  })

  it('goes with the owner to another zone, and the days before stay', async () => {
    const journal = await rhythm()
    const { client, owner } = journal
    await client.createItem({ ...owner, item: item('walk') })
    journal.at('2026-03-12T20:00:00Z')
    await client.changeProfile({ ...owner, change: { zone: 'Asia/Tokyo' } })
    const startOn = async (day: string) =>
      (await client.feed({ ...owner, view: 'day', day })).items[0]?.starts_at
    expect(await startOn('2026-03-12')).toBe('2026-03-12T09:00:00.000Z')
    expect((await client.feed(owner)).day).toBe('2026-03-13')
    expect(await startOn('2026-03-13')).toBe('2026-03-13T00:00:00.000Z')
  })
})

describe('the question of the day', () => {
  it('is one of the wing’s, the same all day, and another on the next', async () => {
    const journal = await rhythm()
    const { client, owner } = journal
    const first = await client.prompt(owner)
    expect(first).toMatchObject({ day: '2026-03-10', code: expect.stringMatching(/^[a-z]+$/) })
    journal.at('2026-03-10T20:00:00Z')
    expect((await client.prompt(owner)).prompt).toBe(first.prompt)
    journal.at('2026-03-11T09:00:00Z')
    expect((await client.prompt(owner)).prompt).not.toBe(first.prompt)
  })

  it('is one of the owner’s own by turns, where there are any, and never a template', async () => {
    const journal = await rhythm()
    const { client, owner, all } = journal
    const one = (id: string, kind: 'prompt' | 'template') => ({ id, kind, title: id, text: `Why ${id}?` })
    await all.reflections.saveTemplates({
      ...owner,
      templates: [one('a', 'prompt'), one('b', 'template'), one('c', 'prompt')],
    })
    const asked = new Set<string>()
    for (const day of ['10', '11', '12', '13']) {
      journal.at(`2026-03-${day}T09:00:00Z`)
      const { prompt, code } = await client.prompt(owner)
      expect(code).toBeNull()
      asked.add(prompt)
    }
    expect([...asked].sort()).toEqual(['Why a?', 'Why c?'])
  })
})

/** What the inputs say that the ledger should come to. */
async function derivedXp({ client, core, owner }: RhythmJournal, from: string): Promise<number> {
  const { db, clock } = core.context
  const wing = openWing(db.read, owner.identity_id, clock.now())
  const factsOf = factsBetween(db.read, wing, from, wing.today)
  let sum = 0
  for (let day = from; day <= wing.today; day = addDays(day, 1))
    for (const amount of factsOf(day).xp.values()) sum += amount
  const { achievements } = await client.achievements(owner)
  return sum + achievements.reduce((xp, one) => xp + (one.unlocked_on === null ? 0 : one.xp), 0)
}

describe('the ledger', () => {
  it('comes to what the inputs say after any order of done, undone, put off, skipped and late data', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const random = seededRandom(seed)
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
      const journal = await rhythm({ now: '2026-03-02T12:00:00Z', name: `Ada ${seed}` })
      const { client, owner } = journal
      for (const code of ['a', 'b', 'c'])
        await client.createItem({ ...owner, item: item(code, { reward: 7 }) })
      let day = '2026-03-02'
      for (let step = 0; step < 60; step += 1) {
        if (random() < 0.2) {
          day = addDays(day, 1)
          journal.at(`${day}T12:00:00Z`)
        }
        const past = addDays(day, -Math.floor(random() * 4))
        const one = { ...owner, code: pick(['a', 'b', 'c']), day: past }
        const call = pick([
          () => client.complete(one),
          () => client.complete(one),
          () => client.undo(one),
          () => client.skip(one),
          () => client.postpone({ ...one, to: pick(['tonight', 'tomorrow'] as const) }),
          () =>
            client.logDay({
              ...owner,
              day: past,
              metrics: pick([
                { steps: 12_000 },
                { steps: 100 },
                { gym_sessions: 1 },
                { sleep_score: 92 },
                { screen_hours: 1 },
              ]),
            }),
          () => client.logDay({ ...owner, day: past, metrics: {}, clear: ['steps', 'sleep_score'] }),
        ])
        await call().catch((error: { code?: string }) => {
          if (!['CONFLICT', 'NOT_FOUND', 'BAD_REQUEST'].includes(error.code ?? '')) throw error
        })
        if (step % 6 === 5)
          expect((await client.xp(owner)).level.xp).toBe(await derivedXp(journal, '2026-02-20'))
      }
      expect((await client.xp(owner)).level.xp).toBe(await derivedXp(journal, '2026-02-20'))
    }
  })

  it('gives an achievement once, with its day', async () => {
    const journal = await rhythm()
    const { client, owner } = journal
    await client.createItem({ ...owner, item: item('walk') })
    await client.complete({ ...owner, code: 'walk' })
    await client.undo({ ...owner, code: 'walk' })
    journal.at('2026-03-11T09:30:00Z')
    await client.complete({ ...owner, code: 'walk' })
    const first = (await client.achievements(owner)).achievements.find(one => one.code === 'first-step')
    expect(first).toMatchObject({ unlocked_on: '2026-03-10', progress: 1 })
    const entries = (await client.xp({ ...owner, limit: 100 })).entries.filter(
      one => one.cause === 'achievement:first-step',
    )
    expect(entries).toHaveLength(1)
    expect((await client.achievements(owner)).achievements).toHaveLength(ACHIEVEMENTS.length)
  })

  it('is settled for days on which nobody looked', async () => {
    const journal = await rhythm()
    const { client, owner } = journal
    await client.createItem({ ...owner, item: item('walk') })
    journal.at('2026-03-15T09:30:00Z')
    const { days } = await client.scores({ ...owner, from: '2026-03-10', to: '2026-03-15' })
    expect(days.map(day => day.habits)).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('reminders', () => {
  it('tell of what began since, once, and only where the owner wants them', async () => {
    const journal = await rhythm({ now: '2026-03-10T09:00:20Z' })
    const { client, owner } = journal
    await client.createItem({ ...owner, item: item('walk') })
    await client.createItem({ ...owner, item: item('later', { time: '11:00' }) })
    const since = '2026-03-10T08:59:50.000Z'
    expect((await client.reminders({ since })).items).toEqual([])
    await client.changeProfile({ ...owner, change: { reminders: true } })
    const told = await client.reminders({ since })
    expect(told.items).toMatchObject([{ name: 'walk', starts_at: '2026-03-10T09:00:00.000Z' }])
    expect((await client.reminders({ since: told.now })).items).toEqual([])
    await client.complete({ ...owner, code: 'walk' })
    expect((await client.reminders({ since })).items).toEqual([])
    journal.at('2026-03-10T11:00:10Z')
    await client.turnOff({ ...owner, data: 'keep' })
    expect((await client.reminders({ since })).items).toEqual([])
  })
})

describe('a value of a day', () => {
  it('of the owner goes before a device, can be taken back, and counts for gym six days on', async () => {
    const { client, owner } = await rhythm()
    await client.logDay({ ...owner, day: '2026-03-04', metrics: { gym_sessions: 3, steps: 5000 } })
    const gym = async (day: string) => {
      const { domains } = await client.score({ ...owner, day })
      return domains.find(one => one.domain === 'activity')?.parts.find(part => part.code === 'gym')?.score
    }
    expect([await gym('2026-03-04'), await gym('2026-03-10')]).toEqual([100, 100])
    expect(await gym('2026-03-03')).toBeNull()
    const cleared = await client.logDay({ ...owner, day: '2026-03-04', metrics: {}, clear: ['gym_sessions'] })
    expect(cleared.metrics).toEqual({ steps: 5000 })
    expect(await failureOf(client.logDay({ ...owner, day: '2026-03-11', metrics: {} }))).toMatchObject({
      data: { field: 'day' },
    })
    expect(
      await failureOf(client.logDay({ ...owner, day: '2026-03-01', metrics: { steps: -1 } })),
    ).toMatchObject({ data: { field: 'metrics.steps' } })
  })

  it('is shown beside the goals', async () => {
    const { client, owner } = await rhythm()
    await client.logDay({ ...owner, day: '2026-03-10', metrics: { wake_time: '05:50', screen_hours: 4 } })
    const { goals } = await client.goals(owner)
    expect(goals.find(goal => goal.code === 'wake')).toMatchObject({ met: true, value: '05:50' })
    expect(goals.find(goal => goal.code === 'screens')).toMatchObject({ met: false })
    expect(goals.find(goal => goal.code === 'work')).toMatchObject({ met: null, value: null })
  })
})

describe('taken away and brought back', () => {
  const rowsOf = (path: string) => readFileSync(path, 'utf8').replace(/"exported_at":"[^"]*"/, '')

  async function full(name: string) {
    const journal = await rhythm({ name })
    const { client, owner } = journal
    await client.createItem({ ...owner, item: item('walk') })
    await client.complete({ ...owner, code: 'walk' })
    await client.logDay({ ...owner, day: '2026-03-09', metrics: { steps: 12_000 } })
    const path = join(journal.home, 'export.json')
    await collect(journal.all.data.export({ path, format: 'json' }))
    return { journal, path }
  }

  it('is the same to the byte after a journey through an empty journal, and its scores are computed again', async () => {
    const { journal, path } = await full('Ada')
    expect(rowsOf(path)).toMatch(
      /rhythm_profiles[\s\S]*rhythm_items[\s\S]*rhythm_marks[\s\S]*rhythm_health[\s\S]*rhythm_xp[\s\S]*rhythm_unlocks/,
    )
    const home = join(journal.home, 'other')
    const core = await openCore({
      home,
      migrations: migrationsFolder,
      sample: sampleFolder,
      background: false,
      clock: journal.core.context.clock,
    })
    const client = createRouterClient(core.router, { context: core.context })
    await collect(client.data.import({ path, format: 'auto' }))
    const again = join(home, 'export.json')
    await collect(client.data.export({ path: again, format: 'json' }))
    expect(rowsOf(again)).toBe(rowsOf(path))
    expect(await client.rhythm.score({ ...journal.owner, day: '2026-03-09' })).toEqual(
      await journal.client.score({ ...journal.owner, day: '2026-03-09' }),
    )
    expect((await client.rhythm.xp(journal.owner)).level).toEqual(
      (await journal.client.xp(journal.owner)).level,
    )
    await core.close()
  })

  it('comes back out of a backup after it was deleted for good', async () => {
    const { journal } = await full('Ada')
    const { client, owner } = journal
    const before = [await client.feed({ ...owner, view: 'day' }), (await client.xp(owner)).level]
    const path = join(journal.home, 'copy.zip')
    await collect(journal.all.data.backup({ path }))
    await client.turnOff({ ...owner, data: 'delete' })
    expect(await client.status(owner)).toMatchObject({ on: false, kept: false })
    await collect(journal.all.data.restore({ path }))
    expect([await client.feed({ ...owner, view: 'day' }), (await client.xp(owner)).level]).toEqual(before)
  }, 120_000)

  it('is nowhere to be read on the disk once the journal is encrypted, and is there again when it opens', async () => {
    const journal = await rhythm()
    const { client, owner, all, home } = journal
    const name = 'Quittengelee einkochen'
    await client.createItem({ ...owner, item: item('jam', { name }) })
    await client.complete({ ...owner, code: 'jam', notes: name })
    const held = () =>
      readdirSync(home, { recursive: true, withFileTypes: true })
        .filter(file => file.isFile())
        .filter(file => readFileSync(join(file.parentPath, file.name)).includes(name))
    expect(held()).not.toEqual([])
    await all.vault.encrypt({ passphrase: 'six quinces on a sill' })
    expect(held()).toEqual([])
    await all.vault.lock()
    expect((await failureOf(client.feed(owner))).code).toBe('LOCKED')
    expect((await failureOf(client.reminders({ since: '2026-03-10T09:00:00Z' }))).code).toBe('LOCKED')
    await all.vault.unlock({ passphrase: 'six quinces on a sill' })
    expect(await client.feed({ ...owner, view: 'day' })).toMatchObject({ completed: 1, items: [{ name }] })
  }, 120_000)

  it('merges what two devices said, and settles the ledger after it', async () => {
    const { journal, path } = await full('Ada')
    const { client, owner } = journal
    // There it is undone and a new day is logged after the export; then the older export comes back.
    await client.undo({ ...owner, code: 'walk' })
    await client.logDay({ ...owner, day: '2026-03-09', metrics: { sleep_score: 80 } })
    await collect(journal.all.data.import({ path, format: 'auto' }))
    expect((await client.history(owner)).marks[0]?.undone_at).not.toBeNull()
    const known = await client.health({ ...owner, from: '2026-03-09', to: '2026-03-09' })
    expect(known.days[0]?.metrics).toEqual({ steps: 12_000, sleep_score: 80 })
    expect((await client.xp(owner)).level.xp).toBe(await derivedXp(journal, '2026-02-20'))
  })

  it('comes to the same ledger where two devices came to it by different ways', async () => {
    const { journal, path } = await full('Ada')
    const { owner } = journal
    const other = await rhythm({ name: 'Elsewhere' })
    await collect(other.all.data.import({ path, format: 'auto' }))
    for (const steps of [100, 8000, 12_000]) {
      await journal.client.logDay({ ...owner, day: '2026-03-08', metrics: { steps } })
      await journal.client.logDay({ ...owner, day: '2026-03-07', metrics: { sleep_score: steps / 120 } })
    }
    for (const steps of [12_000, 300])
      await other.client.logDay({ ...owner, day: '2026-03-08', metrics: { steps } })
    other.at('2026-03-10T10:00:00Z')
    await other.client.logDay({ ...owner, day: '2026-03-07', metrics: { sleep_score: 90 } })
    for (const [from, to] of [
      [other, journal],
      [journal, other],
      [other, journal],
    ] as const) {
      const file = join(from.home, 'meets.json')
      await collect(from.all.data.export({ path: file, format: 'json' }))
      await collect(to.all.data.import({ path: file, format: 'auto' }))
    }
    const days = async (one: RhythmJournal) =>
      (await one.client.health({ ...owner, from: '2026-03-01', to: '2026-03-10' })).days
    expect(await days(other)).toEqual(await days(journal))
    for (const one of [journal, other])
      expect((await one.client.xp(owner)).level.xp).toBe(await derivedXp({ ...one, owner }, '2026-02-20'))
  })
})
