/** Opens a journal that was unpacked from a backup, as the app would: at the newest schema. */
import { because } from '#contract/problem-reasons.ts'
import type { DataKey } from '#db/cipher.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { migrateUp } from '#db/migrate/migrator.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { Failure } from '../failure.ts'
import type { BackupManifest } from '../portability/backup-manifest.ts'
import type { WorkEnv } from './env.ts'

/** @throws Failure JOURNAL_NEWER for the backup of a newer Mirror. */
export function refuseNewer(env: WorkEnv, manifest: BackupManifest, path: string): void {
  if (manifest.schema_version <= readMigrations(env.places.migrations).length) return
  throw new Failure('JOURNAL_NEWER', {
    ...because('backup-newer', { app: manifest.app }),
    rule: `this backup was made by a newer Mirror (${manifest.app})`,
    remedy: 'Update Mirror here, then try again. Nothing was changed.',
    path,
  })
}

/** The file is changed where its schema is older. Closing it is the caller's. @throws DbError. */
export function openRestored(env: WorkEnv, file: string, key: DataKey | null): Database {
  const db = openDatabase({ file, key })
  try {
    migrateUp(db, readMigrations(env.places.migrations), {
      now: env.clock.now(),
      appVersion: env.places.app,
    })
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
