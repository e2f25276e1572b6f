import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { removeLeftovers } from './leftovers.ts'

it('removes old scratch files, and neither the journal nor what is being written now', () => {
  const home = mkdtempSync(join(tmpdir(), 'mirror-leftovers-'))
  const old = [
    'snapshot-01a2.db',
    'restore-01a2.db-wal',
    '.backup.zip.0a1b2c3d.partial',
    '.copy.db.p1-0a1b.partial-journal',
  ]
  const kept = ['mirror.db', 'mirror.db-wal', 'backup.zip', 'snapshot-of-mine.txt', 'export.json']
  for (const name of [...old, ...kept, 'export-01a3.db']) writeFileSync(join(home, name), 'x')
  const yesterday = new Date(Date.now() - 86_400_000)
  for (const name of [...old, ...kept]) utimesSync(join(home, name), yesterday, yesterday)
  expect(removeLeftovers(home).sort()).toEqual([...old].sort())
  expect(readdirSync(home).sort()).toEqual([...kept, 'export-01a3.db'].sort())
  rmSync(home, { recursive: true })
})

it('removes at once what a process left that is gone, and leaves alone what a running one is at', () => {
  const home = mkdtempSync(join(tmpdir(), 'mirror-leftovers-'))
  // No system gives a process so high a number.
  const gone = [
    'snapshot-p4194999-01a2.db',
    '.made.zip.p4194999-0a1b.partial',
    '.x.db.p4194999-0a.partial-journal',
  ]
  const running = [`snapshot-p${process.pid}-01a2.db`, `.made.zip.p${process.pid}-0a1b.partial`]
  for (const name of [...gone, ...running]) writeFileSync(join(home, name), 'x')
  expect(removeLeftovers(home).sort()).toEqual([...gone].sort())
  expect(readdirSync(home).sort()).toEqual([...running].sort())
  rmSync(home, { recursive: true })
})
