/** Order, edits taken back and one-at-a-time reading leave the same rows: on the sample journal, and on a real diary. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Journals, openJournals } from '../journals.ts'
import { compare } from './order.ts'

const PROJECT = join(import.meta.dirname, '..', '..', '..')
const MACLANE = join(process.env.MIRROR_CORPUS ?? join(PROJECT, '../shared/data'), 'maclane/maclane.jsonl')

let journals: Journals
beforeEach(() => {
  journals = openJournals()
})
afterEach(() => journals.end())

async function staysTheSame(name: string, file: string): Promise<void> {
  const { rows, ...differing } = await compare(journals, name, file)
  expect(rows).toBeGreaterThan(100)
  expect(differing).toEqual({ name, shuffled: [], incremental: [], undone: [] })
}

describe('what is derived from a journal', () => {
  it(
    'does not depend on how the sample journal came to be',
    () => staysTheSame('sample', join(PROJECT, 'assets/sample/journal.jsonl')),
    180_000,
  )

  it.skipIf(!existsSync(MACLANE))(
    'does not depend on how a real diary came to be (left out where MIRROR_CORPUS is absent)',
    () => staysTheSame('maclane', MACLANE),
    180_000,
  )
})
