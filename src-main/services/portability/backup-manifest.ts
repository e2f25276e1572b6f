/** What a backup says of itself: MANIFEST.json in the ZIP. */
import { z } from 'zod'

export const BACKUP_FORMAT = 'mirror-backup'
export const BACKUP_VERSION = 1

export const MANIFEST_NAME = 'MANIFEST.json'
export const DATABASE_NAME = 'mirror.db'
export const EXPORT_NAME = 'export/journal.json'
/** In backups of a locked journal: what its passphrase and its recovery code open. */
export const KEY_NAME = 'mirror.key'
/** Bytes; a key file takes a thousand. */
export const KEY_LIMIT = 64 * 1024
/** Bytes; a manifest takes two thousand. */
export const MANIFEST_LIMIT = 1024 * 1024

const Part = z.object({
  name: z.string(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const BackupManifest = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.int().min(1),
  created_at: z.string(),
  app: z.string(),
  schema_version: z.int().min(0),
  encrypted: z.boolean(),
  /** Rows of each table of mirror.db. */
  counts: z.record(z.string(), z.int().min(0)),
  parts: z.array(Part),
  /** SHA-256 of the rows that an export of this journal holds, as at the end of one. Absent in older backups. */
  rows_sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type BackupManifest = z.infer<typeof BackupManifest>

/** Names of tables whose counts are not the same in both, or null. */
export function differingCounts(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): string[] | null {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()
  const differing = names.filter(name => one[name] !== other[name])
  return differing.length === 0 ? null : differing
}
