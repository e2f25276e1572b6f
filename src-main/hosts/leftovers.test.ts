import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { removeLeftovers } from './leftovers.ts'

it('removes old scratch files, and neither the journal nor what is being written now', () => {
  const home = mkdtempSync(join(tmpdir(), 'mirror-leftovers-'))
  const old = ['snapshot-01a2.db', 'restore-01a2.db-wal', '.backup.zip.0a1b2c3d.partial']
  const kept = ['mirror.db', 'mirror.db-wal', 'backup.zip', 'snapshot-of-mine.txt', 'export.json']
  for (const name of [...old, ...kept, 'export-01a3.db']) writeFileSync(join(home, name), 'x')
  const yesterday = new Date(Date.now() - 86_400_000)
  for (const name of [...old, ...kept]) utimesSync(join(home, name), yesterday, yesterday)
  expect(removeLeftovers(home).sort()).toEqual([...old].sort())
  expect(readdirSync(home).sort()).toEqual([...kept, 'export-01a3.db'].sort())
  rmSync(home, { recursive: true })
})
