/** Unpacks the frozen journals: one for each released version, and an encrypted one. It needs no database. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const fixtures = join(import.meta.dirname, '..', 'fixtures')

/** Unpacks one to `file`; `sealed` is the encrypted one. */
export function thawJournal(version: number | 'sealed', file: string): string {
  const name = version === 'sealed' ? 'journal-sealed' : `journal-v${version}`
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, gunzipSync(readFileSync(join(fixtures, `${name}.db.gz`))))
  return file
}

/** The key file of the encrypted journal, and what opens it. */
export const sealedKey = {
  text: () => readFileSync(join(fixtures, 'journal-sealed.key'), 'utf8'),
  passphrase: 'a long walk by the river',
}
