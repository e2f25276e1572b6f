/** Removes what a killed Mirror left half done in its home: scratch copies and files in writing, never the journal. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { nodeProcesses } from '#adapters/processes.ts'

/** Names of scratch databases and of files in writing; see services/work/scratch.ts and adapters/writing-files.ts. */
const LEFTOVER =
  /^(?:(?:snapshot|export|manifest|restore)-[\w-]+\.db(?:-wal|-shm|-journal)?|\.[^/]+\.partial(?:-wal|-shm|-journal)?)$/
/** May be readable while the journal is not: it goes at once. Whoever is just making one is told that nothing was changed. */
const RECRYPTED = /^recrypt-[\w-]+\.db/
/** The process that made it. */
const MAKER = /[.-]p(\d+)-[\w-]+\.(?:db|partial)\b/
/** Another Mirror may be writing one right now; it would be younger than this, or its process would be there. */
const OLD_MS = 3_600_000

/** Gives the names that were removed. */
export function removeLeftovers(folder: string, now = Date.now()): string[] {
  const old = readdirSync(folder).filter(
    name =>
      RECRYPTED.test(name) ||
      (LEFTOVER.test(name) && (isOrphan(name) || now - statSync(join(folder, name)).mtimeMs > OLD_MS)),
  )
  for (const name of old) rmSync(join(folder, name), { force: true })
  return old
}

function isOrphan(name: string): boolean {
  const maker = MAKER.exec(name)?.[1]
  return maker !== undefined && !nodeProcesses.alive(Number(maker))
}
