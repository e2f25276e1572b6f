import { expect, it } from 'vitest'
import { createExportLayout } from './mirror-format.ts'

const header = { format: 'mirror-export', version: 1, exported_at: 't', app: '1', schema_version: 3 } as const

it('lays out one JSON object with a row to a line', () => {
  const layout = createExportLayout()
  const text = [
    layout.header(header),
    layout.row('identities', '{"id":1}'),
    layout.row('reflections', '{"id":2}'),
    layout.row('reflections', '{"id":3}'),
    layout.footer({ counts: { identities: 1, reflections: 2 }, sha256: 'f' }),
  ].join('')
  expect(JSON.parse(text)).toEqual({
    ...header,
    tables: { identities: [{ id: 1 }], reflections: [{ id: 2 }, { id: 3 }] },
    counts: { identities: 1, reflections: 2 },
    sha256: 'f',
  })
  expect(text.split('\n')).toContain('{"id":2},')
})

it('lays out an empty journal too', () => {
  const layout = createExportLayout()
  const text = layout.header(header) + layout.footer({ counts: {}, sha256: 'f' })
  expect(JSON.parse(text)).toEqual({ ...header, tables: {}, counts: {}, sha256: 'f' })
})
