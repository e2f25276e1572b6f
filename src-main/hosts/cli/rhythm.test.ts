import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outputs } from '#contract/contract.ts'
import { type CliFailure, callCli } from '../test-support/run-cli.ts'

const home = mkdtempSync(join(tmpdir(), 'mirror-cli-rhythm-'))
const rhythm = <T>(...args: string[]) => callCli<T>(home, ['rhythm', ...args])

beforeAll(async () => {
  await callCli(home, ['identity', 'create', 'Ada', '--zone', 'Europe/London'])
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('a day from a terminal: on, planned, done, logged, imported, scored, off', async () => {
  expect(await rhythm<CliFailure>('feed')).toMatchObject({ code: 1, value: { error: { code: 'CONFLICT' } } })
  expect((await rhythm('on', '--set', 'target_wake=05:30')).code).toBe(0)
  const bad = await rhythm<CliFailure>('profile', '--set', 'target_screen_hours=25')
  expect(bad).toMatchObject({
    code: 1,
    value: { error: { code: 'BAD_REQUEST', data: { field: 'target_screen_hours' } } },
  })

  for (const args of [
    ['profile', '--set', 'target_wakes=05:30'],
    ['log', '2026-01-02', '--set', 'stepz=9000'],
    ['add', 'walk', 'A walk', '--set', 'tmie=07:00'],
  ]) {
    const misspelt = await rhythm<CliFailure>(...args)
    expect([misspelt.code, misspelt.value.error.data.rule]).toEqual([
      1,
      expect.stringMatching(/^nothing here is called (target_wakes|stepz|tmie)$/),
    ])
  }

  const added = await rhythm('add', 'walk', 'A walk', '--set', 'time=00:00', 'schedule={"type":"daily"}')
  expect(added.value).toMatchObject({ code: 'walk', time: '00:00', schedule: { type: 'daily' } })
  const done = await rhythm<Outputs['rhythm']['complete']>('done', 'walk', '--notes', 'in the rain')
  expect(done.value.status).toBe('completed')
  expect(await rhythm<CliFailure>('done', 'walk')).toMatchObject({
    code: 1,
    value: { error: { code: 'CONFLICT' } },
  })
  const feed = await rhythm<Outputs['rhythm']['feed']>('feed', '--whole')
  expect(feed.value).toMatchObject({ completed: 1, total: 1, rate: 1 })

  const file = join(home, 'steps.csv')
  writeFileSync(file, 'when,walked\n2026-01-02,9000\n')
  const mapped = ['--map', 'day=when', 'steps=walked']
  expect((await rhythm('import', file, ...mapped)).value).toMatchObject({ format: 'csv', added: 1 })
  expect((await rhythm('import', file, ...mapped)).value).toMatchObject({ added: 0, unchanged: 1 })
  const score = await rhythm<Outputs['rhythm']['score']>('score', '--day', '2026-01-02')
  expect(score.value).toMatchObject({ life: 90, domains_with_data: 1, domains_of: 4 })
  expect((await rhythm<Outputs['rhythm']['xp']>('xp')).value.level.xp).toBeGreaterThan(0)
  expect(await rhythm<CliFailure>('sync')).toMatchObject({
    code: 1,
    value: { error: { code: 'UNSUPPORTED' } },
  })

  expect((await rhythm('off')).code).toBe(1)
  expect((await rhythm('off', '--keep')).value).toEqual({ on: false, kept: true })
}, 120_000)
