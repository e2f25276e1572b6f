import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listIdentities, updateIdentity } from '#db/identities.ts'
import { insertMirrorback, listMirrorbacks } from '#db/mirrorbacks.ts'
import { patternFeedback, putPatternFeedback } from '#db/pattern-feedback.ts'
import { listRevisions } from '#db/reflection-lists.ts'
import { editReflection, getReflection, insertReflection, trashReflection } from '#db/reflections.ts'
import { searchReflections } from '#db/search.ts'
import { listTensionAxes } from '#db/tensions.ts'
import { threadReflections } from '#db/threads.ts'
import { asFailure } from '../failure.ts'
import { addIdentity } from '../identities.ts'
import { exportJournal } from './export.ts'
import { importFile } from './import.ts'
import { fillJournal, hour, idOf, newReflection } from './test-support/rich-journal.ts'
import { openTestJournal, run, type TestJournal, type TestJournalOptions } from './test-support/work-env.ts'

let one: TestJournal
let other: TestJournal
beforeEach(() => {
  one = openTestJournal()
  other = openTestJournal()
})
afterEach(() => {
  one.remove()
  other.remove()
})

let files = 0

async function exported(journal: TestJournal): Promise<string> {
  files += 1
  const path = join(journal.out, `export-${files}.json`)
  await run(exportJournal(journal.env, { path, format: 'json' }))
  return path
}

function bring(journal: TestJournal, path: string, dry = false) {
  return run(importFile(journal.env, { path, format: 'auto', dry_run: dry, date_field: 'date' }))
}

async function refused(journal: TestJournal, path: string) {
  const failure = await bring(journal, path).then(() => null, asFailure)
  return { code: failure?.code, ...failure?.data }
}

/** The bytes but for the moment of the export. */
function lasting(path: string): string {
  return readFileSync(path, 'utf8').replace(/"exported_at":"[^"]*"/, '"exported_at":""')
}

function rewritten(path: string, change: (text: string) => string): string {
  const to = path.replace('.json', '-changed.json')
  writeFileSync(to, change(readFileSync(path, 'utf8')))
  return to
}

function reopenOther(options: TestJournalOptions): void {
  other.remove()
  other = openTestJournal(options)
}

describe('the owner’s word on a pattern', () => {
  it('travels, and the later of two stands on both sides, a word taken back as well', async () => {
    const id = one.env.ids.derived('ada', 'pattern:library:calm')
    fillJournal(one)
    const path = await exported(one)
    await bring(other, path)
    expect(patternFeedback(other.db.read, id)).toEqual({ flag: 'not-me', saved_at: hour(8) })
    other.db.write(tx => putPatternFeedback(tx, { pattern_id: id, flag: null, note: '', now: hour(9) }))
    await bring(one, await exported(other))
    expect(patternFeedback(one.db.read, id)).toEqual({ flag: null, saved_at: hour(9) })
    await bring(one, path)
    expect(patternFeedback(one.db.read, id)?.flag).toBeNull()
  })
})

describe('an export', () => {
  it('comes out of an empty app, after it was imported there, byte for byte', async () => {
    fillJournal(one)
    fillJournal(one, 'Ben', 1000)
    const path = await exported(one)
    reopenOther({ now: () => hour(500) })
    expect(await bring(other, path)).toMatchObject({
      format: 'mirror',
      identity: 'Ada, Ben',
      added: 12,
      unchanged: 0,
      conflicts: 0,
    })
    expect(lasting(await exported(other))).toBe(lasting(path))
  })

  it('brings what is not in it too: the search index, the counters and the seed tensions', async () => {
    const ada = fillJournal(one)
    await bring(other, await exported(one))
    const found = searchReflections(other.db.read, {
      identity_id: ada,
      query: 'third',
      order: 'best',
      skip: 0,
      limit: 9,
    })
    expect(found.hits.length).toBe(1)
    expect(listIdentities(other.db.read)[0]?.reflections).toBe(5)
    expect(listTensionAxes(other.db.read, ada).length).toBe(10)
    expect(listMirrorbacks(other.db.read, idOf(1)).length).toBe(2)
  })

  it('changes nothing where it came from', async () => {
    fillJournal(one)
    const path = await exported(one)
    expect(await bring(one, path)).toMatchObject({
      added: 0,
      unchanged: 6,
      updated: 0,
      conflicts: 0,
      trashed: 0,
    })
    expect(lasting(await exported(one))).toBe(lasting(path))
  })

  it.each([undefined, 1])('may be laid out in another way (%s)', async indent => {
    fillJournal(one)
    const path = await exported(one)
    const changed = rewritten(path, text => JSON.stringify(JSON.parse(text), null, indent))
    expect(await bring(other, changed)).toMatchObject({ added: 6 })
    expect(lasting(await exported(other))).toBe(lasting(path))
  })

  it('is only counted in a dry run', async () => {
    fillJournal(one)
    expect(await bring(other, await exported(one), true)).toMatchObject({
      added: 6,
      dry_run: true,
      identity: 'Ada',
    })
    expect(listIdentities(other.db.read)).toEqual([])
  })

  it('of one identity holds nothing of another', async () => {
    const ada = fillJournal(one)
    fillJournal(one, 'Ben', 1000)
    const path = join(one.out, 'ada.json')
    expect(await run(exportJournal(one.env, { path, format: 'json', identity_id: ada }))).toMatchObject({
      identities: 1,
      reflections: 5,
    })
    const { tables } = JSON.parse(readFileSync(path, 'utf8'))
    expect(tables.identities.map((row: { name: string }) => row.name)).toEqual(['Ada'])
    expect(readFileSync(path, 'utf8')).not.toContain(idOf(1000))
  })
})

describe('two devices', () => {
  const CHANGED = 'changed there'

  async function bothHave(): Promise<void> {
    fillJournal(one)
    await bring(other, await exported(one))
  }

  it('take each other’s changes, and then hold the same', async () => {
    await bothHave()
    one.db.write(tx => editReflection(tx, idOf(1), { body: 'changed here' }, hour(20)))
    other.db.write(tx => {
      editReflection(tx, idOf(4), { body: CHANGED }, hour(21))
      editReflection(tx, idOf(4), { body: `${CHANGED} twice` }, hour(22))
      trashReflection(tx, idOf(5), hour(23))
      insertReflection(tx, newReflection(listIdentities(tx)[0]?.id ?? '', 50))
    })
    expect(await bring(one, await exported(other))).toMatchObject({
      added: 1,
      unchanged: 4,
      updated: 1,
      trashed: 1,
      conflicts: 0,
    })
    await bring(other, await exported(one))
    expect(lasting(await exported(one))).toBe(lasting(await exported(other)))
    expect(getReflection(one.db.read, idOf(4))?.body).toBe('changed there twice')
    expect(getReflection(one.db.read, idOf(5))?.deleted_at).toBe(hour(23))
  })

  it('that changed the same text keep both, the newer on top, and say so', async () => {
    await bothHave()
    one.db.write(tx => editReflection(tx, idOf(1), { body: 'mine' }, hour(20)))
    other.db.write(tx => editReflection(tx, idOf(1), { body: 'theirs' }, hour(30)))
    const path = await exported(other)
    expect(await bring(one, path)).toMatchObject({ conflicts: 1, updated: 0 })
    expect(getReflection(one.db.read, idOf(1))).toMatchObject({ body: 'theirs', revision: 3 })
    expect(listRevisions(one.db.read, idOf(1)).map(text => text.body)).toEqual([
      'mine',
      'Reflection 1, quietly.',
    ])
    expect(await bring(one, path)).toMatchObject({ conflicts: 0, updated: 0, unchanged: 6 })
  })

  it('that each asked for a mirrorback keep both', async () => {
    await bothHave()
    const add = (journal: TestJournal, n: number) =>
      journal.db.write(tx => {
        const [first] = listMirrorbacks(tx, idOf(1))
        if (!first) throw new Error('there is a first one')
        insertMirrorback(tx, { ...first, id: idOf(n), frames: [], now: hour(n) })
      })
    add(one, 700)
    add(other, 701)
    await bring(one, await exported(other))
    expect(
      listMirrorbacks(one.db.read, idOf(1))
        .map(({ id, version }) => [id, version])
        .slice(2),
    ).toEqual([
      [idOf(700), 3],
      [idOf(701), 4],
    ])
  })

  it('that began a journal of one name find it to be the same, and their threads stay in order', async () => {
    fillJournal(one)
    other.db.write(tx => addIdentity(tx, other.env, { name: 'ada', reproducible: true }))
    const result = await bring(other, await exported(one))
    expect(result).toMatchObject({ added: 6, identity_id: listIdentities(other.db.read)[0]?.id })
    expect(listIdentities(other.db.read).length).toBe(1)
    const { reflections } = threadReflections(other.db.read, idOf(101), 0, 9)
    expect(reflections.map(reflection => reflection.id)).toEqual([idOf(4), idOf(1), idOf(2)])
  })
})

describe('a damaged or strange export', () => {
  it.each([
    [
      'whose text was changed',
      (text: string) => text.replace('Third text.', 'Third TEXT.'),
      /hash does not fit/,
    ],
    [
      'that lost a row',
      (text: string) => text.replace(/^\{"id":"[^"]*0000000003".*\n/m, ''),
      /says 6 rows of reflections, and holds 5/,
    ],
    ['that was cut off', (text: string) => text.slice(0, -100), /line \d+|missing/],
    ['with a broken line', (text: string) => text.replace('"Third text."', '"Third text.'), /line \d+/],
    ['without its footer', (text: string) => text.replace(/,\n"counts".*\n$/, '}'), /counts and the hash/],
    [
      'with an unknown table',
      (text: string) => text.replace('"tables":{', '"tables":{"secrets":[{}],'),
      /no such table/,
    ],
  ])('%s is refused, and nothing of it is kept', async (_, change, rule) => {
    fillJournal(one)
    const path = rewritten(await exported(one), change)
    expect(await refused(other, path)).toMatchObject({
      code: 'UNREADABLE_FILE',
      rule: expect.stringMatching(rule),
      path,
    })
    expect(listIdentities(other.db.read)).toEqual([])
  })

  it('of a newer Mirror is refused', async () => {
    fillJournal(one)
    const path = await exported(one)
    for (const change of ['"version":1', '"schema_version":'] as const) {
      const newer = rewritten(path, text =>
        text.replace(change, change === '"version":1' ? '"version":2' : '"schema_version":9'),
      )
      expect(await refused(other, newer)).toMatchObject({
        code: 'UNSUPPORTED',
        rule: expect.stringMatching(/newer Mirror/),
      })
    }
  })

  it('is refused where its journal’s name belongs to another one here', async () => {
    fillJournal(one)
    other.db.write(tx => addIdentity(tx, other.env, { name: 'Zoe' }))
    const ada = listIdentities(one.db.read)[0]?.id ?? ''
    one.db.write(tx => updateIdentity(tx, ada, { name: 'Zoe' }, hour(9)))
    expect(await refused(other, await exported(one))).toMatchObject({
      code: 'CONFLICT',
      rule: expect.stringMatching(/Zoe/),
    })
  })
})

it('an import stopped half way keeps nothing', async () => {
  fillJournal(one)
  const path = await exported(one)
  reopenOther({ stopAt: ({ step, done }) => step === 'adding' && done === 9 })
  expect(await refused(other, path)).toMatchObject({ code: 'CANCELLED' })
  expect(listIdentities(other.db.read)).toEqual([])
})
