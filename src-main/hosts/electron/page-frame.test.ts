import { expect, test } from 'vitest'
import { type FrameLike, isPageFrame } from './page-frame.ts'

const page: FrameLike = { url: 'app://mirror/', parent: null, frameToken: 'a', processId: 7 }

test('the window’s page is known', () => {
  expect(isPageFrame({ ...page, url: 'app://mirror/threads' }, page)).toBe(true)
})

test.each<[who: string, changes: Partial<FrameLike>]>([
  ['a frame inside the page', { parent: page }],
  ['a page from elsewhere in the same window', { url: 'https://evil.example/' }],
  ['another frame', { frameToken: 'b' }],
  ['another process', { processId: 8 }],
])('%s is not', (_who, changes) => {
  expect(isPageFrame({ ...page, ...changes }, page)).toBe(false)
})

test('without a window nobody is known', () => {
  expect(isPageFrame(page, undefined)).toBe(false)
})
