import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asFailure } from '../failure.ts'
import { createExportLayout, rowForHash } from './mirror-format.ts'
import { mirrorRows } from './mirror-reader.ts'

const rows = [
  ['identities', '{"id":"1"}'],
  ['reflections', '{"id":"2","body":"é"}'],
] as const

function written(): string {
  const layout = createExportLayout()
  const hash = createHash('sha256')
  for (const [table, json] of rows) hash.update(rowForHash(table, json))
  return [
    layout.header({ format: 'mirror-export', version: 1, exported_at: 't', app: '1', schema_version: 3 }),
    ...rows.map(([table, json]) => layout.row(table, json)),
    layout.footer({ counts: { identities: 1, reflections: 1 }, sha256: hash.digest('hex') }),
  ].join('')
}

function read(text: string, schemaVersion = 3) {
  const lines = () => text.split('\n').map((line, at) => ({ number: at + 1, text: line }))
  const hash = () => {
    const running = createHash('sha256')
    return { update: (piece: string) => void running.update(piece), hex: () => running.copy().digest('hex') }
  }
  return [...mirrorRows({ path: 'x', lines, hash, schema_version: schemaVersion })]
}

function refusal(text: string, schemaVersion?: number) {
  try {
    read(text, schemaVersion)
  } catch (error) {
    const failure = asFailure(error)
    return { code: failure?.code, ...failure?.data }
  }
  return null
}

describe('an export', () => {
  it('gives its rows with their tables and lines', () => {
    expect(read(written())).toEqual([
      { table: 'identities', row: { id: '1' }, line: 4, json: '{"id":"1"}' },
      { table: 'reflections', row: { id: '2', body: 'é' }, line: 7, json: '{"id":"2","body":"é"}' },
    ])
  })

  it('is whole where another program wrote its rows with blanks', () => {
    const other = written().replace('{"id":"2",', '{"id": "2", ')
    expect(read(other).map(row => row.row)).toEqual(read(written()).map(row => row.row))
  })

  it('is refused at once where it is of a newer schema, before any row', () => {
    expect(refusal(written(), 2)).toMatchObject({ code: 'UNSUPPORTED', path: 'x' })
  })

  it.each([
    ['another row', written().replace('é', 'e'), /hash does not fit/],
    [
      'a row in another table',
      written().replace('"reflections":[', '"threads":['),
      /rows of (reflections|threads)/,
    ],
    [
      'a wrong count',
      written().replace('"identities":1', '"identities":2'),
      /says 2 rows of identities, and holds 1/,
    ],
    ['no counts', written().replace('"counts":', '"count":'), /counts and the hash/],
    ['a row that is no object', written().replace('{"id":"1"}', '"1"'), /line 4: a row is no JSON object/],
    ['another format', written().replace('mirror-export', 'other'), /"format": "mirror-export"/],
    ['no header', '{"tables":{}}', /"format": "mirror-export"/],
    ['a header of the wrong kind', written().replace('"version":1', '"version":"1"'), /“version”/],
  ])('with %s is refused', (_, text, rule) => {
    expect(refusal(text)).toMatchObject({ code: 'UNREADABLE_FILE', rule: expect.stringMatching(rule) })
  })
})
