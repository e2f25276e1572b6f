import { expect, it } from 'vitest'
import { frontMatter, inline, link, quoted } from './markdown-text.ts'

it('keeps a text on one line and takes its signs as they are', () => {
  expect(inline(' a\n*b* [c](d) #e ')).toBe('a \\*b\\* \\[c\\](d) \\#e')
})

it('quotes every line, whatever ends it', () => {
  expect(quoted('a\n\nb\r\nc')).toBe('> a\n>\n> b\n> c')
})

it('links to pages whose names hold spaces and brackets', () => {
  expect(link('A (b)', '../threads/A (b).md')).toBe('[A (b)](../threads/A%20%28b%29.md)')
})

it('writes front matter that a text cannot break out of', () => {
  expect(frontMatter({ a: '---\n"x": \u2028', n: 1, off: false, none: null, tags: ['a', 'b"'] })).toBe(
    '---\na: "---\\n\\"x\\": \\u2028"\nn: 1\noff: false\ntags: ["a", "b\\""]\n---\n',
  )
})
