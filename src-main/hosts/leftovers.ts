/** Removes what a killed Mirror left half done in its home: scratch copies and files in writing, never the journal. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Names of scratch databases and of files in writing; see services/work/scratch.ts and adapters/writing-files.ts. */
const LEFTOVER =
  /^(?:(?:snapshot|export|manifest|restore)-[\w-]+\.db(?:-wal|-shm|-journal)?|\.[^/]+\.partial(?:-journal)?)$/
/** May be readable while the journal is not: it goes at once. Whoever is just making one is told that nothing was changed. */
const RECRYPTED = /^recrypt-[\w-]+\.db/
/** Another Mirror may be writing one right now; it would be younger than this. */
const OLD_MS = 3_600_000

/** Gives the names that were removed. */
export function removeLeftovers(folder: string, now = Date.now()): string[] {
  const old = readdirSync(folder).filter(
    name =>
      RECRYPTED.test(name) || (LEFTOVER.test(name) && now - statSync(join(folder, name)).mtimeMs > OLD_MS),
  )
  for (const name of old) rmSync(join(folder, name), { force: true })
  return old
}
