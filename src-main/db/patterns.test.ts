import { expect, test } from 'vitest'
import { createBulkWriter, unreadReflections } from './analyses.ts'
import type { Database } from './open.ts'
import {
  countOccurrences,
  ensurePattern,
  evolutionCounts,
  getPattern,
  listPatterns,
  occurrencesOf,
  patternEntries,
  patternSeqs,
  setPatternOwner,
  shownPatterns,
  termCounts,
  updatePatternStats,
} from './patterns.ts'
import { highlightsOf, readingLanguage } from './readings.ts'
import { getReflection, insertReflection } from './reflections.ts'
import { ADA, idOf, NOW, newReflection, openJournal } from './test-support/journal.ts'
import { newPattern, placesIn, readingOf } from './test-support/readings.ts'
import { addOccurrences, beginFollowing } from './yours-patterns.ts'

const [TE, TI] = [newPattern('te'), newPattern('ti')]

/** Six read reflections in three weeks: `tea` in 0, 2 (twice) and 4, `time` in 2 and 5. */
function journal(): Database {
  const db = openJournal()
  const places = placesIn(db)
  const bodies = ['tea 🌊 here', 'none', 'time, tea and tea', 'none', 'no Tea', 'time ant bee']
  db.write(tx => {
    for (const [n, body] of bodies.entries())
      insertReflection(
        tx,
        newReflection(n, { body, journal_day: `2026-01-${String(5 + n * 4).padStart(2, '0')}` }),
      )
    const writer = createBulkWriter(tx, places)
    for (const one of unreadReflections(tx, ADA, '1', 100)) writer.add(one, readingOf(one.body))
    writer.flush()
  })
  return db
}

const seqOf = (db: Database, key: string) => patternSeqs(db.read, ADA).get(`library:${key}`) ?? -1

test('every occurrence comes with the very words of its reflection', () => {
  const db = journal()
  const found = occurrencesOf(db.read, TE.id, { order: 'oldest' })
  expect(found.map(({ quote }) => quote)).toEqual(['tea', 'tea', 'tea', 'Tea'])
  for (const { reflection_id, start, end, quote } of found)
    expect(getReflection(db.read, reflection_id)?.body.slice(start, end)).toBe(quote)
  expect(
    occurrencesOf(db.read, TE.id, { skip: 1, limit: 2 }).map(({ reflection_id }) => reflection_id),
  ).toEqual([idOf(2), idOf(2)])
  expect(countOccurrences(db.read, TE.id, { from: '2026-01-10', to: '2026-01-20' })).toBe(2)
})

test('a pattern that is merged is counted in the other, shown nowhere, and parted again whole', () => {
  const db = journal()
  db.write(tx => {
    for (const key of ['te', 'ti']) updatePatternStats(tx, seqOf(db, key), { shown: true, confidence: 0.5 })
    setPatternOwner(tx, TI.id, { merged_into: TE.id }, NOW)
  })
  expect(countOccurrences(db.read, TE.id)).toBe(6)
  expect(listPatterns(db.read, { identity_id: ADA, skip: 0, limit: 9 }).patterns.map(({ id }) => id)).toEqual(
    [TE.id],
  )
  expect(patternEntries(db.read, ADA).at).toEqual(new Map([[seqOf(db, 'te'), [0, 2, 4, 5]]]))
  const week = evolutionCounts(db.read, {
    identity_id: ADA,
    pattern_ids: [TE.id],
    period: 'week',
  }).patterns.get(TE.id)
  expect(week?.get('2026-01-12')).toEqual({ occurrences: 3, with: 1 })
  for (const [id, into] of [
    [TE.id, TI.id],
    [TE.id, TE.id],
  ] as const)
    expect(() => db.write(tx => setPatternOwner(tx, id, { merged_into: into }, NOW))).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    )
  db.write(tx => setPatternOwner(tx, TI.id, { merged_into: null }, NOW))
  expect(countOccurrences(db.read, TE.id)).toBe(4)
})

test('lists put pinned ones first, then go by confidence, and filter before paging', () => {
  const db = journal()
  db.write(tx => {
    for (const [key, confidence] of [
      ['ta', 0.2],
      ['tb', 0.9],
      ['tc', 0.4],
      ['td', 0.6],
    ] as const)
      updatePatternStats(tx, seqOf(db, key), { shown: key !== 'ta', confidence, early: true })
    setPatternOwner(tx, newPattern('ta').id, { pinned: true, owner_name: 'My Ängste' }, NOW)
    setPatternOwner(tx, newPattern('td').id, { hidden: true }, NOW)
  })
  const list = (over: object) => listPatterns(db.read, { identity_id: ADA, skip: 0, limit: 9, ...over })
  expect(list({}).patterns.map(({ name }) => name)).toEqual(['My Ängste', 'theme of tb', 'theme of tc'])
  expect(list({ skip: 1, limit: 1 })).toMatchObject({
    total: 3,
    patterns: [{ name: 'theme of tb', early: true, origin: 'detected' }],
  })
  expect(list({ pattern_name: 'ÄNGST' }).patterns).toMatchObject([
    { origin: 'named-by-you', detected_name: 'theme of ta' },
  ])
  expect(list({ min_confidence: 0.5 }).total).toBe(1)
  expect(list({ hidden: true }).patterns.map(({ name }) => name)).toEqual(['theme of td'])
  expect(list({ kind: 'phrase' }).total).toBe(0)
  expect(
    shownPatterns(db.read, ADA)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['theme of tb', 'theme of tc'])
})

test('what was computed is written and read back as the contract has it', () => {
  const db = journal()
  const stats = {
    bursts: [{ from: '2026-01-01', to: '2026-01-09', peak: '2026-01-04', reflections: 3, p: 0.01 }],
    weekday: { weekday: 7, share: 0.5, expected: 0.1, p: 0.02 },
    trend: 'burst' as const,
    hour: { hour: 21, share: 0.6, expected: 0.2, p: 0.001 },
  }
  db.write(tx => updatePatternStats(tx, seqOf(db, 'te'), stats))
  expect(getPattern(db.read, TE.id)).toMatchObject(stats)
  expect(db.write(tx => ensurePattern(tx, { ...TE, name: 'another' }))).toBe(seqOf(db, 'te'))
  expect(getPattern(db.read, TE.id)?.name).toBe('theme of te')
})

test.each(['week', 'month', 'quarter'] as const)(
  'an evolution by %s counts occurrences, the reflections that hold them, and what was read',
  period => {
    const db = journal()
    const { exposure, patterns } = evolutionCounts(db.read, {
      identity_id: ADA,
      pattern_ids: [TE.id],
      period,
    })
    const expected = {
      week: {
        read: [2, 2, 2],
        at: [
          ['2026-01-05', 1, 1],
          ['2026-01-12', 2, 1],
          ['2026-01-19', 1, 1],
        ],
      },
      month: { read: [6], at: [['2026-01-01', 4, 3]] },
      quarter: { read: [6], at: [['2026-01-01', 4, 3]] },
    }[period]
    expect(
      [...(patterns.get(TE.id) ?? [])].map(([at, count]) => [at, count.occurrences, count.with]),
    ).toEqual(expected.at)
    expect([...exposure.values()]).toEqual(expected.read)
  },
)

test('a range takes in whole periods that it touches', () => {
  const db = journal()
  const counts = evolutionCounts(db.read, {
    identity_id: ADA,
    pattern_ids: [TE.id],
    period: 'week',
    from: '2026-01-14',
    to: '2026-01-15',
  })
  expect([...counts.exposure]).toEqual([['2026-01-12', 2]])
  expect([...(counts.patterns.get(TE.id)?.keys() ?? [])]).toEqual(['2026-01-12'])
})

test('terms are counted by reflection and by hit, and each sighting can be found again', () => {
  const db = journal()
  expect(termCounts(db.read, ADA, 3)).toEqual([
    { term: 'tea', kind: 'word', entries: 3, hits: 4, reflective: 0 },
  ])
  const seq = db.write(tx => {
    const pattern = ensurePattern(tx, { ...newPattern('mine'), tier: 'yours', key: 'yours:word:tea' })
    const unheard = ensurePattern(tx, { ...newPattern('no'), tier: 'yours', key: 'yours:word:unheard' })
    for (const _ of ['once', 'twice']) {
      beginFollowing(tx, pattern, '1')
      const terms = [
        { kind: 'word', term: 'tea', seq: pattern },
        { kind: 'word', term: 'unheard', seq: unheard },
      ]
      expect(addOccurrences(tx, ADA, terms, 0, 100)).toBeNull()
    }
    return pattern
  })
  expect(occurrencesOf(db.read, newPattern('mine').id).map(({ quote }) => quote.toLowerCase())).toEqual([
    'tea',
    'tea',
    'tea',
    'tea',
  ])
  expect(patternEntries(db.read, ADA).at.get(seq)).toEqual([0, 2, 4])
  const byWeek = evolutionCounts(db.read, {
    identity_id: ADA,
    pattern_ids: [newPattern('mine').id, TE.id],
    period: 'week',
  }).patterns
  expect(byWeek.get(newPattern('mine').id)).toEqual(byWeek.get(TE.id))
})

test('the marks of a reflection are what is shown and not hidden, under the name that stands', () => {
  const db = journal()
  const marks = () => highlightsOf(db.read, idOf(2)).map(({ start, end, label }) => [start, end, label])
  expect(marks()).toEqual([])
  db.write(tx => {
    updatePatternStats(tx, seqOf(db, 'te'), { shown: true })
    setPatternOwner(tx, TI.id, { pinned: true, owner_name: 'Hours' }, NOW)
  })
  expect(marks()).toEqual([
    [0, 4, 'Hours'],
    [6, 9, 'theme of te'],
    [14, 17, 'theme of te'],
  ])
  db.write(tx => setPatternOwner(tx, TE.id, { hidden: true }, NOW))
  expect(marks()).toEqual([[0, 4, 'Hours']])
  expect(
    highlightsOf(db.read, idOf(5))
      .filter(({ kind }) => kind === 'tension')
      .map(({ label }) => label),
  ).toEqual(['A', 'B'])
  expect(readingLanguage(db.read, idOf(5))).toMatchObject({ language: 'en' })
  expect(readingLanguage(db.read, idOf(77))).toBeNull()
})
