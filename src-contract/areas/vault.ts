/** The lock: encryption at rest, and opening and closing the journal. While it is locked, nothing else answers. */
import { z } from 'zod'
import { procedure } from '../base.ts'
import { Passphrase, VaultStatus } from '../schemas/vault.ts'

const Secret = z.string().min(1).max(1000)
/** Nine groups of four, to be written down; it is kept nowhere and shown once. */
const RecoveryCode = z.object({ recovery_code: z.string() })

export const vault = {
  status: procedure.output(VaultStatus),
  /** LOCKED where it does not open; TOO_MANY where the last tries were too close together. */
  unlock: procedure
    .input(
      z.union([
        z.object({ passphrase: Secret }),
        z.object({ recovery_code: Secret }),
        z.object({ system: z.literal(true) }),
      ]),
    )
    .output(VaultStatus),
  /** CONFLICT where the journal is not encrypted: there would be nothing to open it again with. */
  lock: procedure.output(VaultStatus),
  /** The owner wants no passphrase, and was told what that means. */
  goWithout: procedure.output(VaultStatus),
  encrypt: procedure.input(z.object({ passphrase: Passphrase })).output(RecoveryCode),
  decrypt: procedure.input(z.object({ passphrase: Secret })).output(VaultStatus),
  /** Wraps the key anew; the journal is not rewritten. `current` is the passphrase in force or the recovery code. */
  changePassphrase: procedure
    .input(z.object({ current: Secret, passphrase: Passphrase }))
    .output(VaultStatus),
  /** The earlier code opens nothing any more. */
  newRecoveryCode: procedure.input(z.object({ passphrase: Secret })).output(RecoveryCode),
  /** Lets the system's key store open the journal too, or no longer. UNSUPPORTED where there is none to trust. */
  remember: procedure.input(z.object({ remember: z.boolean() })).output(VaultStatus),
  update: procedure.input(z.object({ auto_lock_minutes: z.int().min(0).max(1440) })).output(VaultStatus),
}
