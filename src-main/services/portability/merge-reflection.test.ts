import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type EarlierText,
  type MergePlan,
  planMerge,
  type ReflectionRow,
  type Side,
} from './merge-reflection.ts'

function at(hour: number): string {
  return `2026-01-01T${String(hour).padStart(2, '0')}:00:00.000Z`
}

/** A reflection written at hour 0, whose texts were replaced at the hours given. */
function side(texts: readonly (readonly [string, number])[], over: Partial<ReflectionRow> = {}): Side {
  const bodies = texts.map(([body]) => body)
  const earlier = texts.slice(0, -1).map(([body], index): EarlierText => {
    return { body, occurred_at: at(0), replaced_at: at(texts[index + 1]?.[1] ?? 0) }
  })
  const row: ReflectionRow = {
    id: 'r',
    identity_id: 'i',
    body: bodies.at(-1) ?? '',
    word_count: 1,
    occurred_at: at(0),
    created_at: at(0),
    updated_at: at(texts.at(-1)?.[1] ?? 0),
    deleted_at: null,
    revision: texts.length,
    tags: [],
    ...over,
  }
  return { row, earlier }
}

/** What a device holds after it followed the plan. */
function after(here: Side, plan: MergePlan): Side {
  const earlier = [...here.earlier]
  let body = here.row.body
  for (const step of plan.steps) {
    const text = step.type === 'keep' ? step.body : body
    earlier.push({ body: text, occurred_at: at(0), replaced_at: step.at })
    if (step.type === 'edit') body = step.body
  }
  expect(body).toBe(plan.row.body)
  return { row: plan.row, earlier }
}

function merged(here: Side, there: Side): Side {
  return after(here, planMerge(here, there))
}

describe('two devices that know a reflection', () => {
  it('in the same way change nothing', () => {
    const one = side([['a', 0]])
    expect(planMerge(one, one)).toMatchObject({ outcome: 'unchanged', steps: [] })
  })

  it('follow the one that wrote on, step by step, to the same history', () => {
    const there = side([
      ['a', 0],
      ['b', 2],
      ['c', 3],
    ])
    const here = side([['a', 0]])
    expect(planMerge(here, there).outcome).toBe('updated')
    expect(merged(here, there)).toEqual(there)
    expect(planMerge(there, here).outcome).toBe('unchanged')
  })

  it('keep both texts where both wrote on, and the newer stands', () => {
    const here = side([
      ['a', 0],
      ['mine', 5],
    ])
    const there = side([
      ['a', 0],
      ['theirs', 4],
    ])
    expect(planMerge(here, there)).toMatchObject({ outcome: 'conflict', row: { body: 'mine', revision: 3 } })
    expect(merged(here, there).earlier.map(text => text.body)).toEqual(['a', 'theirs'])
    expect(merged(there, here).row).toEqual(merged(here, there).row)
  })

  it('let the newer side decide about everything beside the text', () => {
    const here = side(
      [
        ['a', 0],
        ['b', 1],
      ],
      { tags: ['x'], updated_at: at(1) },
    )
    const there = side([['a', 0]], { tags: ['y'], updated_at: at(3) })
    expect(planMerge(here, there).row).toMatchObject({ body: 'b', tags: ['y'], updated_at: at(3) })
  })

  it('trash what one deleted and the other did not change', () => {
    const here = side([['a', 0]])
    const there = side([['a', 0]], { deleted_at: at(4), updated_at: at(4) })
    expect(planMerge(here, there)).toMatchObject({ outcome: 'trashed', row: { deleted_at: at(4) } })
    expect(planMerge(there, here).row.deleted_at).toBe(at(4))
  })

  it('keep what one deleted and the other wrote on', () => {
    const here = side([
      ['a', 0],
      ['b', 3],
    ])
    const there = side([['a', 0]], { deleted_at: at(4), updated_at: at(4) })
    expect(planMerge(here, there).row).toMatchObject({ body: 'b', deleted_at: null })
    expect(planMerge(there, here).row).toMatchObject({ body: 'b', deleted_at: null })
  })
})

const word = fc.constantFrom('b', 'c', 'd', 'e')
const story = fc.array(fc.tuple(word, fc.integer({ min: 1, max: 3 })), { maxLength: 4 }).map(steps => {
  let hour = 0
  return steps.map(([text, hours]): [string, number] => {
    hour += hours
    return [text, hour]
  })
})
const anySide = fc
  .tuple(story, fc.option(fc.integer({ min: 13, max: 20 }), { nil: null }))
  .map(([steps, deleted]) => {
    const gone = deleted === null ? {} : { deleted_at: at(deleted), updated_at: at(deleted) }
    return side([['a', 0], ...steps], gone)
  })

describe('any two devices', () => {
  it('end with the same reflection, whichever takes from the other', () => {
    fc.assert(
      fc.property(anySide, anySide, (one, other) => {
        const { revision: _, ...a } = merged(one, other).row
        const { revision: __, ...b } = merged(other, one).row
        expect(a).toEqual(b)
      }),
    )
  })

  it('lose no text', () => {
    fc.assert(
      fc.property(anySide, anySide, (one, other) => {
        const result = merged(one, other)
        const texts = new Set([result.row.body, ...result.earlier.map(text => text.body)])
        for (const { row, earlier } of [one, other])
          for (const body of [row.body, ...earlier.map(text => text.body)]) expect(texts.has(body)).toBe(true)
      }),
    )
  })

  it('change nothing when the same comes again', () => {
    fc.assert(
      fc.property(anySide, anySide, (one, other) => {
        const once = merged(one, other)
        expect(planMerge(once, other).outcome).toBe('unchanged')
      }),
    )
  })
})

/** Three devices that parted after a common history and wrote on, each in words of its own. */
const threeDevices = fc.tuple(story, fc.tuple(story, story, story)).map(([common, ways]) => {
  const began = common.map(([text, hour], n): [string, number] => [`${text} ${n}`, hour])
  const parted = began.at(-1)?.[1] ?? 0
  return ways.map((way, device) => {
    const own = way.map(([text, hour], n): [string, number] => [`${text} ${n} of ${device}`, parted + hour])
    return side([['a', 0], ...began, ...own])
  })
})

describe('three devices', () => {
  it('end with the same text and the same earlier texts, in whatever order they meet', () => {
    fc.assert(
      fc.property(threeDevices, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (devices, order) => {
        const all = (way: readonly number[]) => {
          const [first, ...rest] = way.flatMap(n => devices[n] ?? [])
          if (!first) throw new Error('there are three')
          return rest.reduce(merged, first)
        }
        const [one, other] = [all([0, 1, 2]), all(order)]
        expect(one.row.body).toBe(other.row.body)
        const texts = (result: Side) => new Set(result.earlier.map(text => text.body))
        expect(texts(one)).toEqual(texts(other))
      }),
      { numRuns: 500 },
    )
  })
})
