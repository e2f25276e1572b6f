/** How the journal is protected at rest, and whether it is open. */
import { z } from 'zod'
import { Count } from '../values.ts'

/** At most what a person would type; spaces count, so that a sentence may serve. */
export const Passphrase = z
  .string()
  .min(8, { error: 'a passphrase has eight characters or more' })
  .max(1000, { error: 'a passphrase has a thousand characters at most' })

/** The system's store for keys: `basic-text` is one whose password is the same everywhere, so it is not used. */
export const SystemStore = z.enum(['none', 'basic-text', 'available'])

export const VaultStatus = z.object({
  state: z.enum(['open', 'locked']),
  /** Whether the file on the disk is encrypted. */
  encrypted: z.boolean(),
  /** What the owner chose; `unasked` until the first run's question is answered. */
  choice: z.enum(['unasked', 'without', 'passphrase']),
  system_store: SystemStore,
  /** Whether the system's key store opens this journal too. */
  remembered: z.boolean(),
  /** Minutes without use after which the journal is locked; 0 for never. Null while it is locked or not encrypted. */
  auto_lock_minutes: z.int().nullable(),
  /** Milliseconds to wait before the next try; 0 for none. */
  wait_ms: Count,
  /** Copies in the Mirror home that anybody can read who can read the disk, such as backups made before. */
  readable_copies: z.array(z.string()),
})
export type VaultStatus = z.infer<typeof VaultStatus>
