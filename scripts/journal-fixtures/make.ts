/** Makes the frozen journals that are not there yet: one for each version, and one that is encrypted. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fileKeys } from '#adapters/keys/keys.ts'
import type { Migration } from '#db/migrate/migration-files.ts'
import { recrypt } from '#db/recrypt.ts'
import { fixtureName } from '../schema-record.ts'
import { liveJournal } from './live.ts'
import { projectJournal } from './project.ts'
import { topUp } from './top-up.ts'

/** Of the encrypted journal: the smallest schema, for what is encrypted cannot be compressed. */
const SEALED_VERSION = 1
const PASSPHRASE = 'a long walk by the river'

/** What is there already is frozen and stays as it is. */
export async function makeFixtures(folder: string, migrations: readonly Migration[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const missing = migrations.filter(({ version }) => !existsSync(join(folder, fixtureName(version))))
  const sealed = join(folder, 'journal-sealed.db.gz')
  if (missing.length === 0 && existsSync(sealed)) return
  const scratch = mkdtempSync(join(tmpdir(), 'mirror-fixtures-'))
  try {
    const lived = await liveJournal(scratch)
    topUp(lived)
    const made = (version: number) => {
      const file = join(scratch, `v${version}.db`)
      projectJournal(lived, file, migrations.slice(0, version))
      return file
    }
    for (const { version } of missing) pack(made(version), join(folder, fixtureName(version)))
    if (!existsSync(sealed)) await makeSealed(made(SEALED_VERSION), scratch, folder)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function makeSealed(plain: string, scratch: string, folder: string): Promise<void> {
  const { key } = await fileKeys(scratch).create(PASSPHRASE)
  const file = join(scratch, 'sealed.db')
  recrypt({ from: plain, fromKey: null, to: file, toKey: key })
  pack(file, join(folder, 'journal-sealed.db.gz'))
  const [name] = readdirSync(join(scratch, 'keys'))
  writeFileSync(join(folder, 'journal-sealed.key'), readFileSync(join(scratch, 'keys', name ?? '')))
}

function pack(file: string, to: string): void {
  writeFileSync(to, gzipSync(readFileSync(file), { level: 9 }))
}
