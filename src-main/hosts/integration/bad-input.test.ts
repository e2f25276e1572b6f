/** What is empty, huge, hostile or in the way: a typed failure that says what to do, and nothing is lost. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outputs } from '#contract/contract.ts'
import { failureOf, openTestJournal } from '../test-support/open-journal.ts'
import { type CliFailure, callCli } from '../test-support/run-cli.ts'
import { mayMount, mounted, unmount } from '../test-support/small-disk.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mirror-bad-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe('texts', () => {
  it('that cannot be kept as they are, are refused with a rule and a remedy', async () => {
    const journal = await openTestJournal()
    for (const [body, rule] of [
      ['', /at least one word/],
      [' \n\t\u2003 ', /at least one word/],
      ['x'.repeat(10_000_000), /at most 2,000,000/],
      ['a \ud83d alone', /whole characters/],
      ['a\0b', /NUL/],
    ] as const) {
      const failure = await failureOf(journal.write(body))
      expect(failure).toMatchObject({ code: 'BAD_REQUEST', data: { field: 'body' } })
      expect(failure.data.rule).toMatch(rule)
      expect(failure.data.remedy.length).toBeGreaterThan(10)
    }
    const wrongDay = await failureOf(journal.write('Words.', { occurred_at: '2026-02-30T10:00:00Z' }))
    expect(wrongDay).toMatchObject({ code: 'BAD_REQUEST', data: { field: 'occurred_at' } })
    const wrongZone = await failureOf(journal.write('Words.', { zone: 'Mars/Olympus' }))
    expect(wrongZone).toMatchObject({ code: 'BAD_REQUEST', data: { field: 'zone' } })
    expect((await journal.client.reflections.list({ identity_id: journal.identity.id })).total).toBe(0)
    await journal.end()
  })

  it('of any script are kept to the last unit, read, and found', async () => {
    const journal = await openTestJournal()
    const texts = [
      'אני כותב כאן מימין לשמאל, ואני שמח היום.',
      'A family 👩\u200d👩\u200d👧\u200d👦 and a flag 🏳️\u200d🌈 in one line.',
      'e\u0301 and \u00e9 are not the same text.',
      '\u202eright to left override\u202c, then back.',
      '今日は図書館で本を読みました。静かでした。',
      `${'word '.repeat(300_000)}end`,
    ]
    for (const body of texts) {
      const kept = await journal.write(body)
      expect((await journal.client.reflections.get({ id: kept.id })).body).toBe(body)
    }
    await journal.settled()
    const found = await journal.client.search.query({ identity_id: journal.identity.id, query: '図書' })
    expect(found.total).toBe(1)
    const [hit] = found.hits
    expect(hit?.highlights.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['図書'])
    await journal.end()
  })

  it('of a query never break the search', async () => {
    const journal = await openTestJournal()
    await journal.write('Plain words.')
    for (const query of [
      '"',
      '-',
      '*',
      'AND OR NOT',
      'body:x',
      '(((',
      "'; DROP TABLE reflections; --",
      '\ud800',
    ])
      await expect(
        journal.client.search.query({ identity_id: journal.identity.id, query }),
      ).resolves.toMatchObject({ skip: 0 })
    await journal.end()
  })
})

describe('a journal file', () => {
  it('that is damaged is refused and left as it is', async () => {
    const file = join(home, 'mirror.db')
    writeFileSync(file, 'This is no database, but it is somebody’s file.')
    const before = readFileSync(file)
    const refused = await callCli<CliFailure>(home, ['status'])
    expect([refused.code, refused.value.error.code]).toEqual([1, 'JOURNAL_DAMAGED'])
    expect(refused.value.error.data).toMatchObject({ path: file })
    expect(readFileSync(file).equals(before)).toBe(true)
    writeFileSync(file, '')
    expect((await callCli<CliFailure>(home, ['status'])).value.error.code).toBe('JOURNAL_DAMAGED')
  })

  it('with flipped bytes is refused by its check, and nothing is written to it', async () => {
    await callCli(home, ['identity', 'create', 'Ada'])
    await callCli(home, ['write'], 'Words that must not be lost.')
    const file = join(home, 'mirror.db')
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 4096, 4096 * 12)
    writeFileSync(file, bytes)
    const check = await callCli<{ ok?: boolean; error?: { code: string } }>(home, ['migrate', 'check'])
    expect(check.code).toBe(1)
    expect(check.value.ok === false || check.value.error?.code === 'JOURNAL_DAMAGED').toBe(true)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('that another process holds is refused after a while, and works when it is let go', async () => {
    await callCli(home, ['identity', 'create', 'Ada'])
    const holder = spawn(
      process.execPath,
      [
        '-e',
        `const D=require('better-sqlite3');const d=new D(process.argv[1]);d.pragma('locking_mode=EXCLUSIVE');d.exec('BEGIN EXCLUSIVE');console.log('held');setInterval(()=>{},1e3)`,
        join(home, 'mirror.db'),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'], cwd: join(import.meta.dirname, '..', '..', '..') },
    )
    await new Promise(resolve => holder.stdout.once('data', resolve))
    const refused = await callCli<CliFailure>(home, ['write', '--identity', 'Ada'], 'Words.')
    expect([refused.code, refused.value.error.code]).toEqual([1, 'JOURNAL_LOCKED'])
    holder.kill('SIGKILL')
    await new Promise(resolve => holder.once('exit', resolve))
    expect((await callCli(home, ['write'], 'Words.')).code).toBe(0)
  }, 60_000)

  it('that a newer Mirror wrote is refused by every command', async () => {
    await callCli(home, ['identity', 'create', 'Ada'])
    const newer = `const D=require('better-sqlite3');const d=new D(process.argv[1]);const n=d.prepare('SELECT max(version) v FROM migrations').get().v+1;d.prepare("INSERT INTO migrations SELECT ?, 'future', checksum, applied_at, app_version FROM migrations LIMIT 1").run(n);d.pragma('user_version='+n);d.close()`
    const done = spawnSync(process.execPath, ['-e', newer, join(home, 'mirror.db')], {
      cwd: join(import.meta.dirname, '..', '..', '..'),
    })
    expect(done.status, String(done.stderr)).toBe(0)
    for (const args of [['status'], ['patterns'], ['migrate', 'up']]) {
      const refused = await callCli<CliFailure>(home, args)
      expect([refused.code, refused.value.error.code]).toEqual([1, 'JOURNAL_NEWER'])
    }
  }, 60_000)
})

describe('a folder', () => {
  it('that cannot be made is refused by name', async () => {
    const file = join(home, 'a-file')
    writeFileSync(file, 'not a folder')
    const refused = await callCli<CliFailure>(join(file, 'home'), ['status'])
    expect([refused.code, refused.value.error.code]).toEqual([1, 'FOLDER_UNAVAILABLE'])
    expect(refused.value.error.data.path).toContain('a-file')
  })

  it.skipIf(!mayMount)('that may not be written is refused, and nothing is asked of it', async () => {
    const at = join(home, 'read-only')
    expect(mounted(at, 'ro')).toBe(true)
    try {
      const refused = await callCli<CliFailure>(join(at, 'home'), ['identity', 'create', 'Ada'])
      expect([refused.code, refused.value.error.code]).toEqual([1, 'FOLDER_UNAVAILABLE'])
    } finally {
      unmount(at)
    }
  })

  it.skipIf(!mayMount)(
    'on a disk that runs full keeps all that was acknowledged',
    async () => {
      const at = join(home, 'small')
      expect(mounted(at, 'size=6m')).toBe(true)
      try {
        await callCli(at, ['identity', 'create', 'Ada'])
        const kept: string[] = []
        let refused: CliFailure | null = null
        for (let n = 0; n < 40 && !refused; n += 1) {
          const run = await callCli<Outputs['reflections']['create'] & CliFailure>(
            at,
            ['write'],
            `Entry ${n}. ${'lorem ipsum '.repeat(40_000)}`,
          )
          if (run.code === 0) kept.push(run.value.id)
          else refused = run.value
        }
        expect(refused?.error.code).toBe('DISK_FULL')
        const status = await callCli<Outputs['system']['status'] & Partial<CliFailure>>(at, ['status'])
        // Opening needs a little room too; where there is none that is said, and the words stay.
        if (status.code === 0) expect(status.value.reflections).toBe(kept.length)
        else expect(status.value.error?.code).toBe('DISK_FULL')
      } finally {
        unmount(at)
      }
    },
    300_000,
  )
})
