import { expect, test } from 'vitest'
import { LONGEST_REPLY, shapeFaults, tidyReply } from './reply-shape.ts'

test('a short plain reply has no fault', () => {
  expect(shapeFaults('You wrote “the river”.\n\nWhat stands beside it?')).toEqual([])
  expect(shapeFaults('You wrote "the river."')).toEqual([])
})

test.each([
  ['too long', `${'You wrote this. '.repeat(LONGEST_REPLY / 15)}`.trim()],
  ['too many paragraphs', 'A.\n\nB.\n\nC.\n\nD.\n\nE.'],
  ['more than one question', 'What is it? And where?'],
  ['middle of a sentence', 'You wrote of the river and'],
  ['a link', 'You wrote this. See https://evil.example/x.'],
  ['a link', 'You wrote this. See evil.com.'],
  ['not plain text', '# You wrote this.'],
  ['not plain text', 'You wrote this.\n- And that.'],
  ['not plain text', 'You wrote <b>this</b>.'],
  ['not plain text', 'You wrote **this**.'],
  ['cannot be seen', 'You wrote \u202Ethis.'],
  ['cannot be seen', 'You wrote\u200B this.'],
  ['cannot be seen', 'You wrote \u0007this.'],
  ['cannot be seen', 'You wrote \uFFFDthis.'],
])('%s: %j', (fault, text) => {
  expect(shapeFaults(text).join('; ')).toContain(fault)
})

test('line breaks and outer spaces are made even', () => {
  expect(tidyReply('\n You wrote.  \r\n\r\n\r\n\r\nTwice. \n')).toBe('You wrote.\n\nTwice.')
})
