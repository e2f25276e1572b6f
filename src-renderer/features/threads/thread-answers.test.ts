import { expect, test } from 'vitest'
import { ThreadId } from '#contract/ids.ts'
import type { Thread } from '#contract/schemas/thread.ts'
import { listChanged, threadChanged } from './thread-answers.ts'

const boat = ThreadId.parse('0197a0c0-0000-7000-8000-000000000001')
const house = ThreadId.parse('0197a0c0-0000-7000-8000-000000000002')
const thread = (id: ThreadId, title: string) => ({ id, title, status: 'active' }) as Thread
const list = { threads: [thread(boat, 'Boat'), thread(house, 'House')], total: 2 }
const paged = { pages: [list], pageParams: [0] }

test('a thread shows its new title in its own answer and in every list', () => {
  const own = { pages: [{ thread: thread(boat, 'Boat'), reflections: [], total: 0 }], pageParams: [0] }
  expect(threadChanged(own, boat, { title: 'Ship' })).toMatchObject({
    pages: [{ thread: { title: 'Ship' } }],
  })
  const titles = [{ title: 'Ship' }, { title: 'House' }]
  expect(listChanged(list, boat, { title: 'Ship' })).toMatchObject({ threads: titles, total: 2 })
  expect(listChanged(paged, boat, { title: 'Ship' })).toMatchObject({
    pages: [{ threads: titles }],
    pageParams: [0],
  })
})

test('a thread in the trash is in no list, and the rest is counted', () => {
  expect(listChanged(paged, boat, null)).toMatchObject({ pages: [{ threads: [{ id: house }], total: 1 }] })
})

test('what holds another thread stays the very same value', () => {
  const other = { pages: [{ threads: [thread(house, 'House')], total: 1 }] }
  expect(listChanged(other, boat, { title: 'Ship' })).toBe(other)
  const own = { thread: thread(house, 'House') }
  expect(threadChanged(own, boat, { title: 'Ship' })).toBe(own)
})
