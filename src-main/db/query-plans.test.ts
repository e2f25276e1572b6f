import { expect, test } from 'vitest'
import { connectionOf, type ReadDb } from './handles.ts'
import { pageReflections, reflectionsOfDay, reflectionsOnThisDay } from './reflection-lists.ts'
import { ADA, addReflections, idOf, openJournal } from './test-support/journal.ts'
import { journalTotals } from './totals.ts'
import { countMonths } from './yours-patterns.ts'

/** What SQLite would do for each statement that `work` prepares. */
function plansOf(work: (db: ReadDb) => unknown): string[] {
  const db = openJournal()
  addReflections(db, 1, 3)
  const { sqlite } = connectionOf(db.read)
  const prepared: string[] = []
  const spied = Object.create(connectionOf(db.read), {
    statement: {
      value: (sql: string) => {
        prepared.push(sql)
        return connectionOf(db.read).statement(sql)
      },
    },
  })
  work(spied)
  return prepared.flatMap(sql => {
    const nothing = Array.from({ length: sql.match(/\?/g)?.length ?? 0 }, () => null)
    return sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...nothing)
      .map(({ detail }) => detail)
  })
}

const nextTerms = (db: ReadDb) =>
  countMonths(db, ADA, new Map(), { written: new Map(), held: new Map() }, 0, 2)

test.each<[string, (db: ReadDb) => unknown, string]>([
  ['the feed', db => pageReflections(db, { identity_id: ADA, limit: 2 }), 'reflections_feed'],
  [
    'a later page',
    db =>
      pageReflections(db, {
        identity_id: ADA,
        cursor: Buffer.from(JSON.stringify(['2026', idOf(1)])).toString('base64url'),
        limit: 2,
      }),
    '(occurred_at,id)<(?,?)',
  ],
  [
    'the trash',
    db => pageReflections(db, { identity_id: ADA, limit: 2, filter: { trash: true } }),
    'reflections_trash',
  ],
  ['a day', db => reflectionsOfDay(db, ADA, '2026-01-02'), 'reflections_day'],
  ['this day in other years', db => reflectionsOnThisDay(db, ADA, '2026-01-02'), 'reflections_month_day'],
  ['the totals', db => journalTotals(db, ADA), 'COVERING INDEX reflections_day'],
  ['the terms of the next readings', nextTerms, 'SEARCH a USING INTEGER PRIMARY KEY (rowid>?)'],
])('%s is read through its index', (_, work, index) => {
  const plans = plansOf(work)
  expect(plans.join('\n')).toContain(index)
  expect(plans.filter(detail => /^SCAN (r|reflections|analyses)\b/.test(detail))).toEqual([])
})

test('neither a page of the feed nor the next batch of readings sorts anything', () => {
  const plans = [...plansOf(db => pageReflections(db, { identity_id: ADA, limit: 2 })), ...plansOf(nextTerms)]
  expect(plans.filter(detail => detail.includes('TEMP B-TREE'))).toEqual([])
})
