import { expect, test } from 'vitest'
import type { DiagnosticFacts } from '#contract/schemas/data.ts'
import { german } from '../../words.de.ts'
import { english } from '../../words.ts'
import { diagnosticsText } from './diagnostics-text.ts'

const facts: DiagnosticFacts = {
  app: '0.1.0',
  engine_version: '7',
  constitution_version: '1.1.0',
  schema_version: 8,
  zone: 'Europe/Vienna',
  database_bytes: 1_234_567,
  encrypted: true,
  system_store: 'basic-text',
  identities: 2,
  reflections: 3413,
  trashed: 1,
  unread: 0,
  last_backup: null,
  log: ['{"level":30,"msg":"opened"}', '{"level":50,"msg":"<home>/backups"}'],
}

test.each([
  ['English', english.diagnostics, 'not used'],
  ['German', german.diagnostics, 'verschlüsselt'],
] as const)('in %s it says every fact, and the log as it is', (_, words, said) => {
  const text = diagnosticsText(facts, words)
  for (const fact of ['0.1.0', '1.1.0', 'Europe/Vienna', '1234567', '3413', words.noBackup, said])
    expect(text).toContain(fact)
  expect(text.endsWith(facts.log.join('\n'))).toBe(true)
})

test('a backup is named by its time', () => {
  const text = diagnosticsText({ ...facts, last_backup: '2026-11-22T18:30:05.000Z' }, german.diagnostics)
  expect(text).toContain('2026-11-22T18:30:05.000Z')
  expect(text).not.toContain(german.diagnostics.noBackup)
})
