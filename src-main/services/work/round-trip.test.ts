/** The promise of the formats on real diaries: out, into an empty app, and out again, byte for byte, whichever way. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { insertMirrorback } from '#db/mirrorbacks.ts'
import { ensurePattern, setPatternOwner } from '#db/patterns.ts'
import { iterateReflections } from '#db/reflection-lists.ts'
import { editReflection, trashReflection } from '#db/reflections.ts'
import { insertTension, putOwnMeasurement } from '#db/tensions.ts'
import { newMirrorback } from '#db/test-support/mirrorback.ts'
import { addToThread, insertThread, removeFromThread } from '#db/threads.ts'
import { backup } from './backup.ts'
import { exportJournal } from './export.ts'
import { importFile } from './import.ts'
import { testRestore } from './test-restore.ts'
import { hour, idOf } from './test-support/rich-journal.ts'
import { openTestJournal, run, type TestJournal } from './test-support/work-env.ts'

const corpus = process.env.MIRROR_CORPUS ?? join(import.meta.dirname, '../../../../shared/data')
/** All five take minutes: `npm run round-trip`. */
const wanted =
  process.env.MIRROR_ROUND_TRIP === 'all' ? ['pepys', 'wscott', 'rfscott', 'amiel', 'maclane'] : ['maclane']
const diaries = wanted.flatMap(name => {
  const path = join(corpus, name, `${name}.jsonl`)
  return existsSync(path) ? [{ name, path }] : []
})

/** The field that holds the day, in this diary. */
function dateField(path: string): string {
  const [first = '{}'] = readFileSync(path, 'utf8').split('\n', 1)
  return 'date_gregorian' in JSON.parse(first) ? 'date_gregorian' : 'date'
}

/** Some of everything that an owner may do with a diary. */
function liveWith(journal: TestJournal, identity: string): void {
  const ids = [...iterateReflections(journal.db.read, identity)].map(one => one.id)
  const at = (n: number) => ids[n % ids.length] ?? ''
  const { ids: derive } = journal.env
  journal.db.write(tx => {
    for (let n = 0; n < 5; n += 1)
      editReflection(tx, at(n), { body: `Edited ${n}.`, tags: ['again'] }, hour(n))
    editReflection(tx, at(1), { body: 'Edited twice.' }, hour(9))
    for (let n = 6; n < 9; n += 1) trashReflection(tx, at(n), hour(n))
    insertThread(tx, { id: idOf(1), identity_id: identity, title: 'Some of them', now: hour(10) })
    for (let n = 10; n < 16; n += 1) addToThread(tx, idOf(1), at(n), hour(n))
    removeFromThread(tx, idOf(1), at(12), hour(17))
    for (const [n, revision] of [
      [1, 2],
      [1, 3],
      [20, 1],
    ] as const)
      insertMirrorback(
        tx,
        newMirrorback(idOf(100 + n * 10 + revision), at(n), { revision, now: hour(20 + revision) }),
      )
    const pattern = (key: string) => {
      const id = derive.derived('x', `pattern:${key}`)
      ensurePattern(tx, {
        identity_id: identity,
        key,
        id,
        tier: 'library',
        kind: 'theme',
        name: key,
        now: hour(1),
      })
      return id
    }
    setPatternOwner(tx, pattern('library:sea'), { owner_name: 'The water', pinned: true }, hour(30))
    setPatternOwner(tx, pattern('library:lake'), { merged_into: pattern('library:sea') }, hour(31))
    setPatternOwner(tx, pattern('library:rain'), { hidden: true }, hour(32))
    insertTension(tx, {
      id: idOf(2),
      identity_id: identity,
      key: idOf(2),
      name: 'Land ↔ Sea',
      axis_a: 'Land',
      axis_b: 'Sea',
      line_a: '',
      line_b: '',
      words_a: ['land'],
      words_b: ['sea'],
      origin: 'yours',
      now: hour(33),
    })
    putOwnMeasurement(
      tx,
      { tension_id: idOf(2), reflection_id: at(30), position: 0.5, intensity: 1 },
      hour(34),
    )
  })
}

const lasting = (path: string) =>
  readFileSync(path, 'utf8').replace(/"exported_at":"[^"]*"/, '"exported_at":""')

const mirror = { format: 'auto', dry_run: false, date_field: 'date' } as const

async function exported(from: TestJournal, name: string): Promise<string> {
  const path = join(from.out, name)
  await run(exportJournal(from.env, { path, format: 'json' }))
  return path
}

/** What an empty app exports after it took the file in. */
async function thereAndBack(path: string): Promise<string> {
  const empty = openTestJournal({ now: () => hour(900) })
  try {
    await run(importFile(empty.env, { ...mirror, path }))
    return lasting(await exported(empty, 'again.json'))
  } finally {
    empty.remove()
  }
}

describe.skipIf(diaries.length === 0)(
  'round trip of a diary with threads, mirrorbacks, renamed patterns, trash and revisions',
  () => {
    it.each(diaries)(
      '$name comes out of an empty app as it went in, as JSON and through the backup ZIP',
      { timeout: 600_000 },
      async ({ name, path }) => {
        const one = openTestJournal()
        try {
          const input = {
            ...mirror,
            path,
            format: 'jsonl',
            identity: name,
            date_field: dateField(path),
          } as const
          const { identity_id } = await run(importFile(one.env, input))
          liveWith(one, identity_id ?? '')
          const first = await exported(one, 'first.json')
          const said = lasting(first)
          expect((await thereAndBack(first)) === said).toBe(true)

          const zip = join(one.out, 'backup.zip')
          await run(backup(one.env, { path: zip }))
          expect((await thereAndBack(zip)) === said).toBe(true)
          const rows = Object.values(JSON.parse(said).counts as Record<string, number>)
          expect((await run(testRestore(one.env, { path: zip }))).rows_compared).toBe(
            rows.reduce((sum, count) => sum + count, 0),
          )

          expect(await run(importFile(one.env, { ...mirror, path: first }))).toMatchObject({
            added: 0,
            updated: 0,
            conflicts: 0,
            trashed: 0,
          })
        } finally {
          one.remove()
        }
      },
    )
  },
)
