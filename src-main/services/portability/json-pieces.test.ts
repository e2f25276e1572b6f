import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JsonPiece, JsonPieceError, jsonPieces } from './json-pieces.ts'

function read(text: string): JsonPiece[] {
  return [...jsonPieces(text.split('\n').map((line, at) => ({ number: at + 1, text: line })))]
}

function rebuilt(pieces: readonly JsonPiece[]): Record<string, unknown> {
  const tables: Record<string, unknown[]> = {}
  const whole: Record<string, unknown> = {}
  for (const piece of pieces)
    if (piece.type === 'value') whole[piece.key] = piece.value
    else tables[piece.table] = [...(tables[piece.table] ?? []), piece.value]
  return { ...whole, tables }
}

const whole = {
  format: 'x',
  version: 1,
  off: false,
  tables: { a: [{ t: '}{"[]\\,\n' }, { u: [1, { v: null }] }], b: [{}] },
  counts: { a: 2, b: 1 },
}

describe('the pieces of a JSON object', () => {
  it.each([undefined, 1, 2, '\t'])('are the same however it is indented (%s)', indent => {
    expect(rebuilt(read(JSON.stringify(whole, null, indent)))).toEqual(whole)
  })

  it('come with the lines on which they began', () => {
    const pieces = read('{"a":1,\n"tables":{\n"t":[\n{"x":1},\n{"x":2}\n]},"b":2}')
    expect(pieces.map(piece => piece.line)).toEqual([1, 4, 5, 6])
  })

  it('are whatever JSON holds', () => {
    const row = fc.dictionary(fc.string(), fc.jsonValue()).map(value => JSON.parse(JSON.stringify(value)))
    fc.assert(
      fc.property(fc.array(row), fc.jsonValue(), fc.constantFrom(undefined, 1, 3), (rows, other, indent) => {
        const pieces = read(JSON.stringify({ other, tables: { rows }, last: 0 }, null, indent))
        expect(pieces.filter(piece => piece.type === 'row').map(piece => piece.value)).toEqual(rows)
        expect(pieces[0]).toMatchObject({
          type: 'value',
          key: 'other',
          value: JSON.parse(JSON.stringify(other)),
        })
        expect(pieces.at(-1)).toMatchObject({ key: 'last', value: 0 })
      }),
    )
  })

  it.each([
    ['', /“\{” is missing/],
    ['[]', /“\{” is missing/],
    ['{"a":1', /“\}” is missing/],
    ['{"a":1} x', /follows the end/],
    ['{"a" 1}', /“:” is missing/],
    ['{1:1}', /name in quotation marks/],
    ['{"a":}', /not JSON|value is missing/],
    ['{"a":1,"a":2}', /there twice/],
    ['{"a":"x', /closing quotation mark/],
    ['{"a":{"b":[1,\n2}', /middle of a value/],
    ['{"tables":{"t":[{"a":1}\n{"a":2}]}}', /“\]” is missing/],
    ['{"tables":{"t":[{"a":1},\n{"a":tru}]}}', /not JSON/],
    ['{"tables":[]}', /“\{” is missing/],
  ])('are refused in %j', (text, rule) => {
    expect(() => read(text)).toThrow(JsonPieceError)
    expect(() => read(text)).toThrow(rule)
  })

  it('are refused at every cut of the text, and never read for ever', () => {
    const text = JSON.stringify(whole, null, 1)
    for (let length = 0; length < text.length; length += 1)
      expect(() => read(text.slice(0, length))).toThrow(JsonPieceError)
  })

  it('take time in proportion to a long minified line', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({ at, text: 'word '.repeat(20) }))
    const began = performance.now()
    expect(read(JSON.stringify({ tables: { rows } })).length).toBe(20_000)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
