/** `migrate …` as programs meet it: its shapes, its exit codes, and what it asks before something may be lost. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MigrationCheck, MigrationRehearsal, MigrationRun, MigrationStatus } from '#contract/schemas/data.ts'
import { type CliFailure, callCli } from '../test-support/run-cli.ts'

// Each runs several programs.
vi.setConfig({ testTimeout: 120_000 })

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mirror-cli-migrate-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const backups = () => (existsSync(join(home, 'backups')) ? readdirSync(join(home, 'backups')) : [])

it('says what is pending, brings it up, and says the same shapes again at head', async () => {
  const before = await callCli(home, ['migrate', 'status'])
  expect(before.code).toBe(0)
  const { latest, pending } = MigrationStatus.strict().parse(before.value)
  expect(pending).toHaveLength(latest)
  expect(readdirSync(home)).toEqual([])
  const up = MigrationRun.strict().parse((await callCli(home, ['migrate', 'up', '2'])).value)
  expect(up.status.current).toBe(2)
  const tried = await callCli(home, ['migrate', 'dry-run'])
  const { steps } = MigrationRehearsal.strict().parse(tried.value)
  expect([tried.code, steps.length]).toEqual([0, latest - 2])
  expect(steps.every(step => step.duration_ms > 0)).toBe(true)
  expect(readdirSync(home).filter(name => name.startsWith('snapshot'))).toEqual([])
  const behind = await callCli(home, ['migrate', 'check'])
  expect([behind.code, MigrationCheck.strict().parse(behind.value).ok]).toEqual([1, false])
  await callCli(home, ['migrate', 'up'])
  const sound = await callCli(home, ['migrate', 'check'])
  expect([sound.code, MigrationCheck.strict().parse(sound.value).ok]).toEqual([0, true])
  const { value } = await callCli<{ history: unknown[] }>(home, ['migrate', 'history'])
  expect(value.history).toHaveLength(latest)
})

it('takes nothing back from a journal that holds reflections until its name or version is given', async () => {
  await callCli(home, ['identity', 'create', 'Ada'])
  await callCli(home, ['write'], 'The river was high.')
  const { value: at } = await callCli<MigrationStatus>(home, ['migrate', 'status'])
  for (const args of [['down'], ['down', '--confirm', 'yes'], ['stamp', '0', '--confirm', 'Ben']]) {
    const { code, value } = await callCli<CliFailure>(home, ['migrate', ...args])
    expect([code, value.error.code]).toEqual([1, 'CONFLICT'])
    expect(value.error.data.remedy).toContain('“Ada”')
  }
  expect(backups()).toEqual([])
  const down = await callCli(home, ['migrate', 'down', '1', '--confirm', String(at.current)])
  const { backup, status } = MigrationRun.strict().parse(down.value)
  expect([down.code, status.current]).toEqual([0, at.current - 1])
  expect(existsSync(backup ?? '')).toBe(true)
  await callCli(home, ['migrate', 'up'])
  const again = await callCli<MigrationRun>(home, ['migrate', 'down', '1', '--confirm', 'Ada'])
  expect(again.value.status.current).toBe(at.current - 1)
})

it('refuses to stamp a version whose tables the journal has not', async () => {
  await callCli(home, ['migrate', 'up'])
  const { code, value } = await callCli<CliFailure>(home, ['migrate', 'stamp', '1'])
  expect([code, value.error.code]).toEqual([1, 'CONFLICT'])
  expect(value.error.data.rule).toMatch(/not the schema of version 1/)
})

it('tries a file of SQL, and names the file, the line and what SQLite says of it', async () => {
  await callCli(home, ['migrate', 'up'])
  const draft = join(home, 'draft.sql')
  writeFileSync(
    draft,
    '-- Places.\nCREATE TABLE places (id TEXT) STRICT;\n\nINSERT INTO plces VALUES (1);\n\n-- down\n',
  )
  const failed = await callCli<CliFailure>(home, ['migrate', 'dry-run', draft])
  expect(failed.code).toBe(1)
  expect(failed.value.error).toMatchObject({
    code: 'MIGRATION_MISMATCH',
    data: { path: draft, line: 4, rule: expect.stringContaining('no such table: plces') },
  })
  writeFileSync(draft, 'CREATE TABLE places (id TEXT) STRICT;\n-- down\nDROP TABLE places;\n')
  const passed = await callCli<MigrationRehearsal>(home, ['migrate', 'dry-run', draft])
  expect(passed.value.steps).toMatchObject([{ path: draft, after: { places: 0 } }])
})

it('ends with 2 where it is used wrongly', async () => {
  const wrong = [['up', 'two'], ['down', '--maybe'], ['create'], ['stamp'], ['sideways']]
  const { runCli: run } = await import('./run.ts')
  for (const args of wrong) expect(await run(['migrate', ...args, '--home', home])).toBe(2)
  expect(readdirSync(home)).toEqual([])
})
