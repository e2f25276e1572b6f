/** The promise of docs/security.md: a journal can be decrypted without Mirror, by the script that stands beside it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { integrity, tableCounts } from '#db/snapshot.ts'
import { openTestJournal } from '../test-support/open-journal.ts'

const SCRIPT = join(import.meta.dirname, '../../../docs/decrypt-journal.mjs')
const PASSPHRASE = 'a long walk by the river'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-decrypt-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('opens by the passphrase and by the recovery code, in forty lines', async () => {
  expect(readFileSync(SCRIPT, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(40)
  const home = join(folder, 'home')
  const journal = await openTestJournal('Ada', { home })
  for (let n = 0; n < 5; n += 1) await journal.write(`Day ${n}: the heron stood there. `.repeat(400))
  const { recovery_code } = await journal.client.vault.encrypt({ passphrase: PASSPHRASE })
  const key = journal.core.context.db.key
  await journal.core.close()

  const database = join(home, 'mirror.db')
  const [keyFile = ''] = readdirSync(join(home, 'keys'))
  for (const env of [{ MIRROR_PASSPHRASE: PASSPHRASE }, { MIRROR_RECOVERY_CODE: recovery_code }]) {
    const out = join(folder, 'plain.db')
    const args = [SCRIPT, database, join(home, 'keys', keyFile), out]
    const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, ...env } })
    expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' })
    expect(integrity(out)).toEqual([])
    expect(tableCounts(out).reflections).toBe(5)
    const db = openDatabase({ file: out, readonly: true })
    expect(db.key).toBeNull()
    db.close()
    rmSync(out)
  }
  expect(keyFile).toBe(`${key?.id}.key`)
}, 120_000)
