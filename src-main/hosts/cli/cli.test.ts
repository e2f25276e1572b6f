/** The terminal door as programs meet it: one JSON value, honest exit codes, typed failures. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outputs } from '#contract/contract.ts'
import { type CliFailure, callCli, runCli } from '../test-support/run-cli.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mirror-cli-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe('writing and finding again', () => {
  it('keeps the text on stdin at its time, answers it, and finds it', async () => {
    await callCli(home, ['identity', 'create', 'Ada', '--zone', 'Europe/Lisbon'])
    const text = 'I wanted to leave early, but I stayed, and I felt glad that I did.'
    const kept = await runCli<Outputs['reflections']['create']>(
      home,
      ['write', '--at', '2026-03-01T23:30:00+01:00'],
      `${text}\n`,
    )
    expect(kept.code).toBe(0)
    expect(kept.value).toMatchObject({
      body: text,
      journal_day: '2026-03-01',
      occurred_at: '2026-03-01T22:30:00.000Z',
    })
    const reply = await callCli<Outputs['mirrorbacks']['list']['mirrorbacks'][number]>(home, [
      'mirrorback',
      kept.value.id,
    ])
    expect(reply.value.verdict.outcome).toBe('pass')
    const again = await callCli<typeof reply.value>(home, ['mirrorback', kept.value.id, '--regenerate'])
    expect(again.value.version).toBe(2)
    const found = await callCli<Outputs['search']['query']>(home, ['search', 'glad'])
    const [hit] = found.value.hits
    expect(hit?.highlights.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['glad'])
    const status = await runCli<Outputs['system']['status']>(home, ['status'])
    expect(status.value).toMatchObject({ identities: 1, reflections: 1, unread: 0 })
  }, 60_000)
})

describe('failures', () => {
  it('exit 1 with a code, a rule and a remedy', async () => {
    const none = await runCli<CliFailure>(home, ['write'], 'Nobody’s words.')
    expect(none.code).toBe(1)
    expect(none.value.error).toMatchObject({ code: 'BAD_REQUEST' })
    expect(none.value.error.data.remedy).toContain('identity create')
    await callCli(home, ['identity', 'create', 'Ada'])
    const taken = await callCli<CliFailure>(home, ['identity', 'create', 'ada'])
    expect([taken.code, taken.value.error.code]).toEqual([1, 'CONFLICT'])
    for (const [stdin, rule] of [
      ['', /at least one word/],
      [' \n\t ', /at least one word/],
      ['a\u0000b', /NUL/],
      ['long '.repeat(2_100_000), /at most 2,000,000/],
    ] as const) {
      const refused = await callCli<CliFailure>(home, ['write'], stdin)
      expect([refused.code, refused.value.error.code]).toEqual([1, 'BAD_REQUEST'])
      expect(refused.value.error.data.rule).toMatch(rule)
      expect(refused.value.error.data.remedy).not.toBe('')
    }
    const wrongDate = await callCli<CliFailure>(home, ['write', '--at', '2026-02-30'], 'Words.')
    expect([wrongDate.code, wrongDate.value.error.code]).toEqual([1, 'BAD_REQUEST'])
    const status = await callCli<Outputs['system']['status']>(home, ['status'])
    expect(status.value.reflections).toBe(0)
  }, 120_000)

  it('exit 2 where the words of the command are wrong, and say so in the same shape', async () => {
    const sing = await runCli<CliFailure>(home, ['sing'])
    expect([sing.code, sing.value.error.data.rule]).toEqual([2, "unknown command 'sing'"])
    for (const [args, rule] of [
      [[], /a command is needed/],
      [['identity'], /a command is needed/],
      [['import'], /argument 'path'/],
      [['patterns', '--limit', 'many'], /whole number/],
      [['imports', '--limit', '-1'], /whole number/],
      [['conflicts', 'list', '--skip', '1.5'], /whole number/],
      [['write', '--loud'], /unknown option '--loud'/],
    ] as const) {
      const wrong = await callCli<CliFailure>(home, args)
      expect([wrong.code, wrong.value.error.code]).toEqual([2, 'BAD_REQUEST'])
      expect(wrong.value.error.data.rule).toMatch(rule)
    }
    expect(readdirSync(home)).toEqual([])
  }, 60_000)

  it('are none where whoever reads the answer has had enough of it', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), 'screen', '--home', home])
    const said: string[] = []
    child.stderr.on('data', part => said.push(String(part)))
    child.stdout.destroy()
    child.stdin.end('A text that nobody asks about.')
    const code = await new Promise(resolve => child.once('close', resolve))
    expect([code, said.join('')]).toEqual([0, ''])
  }, 60_000)
})

describe('import', () => {
  it('adds all of a file once, and the same file again adds nothing', async () => {
    const file = join(home, 'diary.jsonl')
    const lines = Array.from({ length: 40 }, (_, at) => ({
      date: `2026-01-${String((at % 31) + 1).padStart(2, '0')}`,
      text: `I could not sleep, and I thought of the harbour. Number ${at}.`,
    }))
    writeFileSync(file, `${lines.map(line => JSON.stringify(line)).join('\n')}\n`)
    const args = ['import', file, '--format', 'jsonl', '--identity', 'Ada']
    const first = await callCli<Outputs['system']['status']>(home, args)
    expect(first.value).toMatchObject({ added: 40, unchanged: 0 })
    const second = await callCli(home, args)
    expect(second.value).toMatchObject({ added: 0, unchanged: 40 })
    const done = await callCli(home, ['analyze'])
    expect(done.value).toMatchObject({ reflections: 40 })
    const twin = mkdtempSync(join(tmpdir(), 'mirror-cli-twin-'))
    await runCli(twin, args)
    await runCli(twin, ['analyze'])
    for (const command of [['patterns'], ['evolution'], ['tensions'], ['map']]) {
      const [one, other] = [await callCli(home, command), await callCli(twin, command)]
      expect(other.stdout).toBe(one.stdout)
    }
    rmSync(twin, { recursive: true, force: true })
  }, 120_000)

  it('imports nothing of a file with one broken line, and names the line', async () => {
    const file = join(home, 'broken.jsonl')
    const good = JSON.stringify({ date: '2026-01-01', text: 'A line that is whole.' })
    for (const [bad, rule] of [
      ['{"date": "2026-01-02", "text": "cut', /JSON/],
      [JSON.stringify({ date: '2026-02-30', text: 'No such day.' }), /day|date/],
      [JSON.stringify({ date: '2026-01-02', text: '   ' }), /at least one word/],
      ['{"date": "2026-01-02", "text": "half \\ud83d a pair"}', /whole characters/],
    ] as const) {
      writeFileSync(
        file,
        [good, good.replace('01-01', '01-03'), bad, good.replace('01-01', '01-04')].join('\n'),
      )
      const refused = await callCli<CliFailure>(home, [
        'import',
        file,
        '--format',
        'jsonl',
        '--identity',
        'Ada',
      ])
      expect([refused.code, refused.value.error.code]).toEqual([1, 'UNREADABLE_FILE'])
      expect(refused.value.error.data.line).toBe(3)
      expect(refused.value.error.data.rule).toMatch(rule)
    }
    const status = await callCli<Outputs['system']['status']>(home, ['status'])
    expect(status.value).toMatchObject({ identities: 0, reflections: 0 })
  }, 120_000)
})
