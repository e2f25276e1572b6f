import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictsIn, type Version } from '#db/texts.ts'
import { mergeReflections, type Side } from './merge-reflection.ts'

function stamp(hour: number, device = 'a'): string {
  return hour === 0 ? '' : `0190000000${String(hour).padStart(2, '0')}-0000-${device}`
}

/** A reflection whose texts were written at the hours given, each after the one before. */
function side(
  texts: readonly (readonly [body: string, hour: number, device?: string])[],
  over: Record<string, unknown> = {},
): Side {
  const versions = texts.map(([body, hour, device], at): Version => {
    const before = texts[at - 1]
    return {
      stamp: stamp(hour, device),
      after: before ? [stamp(before[1], before[2])] : [],
      body,
      occurred_at: '2026-01-01T00:00:00.000Z',
    }
  })
  const last = versions.at(-1)
  const row = {
    id: 'r',
    identity_id: 'i',
    occurred_at: '2026-01-01T00:00:00.000Z',
    zone: 'UTC',
    journal_day: '2026-01-01',
    source: 'direct',
    source_ref: null,
    visibility: 'private',
    mood_valence: null,
    mood_energy: null,
    mood_label: null,
    tags: [],
    word_count: 1,
    analysable: 1,
    revision: versions.length,
    created_at: 'c',
    updated_at: 'u',
    deleted_at: null,
    stamps: {},
    text_stamp: last?.stamp,
    text_after: last?.after,
    text_at: '2026-01-01T00:00:00.000Z',
    trash_at: null,
    trash_saw: null,
    body: last?.body,
    ...over,
  }
  return { row, versions }
}

function trashed(texts: Parameters<typeof side>[0], hour: number): Side {
  const last = texts.at(-1)
  const saw = [stamp(last?.[1] ?? 0, last?.[2])]
  return side(texts, { deleted_at: 'd', trash_at: 'd', trash_saw: saw, stamps: { trash: stamp(hour) } })
}

const bodies = ({ versions }: Side) => versions.map(version => version.body)

describe('two devices that know a reflection', () => {
  it('in the same way change nothing', () => {
    const one = side([['a', 0]])
    expect(mergeReflections(one, one)).toEqual({ ...one, outcome: 'unchanged' })
  })

  it('follow the one that wrote on, to the same history', () => {
    const there = side([
      ['a', 0],
      ['b', 2],
      ['c', 3],
    ])
    const here = side([['a', 0]])
    expect(mergeReflections(here, there)).toEqual({ ...there, outcome: 'updated' })
    expect(mergeReflections(there, here)).toEqual({ ...there, outcome: 'unchanged' })
  })

  it('keep both texts where both wrote on; the newer stands and the other waits for the owner', () => {
    const here = side([
      ['a', 0],
      ['mine', 5, 'x'],
    ])
    const there = side([
      ['a', 0],
      ['theirs', 4, 'y'],
    ])
    const merged = mergeReflections(here, there)
    expect(merged).toMatchObject({ outcome: 'conflict', row: { body: 'mine', revision: 3 } })
    expect(bodies(merged)).toEqual(['a', 'theirs', 'mine'])
    expect(conflictsIn(merged.versions).map(version => version.body)).toEqual(['theirs'])
    expect(mergeReflections(there, here).versions).toEqual(merged.versions)
    expect(mergeReflections(merged, there).outcome).toBe('unchanged')
  })

  it('do not call it a conflict where both wrote the same', () => {
    const here = side([
      ['a', 0],
      ['same', 5, 'x'],
    ])
    const there = side([
      ['a', 0],
      ['same', 4, 'y'],
    ])
    expect(conflictsIn(mergeReflections(here, there).versions)).toEqual([])
  })

  it('let the later word on each thing beside the text stand', () => {
    const here = side([['a', 0]], { tags: ['x'], stamps: { tags: stamp(1) } })
    const there = side([['a', 0]], {
      tags: ['y'],
      visibility: 'shareable',
      stamps: { tags: stamp(3), visibility: stamp(2) },
    })
    expect(mergeReflections(here, there).row).toMatchObject({
      tags: ['y'],
      visibility: 'shareable',
      stamps: { tags: stamp(3), visibility: stamp(2) },
    })
  })

  it('trash what one deleted and the other did not change', () => {
    const merged = mergeReflections(side([['a', 0]]), trashed([['a', 0]], 4))
    expect(merged).toMatchObject({ outcome: 'trashed', row: { deleted_at: 'd' } })
  })

  it('keep out of the trash a text that the deleting side never saw', () => {
    const edited = side([
      ['a', 0],
      ['b', 2, 'y'],
    ])
    for (const merged of [
      mergeReflections(edited, trashed([['a', 0]], 4)),
      mergeReflections(trashed([['a', 0]], 4), edited),
    ])
      expect(merged.row).toMatchObject({ body: 'b', deleted_at: null })
  })

  it('come to the same in any order, however often, and lose no text', () => {
    const change = fc.record({
      hour: fc.integer({ min: 1, max: 99 }),
      body: fc.constantFrom('p', 'q', 'r'),
      from: fc.nat(3),
      trash: fc.boolean(),
      tags: fc.subarray(['x', 'y']),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 4 }), changes => {
        const sides = changes.map(({ hour, body, trash, tags }, device) => {
          const texts = [['a', 0] as const, [body, hour, `${device}`] as const]
          const over = { tags, stamps: { tags: stamp(hour, `${device}`) } }
          return trash ? trashed(texts, hour) : side(texts, over)
        })
        const fold = (list: readonly Side[]) =>
          list.reduce((one, other) => {
            const { row, versions } = mergeReflections(one, other)
            return { row, versions }
          })
        const merged = fold(sides)
        expect(fold(sides.toReversed())).toEqual(merged)
        expect(fold([...sides, ...sides, merged])).toEqual(merged)
        expect(new Set(bodies(merged))).toEqual(new Set(['a', ...changes.map(one => one.body)]))
      }),
      { numRuns: 500 },
    )
  })
})
