import { expect, test } from 'vitest'
import { addressOf, everything, filterOf, readChoice } from './feed-filter.ts'

const at = (text: string) => readChoice(new URLSearchParams(text))

test('nothing in the address narrows nothing', () => {
  expect(at('')).toEqual(everything)
  expect(addressOf(everything)).toBe('/journal')
  expect(filterOf(everything)).toEqual({})
})

test('several filters are read together, and written back', () => {
  const choice = at('tag=sea&mood=calm&mirrored=no&day=2026-03-01&thread=t1&pattern=p1&tension=x1')
  expect(filterOf(choice)).toEqual({
    tag: 'sea',
    mood: 'calm',
    has_mirrorback: false,
    to: '2026-03-01',
    thread_id: 't1',
    pattern_id: 'p1',
    tension_id: 'x1',
  })
  expect(at(addressOf(choice).split('?')[1] ?? '')).toEqual(choice)
})

test.each(['mood=grand', 'mirrored=perhaps', 'day=2026-02-30', 'day=x', 'tag='])(
  '%s narrows nothing',
  text => {
    expect(at(text)).toEqual(everything)
  },
)
