import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insertIdentity } from './identities.ts'
import type { ReflectionFilter } from './reflection-filter.ts'
import { insertReflection } from './reflections.ts'
import { searchReflections } from './search.ts'
import { parseQuery } from './search-query.ts'
import { toSearchText } from './search-text.ts'
import { snippetOf } from './snippet.ts'
import { ADA, BEN, idOf, newIdentity, newReflection, openJournal } from './test-support/journal.ts'

function journalOf(...bodies: string[]) {
  const db = openJournal()
  db.write(tx => {
    for (const [n, body] of bodies.entries()) insertReflection(tx, newReflection(n, { body }))
  })
  const find = (query: string, order: 'best' | 'newest' = 'newest') =>
    searchReflections(db.read, { identity_id: ADA, query, order, skip: 0, limit: 20 })
  return {
    db,
    find,
    places: (query: string) =>
      find(query)
        .hits.map(hit => bodies.findIndex((_, n) => idOf(n) === hit.reflection_id))
        .sort(),
  }
}

describe('a search', () => {
  const bodies = [
    'The lighthouse stood in the rain.',
    'Rain again, and no lighthouse.',
    'Café in the rain – naïve plans',
    "I don't know; I can’t say. C++ and e-mail",
    '今日は日本語の勉強をした。',
    '我在北京学习中文，iPhone手机很好。',
    '오늘은 도서관에서 책을 읽었다.',
  ]
  const { places } = journalOf(...bodies)

  test.each<[string, number[]]>([
    ['rain', [0, 1, 2]],
    ['lighthouse rain', [0, 1]],
    ['light', [0, 1]],
    ['light rain', []],
    ['"in the rain"', [0, 2]],
    ['rain -lighthouse', [2]],
    ['rain -"no lighthouse"', [0, 2]],
    ['-rain', []],
    ['cafe', [2]],
    ['CAFÉ NAÏVE', [2]],
    ["don't", [3]],
    ['e-mail', [3]],
    ['日本', [4]],
    ['日本語', [4]],
    ['勉', [4]],
    ['本日', []],
    ['学习', [5]],
    ['手机', [5]],
    ['iPhone手机', [5]],
    ['도서관', [6]],
    ['책', [6]],
    ['', []],
    ['   ', []],
    ['"', []],
    ['!!! -- ***', []],
  ])('for %j finds %j', (query, expected) => {
    expect(places(query)).toEqual(expected)
  })

  test('of any text at all is no error', () => {
    const { find } = journalOf(...bodies)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.string({ maxLength: 60 }),
          fc
            .array(
              fc.constantFrom(
                '"',
                '-',
                '*',
                'a',
                'AND',
                'NOT',
                'NEAR(',
                ')',
                ':',
                '^',
                '日',
                ' ',
                '\0',
                '\ud800',
              ),
              { maxLength: 20 },
            )
            .map(parts => parts.join('')),
        ),
        query => {
          const { hits, total } = find(query)
          expect(total).toBeGreaterThanOrEqual(hits.length)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('shows an exact stretch of the body with exact marks', () => {
    const { find } = journalOf(
      `${'Padding words here. '.repeat(40)}At last the Lighthouse, in rain and wind.${' More words follow.'.repeat(40)}`,
    )
    const [hit] = find('lighthouse rain', 'best').hits
    expect(hit?.highlights.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual([
      'Lighthouse',
      'rain',
    ])
  })

  test('keeps to its journal', () => {
    const { db, find } = journalOf('a harbour')
    db.write(tx => {
      insertIdentity(tx, newIdentity(BEN, 'Ben'))
      insertReflection(tx, newReflection(50, { identity_id: BEN, body: 'a harbour' }))
    })
    expect(find('harbour')).toMatchObject({ total: 1, hits: [{ reflection_id: idOf(0) }] })
  })

  test('pages through all hits, newest first or best first', () => {
    const { db, find } = journalOf(
      ...Array.from({ length: 30 }, (_, n) =>
        n === 7 ? 'sea sea sea' : `sea and ${n} other things in a long line`,
      ),
    )
    expect(find('sea', 'best')).toMatchObject({ total: 30, hits: { length: 20 } })
    expect(find('sea', 'best').hits[0]?.reflection_id).toBe(idOf(7))
    const second = searchReflections(db.read, {
      identity_id: ADA,
      query: 'sea',
      order: 'newest',
      skip: 20,
      limit: 20,
    })
    expect(second.hits.map(hit => hit.reflection_id)).toEqual(
      Array.from({ length: 10 }, (_, n) => idOf(9 - n)),
    )
  })
})

describe('filters beside the words', () => {
  const db = openJournal()
  db.write(tx => {
    insertReflection(
      tx,
      newReflection(0, { body: 'rain at sea', tags: ['sea'], mood: { valence: 0.5, energy: -0.6 } }),
    )
    insertReflection(tx, newReflection(1, { body: 'rain at home', tags: ['home', 'sea'] }))
    insertReflection(tx, newReflection(2, { body: 'sun at sea', mood: { valence: -0.5, energy: 0.1 } }))
  })
  const found = (query: string, all: ReflectionFilter[] = [], none: ReflectionFilter[] = []) => {
    const { hits, total } = searchReflections(db.read, {
      identity_id: ADA,
      query,
      all,
      none,
      order: 'best',
      skip: 0,
      limit: 20,
    })
    expect(total).toBe(hits.length)
    return hits.map(hit => [idOf(0), idOf(1), idOf(2)].indexOf(hit.reflection_id)).sort()
  }

  test.each<[string, string, ReflectionFilter[], ReflectionFilter[], number[]]>([
    ['a tag without case', 'rain', [{ tag: 'SEA' }], [], [0, 1]],
    ['two tags at once', '', [{ tag: 'sea' }, { tag: 'home' }], [], [1]],
    ['no tag', '', [], [{ tag: 'sea' }], [2]],
    ['a mood', '', [{ mood: 'calm' }], [], [0]],
    ['a mood that no one said is on neither side', '', [], [{ mood: 'calm' }], [1, 2]],
    ['any mood, and none', 'rain', [{ mood: 'none' }], [{ mood: 'any' }], [1]],
    ['days', 'rain', [{ from: '2026-01-02' }], [], [1]],
    ['a filter and a word that must not be there', '-home', [{ tag: 'sea' }], [], [0]],
    ['threads of which there are none', 'rain', [{ thread_ids: [] }], [], []],
    ['no filter and no word', '', [], [], []],
  ])('%s', (_, query, all, none, expected) => {
    expect(found(query, all, none)).toEqual(expected)
  })
})

describe('a snippet', () => {
  test('is always a verbatim stretch with marks inside it, in order, and no half character', () => {
    const words = fc.constantFrom(
      'sea',
      'Sea',
      '🌊',
      '日本語',
      'é',
      'e\u0301',
      'winter',
      '\n',
      'a'.repeat(300),
      '.',
    )
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }),
        fc.constantFrom('sea', 'wint', '日本', '"sea winter"', 'é', 'nothing'),
        (parts, query) => {
          const body = parts.join(' ')
          const { snippet, offset, highlights } = snippetOf(body, parseQuery(query).must, 60)
          expect(body.slice(offset, offset + snippet.length)).toBe(snippet)
          expect(snippet.isWellFormed()).toBe(true)
          let last = 0
          for (const { start, end } of highlights) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(snippet.length)
            last = end
          }
        },
      ),
    )
  })

  test('chooses the stretch with the most different words', () => {
    const far = 'filler '.repeat(60)
    const { snippet } = snippetOf(`red ${far}red and blue ${far}blue`, parseQuery('blue red').must, 60)
    expect(snippet).toContain('red and blue')
  })

  test('begins where the body begins when nothing matches', () => {
    expect(snippetOf('short', [], 60)).toEqual({ snippet: 'short', offset: 0, highlights: [] })
  })
})

test('unspaced runs become pairs, and other text is left alone', () => {
  expect(toSearchText('plain text, naïve')).toBe('plain text, naïve')
  expect(toSearchText('日本語').trim()).toBe('日本 本語 語')
  expect(toSearchText('a日b').replace(/\s+/g, ' ')).toBe('a 日 b')
})

test('a text that needs no change is indexed as it is, just as it is before a sign that does', () => {
  const signs = fc.constantFrom(...'abé ̣̀ộ\u00c5\u212b\u2000\u2010’“—…\u2028Кक़ﬁ\u{1d15e}'.split(''))
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 30 }), list => {
      const text = list.join('')
      expect(toSearchText(`${text}雨`)).toBe(`${toSearchText(text)} 雨 `)
    }),
    { numRuns: 2000 },
  )
})
