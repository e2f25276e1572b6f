import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listIdentities } from '#db/identities.ts'
import { isLoading } from '#db/index-load.ts'
import { iterateReflections } from '#db/reflection-lists.ts'
import { trashReflection } from '#db/reflections.ts'
import { searchReflections } from '#db/search.ts'
import { listThreads, threadReflections } from '#db/threads.ts'
import { asFailure } from '../failure.ts'
import type { TaskInput } from '../tasks.ts'
import { importFile } from './import.ts'
import { recoverImports } from './recover-imports.ts'
import { openTestJournal, run, type TestJournal, type TestJournalOptions } from './test-support/work-env.ts'

let journal: TestJournal
beforeEach(() => {
  journal = openTestJournal()
})
afterEach(() => journal.remove())

function reopen(options: TestJournalOptions): void {
  journal.remove()
  journal = openTestJournal(options)
}

function put(lines: readonly unknown[] | string | Uint8Array): string {
  const path = join(journal.out, 'journal.jsonl')
  const bytes = Array.isArray(lines) ? lines.map(line => JSON.stringify(line)).join('\n') : lines
  writeFileSync(path, bytes as string | Uint8Array)
  return path
}

function bring(path: string, over: Partial<TaskInput<'import'>> = {}) {
  return run(
    importFile(journal.env, {
      path,
      format: 'auto',
      identity: 'Ada',
      dry_run: false,
      date_field: 'date',
      ...over,
    }),
  )
}

async function refused(path: string, over: Partial<TaskInput<'import'>> = {}) {
  const failure = await bring(path, over).then(() => null, asFailure)
  return { code: failure?.code, ...failure?.data }
}

function kept() {
  return listIdentities(journal.db.read).flatMap(({ id }) => [...iterateReflections(journal.db.read, id)])
}

const entries = [
  {
    date: '2026-01-02',
    text: 'Rain on the roof.',
    tags: ['rain'],
    mood: { valence: -0.2, energy: 0 },
    thread: 'House',
  },
  { date: '2026-01-01', time: '23:30', text: 'The year turns.', thread: 'House' },
  { date: '2026-01-03', text: 'Twice.' },
  { date: '2026-01-03', text: 'Twice.' },
]

describe('a journal of JSON Lines', () => {
  it('is kept whole, in a new journal of that name', async () => {
    const result = await bring(put(entries), { zone: 'Europe/Berlin' })
    expect(result).toMatchObject({ format: 'jsonl', identity: 'Ada', added: 4, unchanged: 0, dry_run: false })
    expect(listIdentities(journal.db.read)).toMatchObject([
      { id: result.identity_id, zone: 'Europe/Berlin', reflections: 4 },
    ])
    expect(
      kept().map(({ journal_day, occurred_at, source, word_count }) => [
        journal_day,
        occurred_at,
        source,
        word_count,
      ]),
    ).toEqual([
      ['2026-01-01', '2026-01-01T22:30:00.000Z', 'import', 3],
      ['2026-01-02', '2026-01-02T11:00:00.000Z', 'import', 4],
      ['2026-01-03', '2026-01-03T11:00:00.000Z', 'import', 1],
      ['2026-01-03', '2026-01-03T11:00:00.000Z', 'import', 1],
    ])
    expect(kept()[1]).toMatchObject({ tags: ['rain'], mood: { valence: -0.2, energy: 0 } })
  })

  it('links its threads in the order of the file', async () => {
    const { identity_id } = await bring(put(entries))
    const { threads } = listThreads(journal.db.read, { identity_id: identity_id ?? '', skip: 0, limit: 9 })
    expect(threads).toMatchObject([
      { title: 'House', started_at: '2026-01-01T23:30:00.000Z', last_active: '2026-01-02T12:00:00.000Z' },
    ])
    const { reflections } = threadReflections(journal.db.read, threads[0]?.id ?? '', 0, 9)
    expect(reflections.map(one => one.body)).toEqual(['Rain on the roof.', 'The year turns.'])
  })

  it('grows a thread at its end when more of it comes', async () => {
    const { identity_id } = await bring(put(entries))
    await bring(put([...entries, { date: '2026-01-05', text: 'Later.', thread: 'house' }]))
    const [thread] = listThreads(journal.db.read, {
      identity_id: identity_id ?? '',
      skip: 0,
      limit: 9,
    }).threads
    const { reflections } = threadReflections(journal.db.read, thread?.id ?? '', 0, 9)
    expect(reflections.map(one => one.body)).toEqual(['Rain on the roof.', 'The year turns.', 'Later.'])
  })

  it('adds nothing when it comes again, even after the owner trashed a part of it', async () => {
    const path = put(entries)
    await bring(path)
    const [first] = kept()
    journal.db.write(tx => trashReflection(tx, first?.id ?? '', journal.env.clock.now()))
    expect(await bring(path)).toMatchObject({ added: 0, unchanged: 4 })
    expect(kept().length).toBe(3)
  })

  it('adds only what is new when it has grown', async () => {
    await bring(put(entries))
    expect(await bring(put([...entries, { date: '2026-01-04', text: 'New.' }]))).toMatchObject({
      added: 1,
      unchanged: 4,
    })
  })

  it('gives the same ids on an empty machine', async () => {
    await bring(put(entries))
    const ids = kept().map(one => one.id)
    reopen({})
    await bring(put(entries))
    expect(kept().map(one => one.id)).toEqual(ids)
    expect(new Set(ids).size).toBe(4)
  })

  it('is only counted in a dry run', async () => {
    const path = put(entries)
    expect(await bring(path, { dry_run: true })).toMatchObject({
      identity_id: null,
      identity: 'Ada',
      added: 4,
      dry_run: true,
    })
    expect(listIdentities(journal.db.read)).toEqual([])
    await bring(put(entries.slice(0, 3)))
    expect(await bring(put(entries), { dry_run: true })).toMatchObject({ added: 1, unchanged: 3 })
    expect(kept().length).toBe(3)
  })

  it('may have Windows line ends, a byte order mark, blank lines and no last line end', async () => {
    const text = `\uFEFF${entries.map(one => JSON.stringify(one)).join('\r\n\r\n')}`
    expect(await bring(put(text))).toMatchObject({ added: 4 })
    expect(kept()[0]?.body).toBe('The year turns.')
  })
})

describe('a broken file', () => {
  it('names the line, the rule and the remedy, and nothing of it is kept', async () => {
    const path = put([...entries, { date: '2026-02-30', text: 'x' }, { date: '2026-02-01', text: 'y' }])
    expect(await refused(path)).toMatchObject({
      code: 'UNREADABLE_FILE',
      line: 5,
      field: 'date',
      path,
      rule: expect.stringContaining('line 5'),
      remedy: expect.stringContaining('Nothing was imported'),
    })
    expect(listIdentities(journal.db.read)).toEqual([])
  })

  it('is refused where its last line is cut off', async () => {
    const text = entries.map(one => JSON.stringify(one)).join('\n')
    expect(await refused(put(text.slice(0, -5)))).toMatchObject({ code: 'UNREADABLE_FILE', line: 4 })
    expect(kept()).toEqual([])
  })

  it('is refused where it is not UTF-8, with the line', async () => {
    const line = `${JSON.stringify(entries[0])}\n`
    const path = put(
      Buffer.concat([Buffer.from(line), Buffer.from('{"date":"2026-01-05","text":"caf\xe9"}', 'latin1')]),
    )
    expect(await refused(path)).toMatchObject({
      code: 'UNREADABLE_FILE',
      line: 2,
      rule: expect.stringContaining('UTF-8'),
    })
    expect(kept()).toEqual([])
  })

  it.each([
    ['empty', ''],
    ['plain text', 'Dear diary, today'],
    ['a list', '[{"date":"2026-01-01","text":"a"}]'],
    ['a backup manifest', '{"format":"mirror-backup"}'],
  ])('is refused where it is %s, naming what was expected', async (_, text) => {
    expect((await refused(put(text))).code).toBe('UNREADABLE_FILE')
  })

  it('is refused where it holds no entries, where it is missing, and where no journal is named', async () => {
    expect((await refused(put('\n\n'), { format: 'jsonl' })).rule).toMatch(/no entries/)
    expect((await refused(join(journal.out, 'none'))).code).toBe('NOT_FOUND')
    expect(await refused(put(entries), { identity: undefined } as object)).toMatchObject({
      code: 'BAD_REQUEST',
      field: 'identity',
    })
  })

  it('is refused where it changes while it is read', async () => {
    reopen({
      stopAt: ({ step, done }) => {
        if (step === 'checking' && done === 2)
          writeFileSync(path, readFileSync(path, 'utf8').replace('Rain', 'Snow'))
        return false
      },
    })
    const path = put(entries)
    expect((await refused(path)).rule).toMatch(/changed while/)
    expect(kept()).toEqual([])
  })
})

it.each(['checking', 'adding'])('an import stopped while %s keeps nothing', async phase => {
  reopen({ stopAt: ({ step, done }) => step === phase && done === 3 })
  expect(await refused(put(entries))).toMatchObject({ code: 'CANCELLED' })
  expect(listIdentities(journal.db.read)).toEqual([])
})

describe('a large import', () => {
  const many = Array.from({ length: 3_200 }, (_, n) => ({
    date: '2026-01-02',
    text: `Stone ${n} by the river.`,
  }))

  function found(query: string): number {
    const [identity] = listIdentities(journal.db.read)
    const { id: identity_id } = identity ?? { id: '' }
    return searchReflections(journal.db.read, { identity_id, query, order: 'newest', skip: 0, limit: 1 })
      .total
  }

  it('puts the merging of the index off until it is staged, and leaves it as it is usually kept', async () => {
    let wasLoading = false
    reopen({
      stopAt: ({ step, done }) => {
        wasLoading ||= step === 'adding' && done > 0 && isLoading(journal.db.read)
        return false
      },
    })
    expect(await bring(put(many))).toMatchObject({ added: 3_200 })
    expect(wasLoading).toBe(true)
    expect(isLoading(journal.db.read)).toBe(false)
    expect(found('river')).toBe(3_200)
    expect(found('stone 1234')).toBe(1)
  })

  it('leaves the index as it is usually kept where it is stopped, and where it is only counted', async () => {
    expect(await bring(put(many), { dry_run: true })).toMatchObject({ added: 3_200 })
    expect(isLoading(journal.db.read)).toBe(false)
    reopen({ stopAt: ({ step, done }) => step === 'adding' && done === 3_000 })
    expect(await refused(put(many))).toMatchObject({ code: 'CANCELLED' })
    expect(isLoading(journal.db.read)).toBe(false)
  })

  it('that was left half way is swept with what it put off', async () => {
    let done = 0
    reopen({
      stopAt: step => {
        if (step.step === 'adding') done = step.done
        return false
      },
    })
    const task = importFile(journal.env, {
      path: put(many),
      format: 'auto',
      identity: 'Ada',
      dry_run: false,
      date_field: 'date',
    })
    while (done < 1_000) await task.next()
    await task.return(undefined as never)
    expect(isLoading(journal.db.read)).toBe(true)
    expect(await run(recoverImports(journal.env))).toEqual({ recovered: 1 })
    expect(isLoading(journal.db.read)).toBe(false)
    expect(kept()).toEqual([])
    expect(await bring(put(many))).toMatchObject({ added: 3_200 })
  })
})

const corpus = join(
  process.env.MIRROR_CORPUS ?? join(import.meta.dirname, '../../../../shared/data'),
  'pepys/pepys.jsonl',
)

describe.skipIf(!existsSync(corpus))('the diary of Samuel Pepys', () => {
  it('is kept entry by entry, each on its own day', async () => {
    const days: string[] = []
    for await (const line of createInterface(createReadStream(corpus)))
      days.push(JSON.parse(line).date_gregorian)
    expect(await bring(corpus, { date_field: 'date_gregorian', zone: 'Europe/London' })).toMatchObject({
      added: days.length,
    })
    expect(kept().map(one => one.journal_day)).toEqual(days.toSorted())
  })
})
