import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Markdown } from './markdown.tsx'
import type { Range } from './segments.ts'

function html(body: string, ranges: readonly Range[] = []): string {
  return renderToStaticMarkup(<Markdown body={body} ranges={ranges} />)
}

/** The text inside all marks, in order. */
function marked(body: string, ...quotes: readonly string[]): string {
  const ranges = quotes.map(quote => {
    const start = body.indexOf(quote)
    return { start, end: start + quote.length }
  })
  const pieces = [...html(body, ranges).matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)]
  return pieces.map(([, text]) => text).join('|')
}

test('the marked words are exactly the words at those offsets', () => {
  expect(marked('I walked to the sea and back.', 'to the sea')).toBe('to the sea')
})

test('a mark that runs through emphasis is split at its edges and loses nothing', () => {
  expect(marked('I *really* walked', 'really* walk')).toBe('really| walk')
})

test('a mark in a later paragraph, a list, a quote and a heading is found', () => {
  expect(marked('first\n\nsecond words here', 'words')).toBe('words')
  expect(marked('- one\n- two three\n  four five', 'three\n  four')).toBe('three\nfour')
  expect(marked('> she said\n> nothing at all', 'nothing')).toBe('nothing')
  expect(marked('# A heading of mine', 'heading')).toBe('heading')
})

test('escapes and references before the words do not move the mark', () => {
  expect(marked('2 \\* 3 &amp; more words', 'more')).toBe('more')
})

test('code is marked inside its backticks and its fence', () => {
  expect(marked('say `hello there` now', 'there')).toBe('there')
  expect(marked('```js\nlet a = 1\n```', 'a = 1')).toBe('a = 1')
})

test('marks that overlap show each stretch once', () => {
  expect(marked('one two three', 'one two', 'two three')).toBe('one |two| three')
})

test('emoji before the words count as the two units that they are', () => {
  expect(marked('😀😀 glad of it', 'glad')).toBe('glad')
})

test('raw HTML is shown as it was typed', () => {
  const out = html('<img src=x onerror=alert(1)> <script>x</script>')
  expect(out).not.toMatch(/<(img|script)/)
  expect(out).toContain('&lt;img src=x')
})

test('a picture is not loaded; its description is shown', () => {
  const out = html('![the harbour](https://example.org/a.png)')
  expect(out).not.toMatch(/<img|https:/)
  expect(out).toContain('Image: the harbour')
})

test('a link tells its target nothing, and a script address is dropped', () => {
  expect(html('[a](https://example.org)')).toContain('rel="noopener noreferrer"')
  expect(html('[a](javascript:alert(1))')).not.toContain('javascript')
})

test('a heading of the writer stands below those of the page', () => {
  expect(html('# Mine')).toContain('<h3>Mine</h3>')
})

test('a text too long to format is shown whole, with its marks', () => {
  const body = `${'word '.repeat(50_000)}**end**`
  const start = body.indexOf('**end')
  const out = html(body, [{ start, end: start + 7 }])
  expect(out).toContain('<mark class="mark mark--quote">**end**</mark>')
})
