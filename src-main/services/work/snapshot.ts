/** A copy of the journal that stands still, so that an export can take its time while others write. */
import { type Database, openDatabase } from '#db/open.ts'
import { snapshotInto } from '#db/snapshot.ts'
import type { WorkEnv } from './env.ts'

/** The copy, at `file`; closing and removing it is the caller's. @throws DbError DISK_FULL, FOLDER_UNAVAILABLE. */
export function takeSnapshot(env: WorkEnv, file: string): Database {
  snapshotInto(env.db.read, file)
  return openDatabase({ file, readonly: true, key: env.db.key })
}
