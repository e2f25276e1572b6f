import fc from 'fast-check'
import { createElement, Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import ReactMarkdown from 'react-markdown'
import { expect, test } from 'vitest'
import { plainParagraphs } from './plain-paragraphs.ts'

const parsed = (body: string) =>
  renderToStaticMarkup(createElement(ReactMarkdown, null, body)).replaceAll('</p>\n<p>', '</p><p>')
const plain = (paragraphs: readonly string[]) =>
  renderToStaticMarkup(
    createElement(Fragment, null, ...paragraphs.map(text => createElement('p', null, text))),
  )

test.each([
  'A day.',
  'One line\nand the next.\n\nA paragraph – at 12:30, well-kept; said "so" & went. 3 of 4 #tag (yes) $5 50% a/b',
  '\n\nabove and below\n\n\n\nfar\n',
  'השורה הזאת\n\n日本語。',
])('%j has no Markdown, and reads as the parser reads it', body => {
  const paragraphs = plainParagraphs(body)
  expect(paragraphs).not.toBeNull()
  expect(plain(paragraphs ?? [])).toBe(parsed(body))
})

test.each([
  '# a',
  'a *b*',
  '- a',
  '1. a',
  '> a',
  'a\n---',
  'a  \nb',
  '    code',
  '`a`',
  '[a](b)',
  'a &amp; b',
  '<b>',
  'a\\*',
  '~~~\na',
])('%j needs the parser', body => {
  expect(plainParagraphs(body)).toBeNull()
})

test('whatever passes for plain reads as the parser reads it', () => {
  const pieces = fc.constantFrom(
    'a',
    'day',
    ' ',
    '\n',
    '\n\n',
    '#',
    '-',
    '=',
    '>',
    '1.',
    '1)',
    '~',
    '+',
    '!',
    '|',
    ':',
    '&',
    ';',
    '"',
    'é',
    '.',
    '(',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), parts => {
      const body = parts.join('')
      const paragraphs = plainParagraphs(body)
      if (paragraphs) expect(plain(paragraphs)).toBe(parsed(body))
    }),
    { numRuns: 1500 },
  )
})
