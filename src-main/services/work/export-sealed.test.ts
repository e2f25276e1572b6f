/** Exports that are sealed: what is in them, that they come back, and what is left of one that was stopped. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asFailure } from '../failure.ts'
import type { TaskInput } from '../tasks.ts'
import { exportJournal } from './export.ts'
import { importFile } from './import.ts'
import { fillJournal } from './test-support/rich-journal.ts'
import { openTestJournal, run, type TestJournal, type TestJournalOptions } from './test-support/work-env.ts'

const passphrase = 'a long walk by the river'
const PLAINLY = { format: 'auto', dry_run: false, date_field: 'date' } as const

vi.setConfig({ testTimeout: 60_000 })

let journal: TestJournal
beforeEach(() => {
  journal = openTestJournal()
})
afterEach(() => journal.remove())

function reopen(options: TestJournalOptions = {}): void {
  journal.remove()
  journal = openTestJournal(options)
}

function take(input: Omit<TaskInput<'export'>, 'path'>, name: string) {
  return run(exportJournal(journal.env, { ...input, path: join(journal.out, name) }))
}

async function opened(path: string): Promise<string> {
  const { lines } = await journal.env.age.open(path, passphrase)
  return [...lines(path)].map(line => `${line.text}\n`).join('')
}

it('a sealed JSON export holds what an open one holds, and comes back into an empty app', async () => {
  fillJournal(journal)
  const open = await take({ format: 'json' }, 'open.json')
  const sealed = await take({ format: 'json', passphrase }, 'sealed.json.age')
  expect(sealed).toMatchObject({ sealed: true, reflections: open.reflections, format: 'json' })
  expect(sealed.sha256).toBe(journal.env.files.sha256(sealed.path))
  expect(sealed.bytes).toBe(readFileSync(sealed.path).length)
  expect(await opened(sealed.path)).toBe(readFileSync(open.path, 'utf8'))

  const bytes = readFileSync(sealed.path)
  reopen()
  const path = join(journal.out, 'came.age')
  writeFileSync(path, bytes)
  const bring = (secret?: string) => run(importFile(journal.env, { ...PLAINLY, path, passphrase: secret }))
  for (const wrong of [undefined, 'another walk']) {
    const failure = await bring(wrong).then(() => null, asFailure)
    expect(failure).toMatchObject({ code: 'LOCKED', data: { field: 'passphrase' } })
  }
  const came = await bring(passphrase)
  expect(came).toMatchObject({ format: 'mirror', added: 6 })
  expect(await bring(passphrase)).toMatchObject({ added: 0, unchanged: 6 })
  expect(journal.leftovers()).toEqual([])
})

it('entries in lines come in out of an age file too', async () => {
  const path = join(journal.out, 'days.jsonl.age')
  const text = '{"date":"2026-01-31","text":"The heron stood there."}\n'
  const pieces: Uint8Array[] = []
  for await (const piece of journal.env.age.seal([Buffer.from(text)], passphrase)) pieces.push(piece)
  writeFileSync(path, Buffer.concat(pieces))
  const came = await run(importFile(journal.env, { ...PLAINLY, path, passphrase, identity: 'Ada' }))
  expect(came).toMatchObject({ format: 'jsonl', added: 1 })
})

it('a sealed Markdown export is an archive of the same pages', async () => {
  fillJournal(journal)
  const open = await take({ format: 'markdown' }, 'open')
  const sealed = await take({ format: 'markdown', passphrase }, 'sealed.tar.age')
  expect(sealed).toMatchObject({ sealed: true, format: 'markdown', reflections: open.reflections })
  const archive = await opened(sealed.path)
  const names = readdirSync(open.path, { recursive: true, withFileTypes: true }).filter(one => one.isFile())
  expect(names.length).toBeGreaterThan(8)
  for (const { parentPath, name } of names) {
    const path = join(parentPath, name)
    expect(archive).toContain(path.slice(open.path.length + 1))
    expect(archive).toContain(readFileSync(path, 'utf8').trimEnd())
  }
})

describe.each(['json', 'markdown'] as const)('a sealed export as %s', format => {
  it('that is stopped leaves nothing behind, and lets go of the journal', async () => {
    reopen({ stopAt: ({ step, done }) => step.startsWith('writing') && done === 3 })
    fillJournal(journal)
    const failure = await take({ format, passphrase }, 'x.age').then(() => null, asFailure)
    expect(failure?.code).toBe('CANCELLED')
    expect(readdirSync(journal.out)).toEqual([])
    expect(journal.leftovers()).toEqual([])
  })

  it('that is abandoned between two steps leaves nothing behind', async () => {
    let now = 0
    fillJournal(journal)
    // Time flies, so that it gives way after each piece.
    const ticks = () => {
      now += 1000
      return now
    }
    const env = Object.create(journal.env, { clock: { value: { ...journal.env.clock, ticks } } })
    const path = join(journal.out, 'x.age')
    const task = exportJournal(env, { path, format, passphrase })
    await task.next()
    expect(readdirSync(journal.out)).toHaveLength(1)
    await task.return(undefined as never)
    expect(readdirSync(journal.out)).toEqual([])
  })
})
