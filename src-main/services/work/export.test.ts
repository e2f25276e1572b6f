import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getReflection, insertReflection } from '#db/reflections.ts'
import { asFailure } from '../failure.ts'
import type { TaskInput } from '../tasks.ts'
import { exportJournal } from './export.ts'
import { fillJournal, idOf, newReflection } from './test-support/rich-journal.ts'
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

function take(input: TaskInput<'export'>) {
  return run(exportJournal(journal.env, input))
}

async function refused(input: TaskInput<'export'>) {
  const failure = await take(input).then(() => null, asFailure)
  return { code: failure?.code, path: failure?.data.path }
}

function page(...names: string[]): string {
  return readFileSync(join(journal.out, 'md', 'Ada', ...names), 'utf8')
}

it.each(['json', 'markdown'] as const)('an export as %s holds what was there when it began', async format => {
  let wrote = false
  reopen({
    stopAt: ({ done }) => {
      if (done === 1 && !wrote) {
        wrote = true
        journal.db.write(tx => insertReflection(tx, newReflection(identity, 50)))
      }
      return false
    },
  })
  const identity = fillJournal(journal)
  const before = await take({ path: join(journal.out, 'before'), format })
  const after = await take({ path: join(journal.out, 'after'), format })
  expect([wrote, after.reflections - before.reflections]).toEqual([true, 1])
  if (format === 'json') expect(readFileSync(before.path, 'utf8')).not.toContain(idOf(50))
})

describe('a JSON export', () => {
  it('begins with its header, then identities, ends with counts, and says its own size and hash', async () => {
    fillJournal(journal)
    const path = join(journal.out, 'a.json')
    const result = await take({ path, format: 'json' })
    const text = readFileSync(path, 'utf8')
    expect(Object.keys(JSON.parse(text))).toEqual([
      'format',
      'version',
      'exported_at',
      'app',
      'schema_version',
      'tables',
      'counts',
      'sha256',
    ])
    expect(JSON.parse(text)).toMatchObject({
      format: 'mirror-export',
      version: 1,
      app: '0.1.0',
      counts: { identities: 1, reflections: 6, revisions: 2 },
    })
    expect(Object.keys(JSON.parse(text).tables)[0]).toBe('identities')
    expect(result).toMatchObject({
      path,
      format: 'json',
      identities: 1,
      reflections: 5,
      bytes: Buffer.byteLength(text),
    })
    expect(result.sha256).toBe(journal.env.files.sha256(path))
  })

  it('gives the same bytes each time', async () => {
    fillJournal(journal)
    const paths = ['a.json', 'b.json'].map(name => join(journal.out, name))
    for (const path of paths) await take({ path, format: 'json' })
    const [a, b] = paths.map(path => readFileSync(path, 'utf8'))
    expect(a).toBe(b)
  })

  it('of an empty app is an export too', async () => {
    const path = join(journal.out, 'a.json')
    expect(await take({ path, format: 'json' })).toMatchObject({ identities: 0, reflections: 0 })
    expect(JSON.parse(readFileSync(path, 'utf8')).tables).toEqual({})
  })
})

describe('a Markdown export', () => {
  it('has a page for each reflection by year and day, and pages for the rest', async () => {
    const ada = fillJournal(journal)
    const twice = {
      ...newReflection(ada, 80),
      journal_day: '2026-03-02',
      occurred_at: '2026-03-02T20:00:00.000Z',
    }
    journal.db.write(tx => insertReflection(tx, twice))
    const result = await take({ path: join(journal.out, 'md'), format: 'markdown' })
    expect(result).toMatchObject({ format: 'markdown', identities: 1, reflections: 6, sha256: null })
    const names = readdirSync(join(journal.out, 'md'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(join(journal.out, 'md').length + 1))
    expect(names.sort()).toEqual([
      'Ada/README.md',
      'Ada/patterns.md',
      'Ada/reflections/2026/2026-03-02-2.md',
      'Ada/reflections/2026/2026-03-02.md',
      'Ada/reflections/2026/2026-03-03.md',
      'Ada/reflections/2026/2026-03-05.md',
      'Ada/reflections/2026/2026-03-06.md',
      'Ada/reflections/2026/2026-03-07.md',
      'Ada/tensions.md',
      'Ada/threads/The sea- a-b-.md',
    ])
  })

  it('holds every text word for word, with its mirrorbacks below', async () => {
    fillJournal(journal)
    await take({ path: join(journal.out, 'md'), format: 'markdown' })
    const first = page('reflections', '2026', '2026-03-02.md')
    expect(first).toMatch(/^---\nid: "0190b000/)
    expect(first).toContain(`---\n\n${getReflection(journal.db.read, idOf(1))?.body}\n`)
    expect(first.match(/\[!quote\] Mirrorback \d/g)).toEqual([
      '[!quote] Mirrorback 1',
      '[!quote] Mirrorback 2',
    ])
    expect(first).toContain('threads: ["The sea: a/b?"]')
  })

  it('has links that lead to pages that are there', async () => {
    fillJournal(journal)
    await take({ path: join(journal.out, 'md'), format: 'markdown' })
    let links = 0
    for (const name of ['README.md', 'patterns.md', 'tensions.md', 'threads/The sea- a-b-.md'])
      for (const [, to = ''] of page(name).matchAll(/\]\(([^)]+)\)/g)) {
        links += 1
        expect(existsSync(join(journal.out, 'md', 'Ada', dirname(name), decodeURIComponent(to)))).toBe(true)
      }
    expect(links).toBe(7)
    expect(page('tensions.md')).toContain('| −0.50 | 0.75 | you |')
    expect(page('patterns.md')).toContain('## Stillness')
    expect(page('threads', 'The sea- a-b-.md')).toMatch(
      /1\. \[2026-03-05\].*\n2\. \[2026-03-02\].*\n3\. \[2026-03-03\]/,
    )
  })

  it('refuses a folder that is not empty', async () => {
    mkdirSync(join(journal.out, 'md'))
    writeFileSync(join(journal.out, 'md', 'mine.txt'), 'mine')
    expect((await refused({ path: join(journal.out, 'md'), format: 'markdown' })).code).toBe('CONFLICT')
    expect(readdirSync(join(journal.out, 'md'))).toEqual(['mine.txt'])
  })
})

describe.each(['json', 'markdown'] as const)('an export as %s', format => {
  it.each(['writing rows', 'writing pages', 'opening a still view'])(
    'that is stopped while %s leaves nothing behind',
    async phase => {
      reopen({ stopAt: ({ step, done }) => step === phase && (done === 3 || phase.startsWith('opening')) })
      fillJournal(journal)
      const path = join(journal.out, 'x')
      const other = phase === (format === 'json' ? 'writing pages' : 'writing rows')
      expect((await refused({ path, format })).code).toBe(other ? undefined : 'CANCELLED')
      expect(readdirSync(journal.out)).toEqual(other ? ['x'] : [])
      expect(journal.leftovers()).toEqual([])
    },
  )

  it('into a folder that is not there is a typed failure, and leaves nothing behind', async () => {
    fillJournal(journal)
    const path = join(journal.out, 'none', 'x')
    expect(await refused({ path, format })).toEqual({ code: 'FOLDER_UNAVAILABLE', path })
    expect(journal.leftovers()).toEqual([])
  })

  it('never takes the place of the journal itself, not even through a link', async () => {
    fillJournal(journal)
    symlinkSync(journal.env.places.database, join(journal.out, 'link'))
    for (const path of [journal.env.places.database, join(journal.out, 'link')])
      expect((await refused({ path, format })).code).toBe('CONFLICT')
  })

  it('of an identity that is not there is refused', async () => {
    expect(
      (await refused({ path: join(journal.out, 'x'), format, identity_id: idOf(9) as never })).code,
    ).toBe('NOT_FOUND')
  })
})
