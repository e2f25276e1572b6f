/** The lock of one journal: who may open it, when it closes by itself, and how its protection changes. */

import type { Given, Outputs } from '#contract/contract.ts'
import { because } from '#contract/problem-reasons.ts'
import type { VaultStatus } from '#contract/schemas/vault.ts'
import type { DataKey, FileSeal } from '#db/cipher.ts'
import { getSettings, putSetting } from '#db/settings.ts'
import type { Services } from '../context.ts'
import { asFailure, Failure } from '../failure.ts'
import type { Clock, Log } from '../ports.ts'
import type { Secrets } from '../secrets-port.ts'
import { type GuessGuard, guessGuard } from './guess-guard.ts'
import type { Keys, Opener } from './keys-port.ts'

/** The journal's file and everything that has it open. */
export interface JournalDoor {
  seal(): FileSeal
  /** Brings the schema up where it is behind, without holding this thread. @throws as open. */
  bringUp(key: DataKey): Promise<void>
  /** @throws DbError where it cannot be opened. */
  open(key: DataKey | null): void
  /** Ends what runs, and lets go of the file. @throws DbError JOURNAL_LOCKED where `forMove` and another program has it. */
  close(forMove: boolean): Promise<void>
  /** Of the closed journal, in place of itself. */
  recrypt(from: DataKey | null, to: DataKey | null): Promise<void>
  /** Copies beside the journal that are not encrypted. */
  readableCopies(): string[]
}

export interface VaultPorts {
  readonly keys: Keys
  readonly secrets: Secrets | null
  /** Whether the system's key store was left aside because anybody could open it. */
  readonly basicTextStore: boolean
  readonly clock: Clock
  readonly log: Log
  readonly door: JournalDoor
}

export interface Vault {
  readonly locked: boolean
  /** What opens the journal now; null for a plain or a locked one. */
  readonly key: DataKey | null
  /** Opens a plain journal, and one whose key the system keeps; leaves any other locked. */
  start(): void
  /** Somebody uses the journal. */
  touch(): void
  /** Locks where nobody used it for long, or the machine slept. Called now and then. */
  tick(s: Services): Promise<void>
  status(s: Services): VaultStatus
  unlock(s: Services, input: Given['vault']['unlock']): Promise<VaultStatus>
  lock(s: Services): Promise<VaultStatus>
  goWithout(s: Services): VaultStatus
  encrypt(s: Services, passphrase: string): Promise<Outputs['vault']['encrypt']>
  decrypt(s: Services, passphrase: string): Promise<VaultStatus>
  changePassphrase(s: Services, input: Given['vault']['changePassphrase']): Promise<VaultStatus>
  newRecoveryCode(passphrase: string): Promise<Outputs['vault']['newRecoveryCode']>
  remember(s: Services, remember: boolean): VaultStatus
  update(s: Services, input: Given['vault']['update']): VaultStatus
  /** A restored journal brought its own key, or none. */
  replaced(key: DataKey | null): void
  /** Forgets the key. */
  close(): void
}

const AUTO_LOCK = 'auto_lock_minutes'
const PROTECTION = 'protection'
const DEFAULT_MINUTES = 15
/** Between two ticks no more than this passes, in milliseconds, unless the machine slept. */
const SLEPT = 90_000

export function createVault(ports: VaultPorts): Vault {
  const { door, keys, clock } = ports
  let locked = false
  let changing = false
  let key: DataKey | null = null
  let used = now()
  let ticked = used
  const guard: GuessGuard = guessGuard(now)

  function now(): number {
    return Date.parse(clock.now())
  }

  function settle(opened: DataKey | null): void {
    if (key !== opened) forget()
    key = opened
    locked = false
    used = now()
  }

  function forget(): void {
    key?.bytes.fill(0)
    key = null
  }

  function sealedId(): string {
    const seal = door.seal()
    if (seal.kind === 'sealed') return seal.keyId
    throw notEncrypted()
  }

  /** The key, of a secret that was given now. */
  function prove(opener: Opener): Promise<DataKey> {
    return guard.guess(() => keys.open(sealedId(), opener))
  }

  /** Closes the journal for `work` and opens it again with what `after` gives; meanwhile it is as good as locked. */
  async function closing(work: () => Promise<void>, after: () => DataKey | null): Promise<void> {
    refuseMeanwhile()
    changing = true
    locked = true
    try {
      await door.close(true)
    } catch (error) {
      locked = false
      changing = false
      throw error
    }
    try {
      await work()
    } finally {
      changing = false
      reopen(after())
    }
  }

  function reopen(opened: DataKey | null): void {
    locked = false
    try {
      door.open(opened)
      settle(opened)
    } catch (error) {
      locked = true
      throw error
    }
  }

  function refuseMeanwhile(): void {
    if (changing)
      throw new Failure('CONFLICT', {
        ...because('protection-changing'),
        rule: 'the protection of this journal is being changed',
        remedy: 'Wait until that is done, then try again.',
      })
  }

  async function shut(s: Services): Promise<void> {
    if (locked || !key) return
    // First, so that nothing is begun anew while the rest ends.
    locked = true
    await door.close(false)
    forget()
    ports.log.info('locked')
    s.bus.publish({ type: 'vault' })
  }

  return {
    get locked() {
      return locked
    },
    get key() {
      return key
    },
    start() {
      const seal = door.seal()
      if (seal.kind !== 'sealed') {
        door.open(null)
        return
      }
      locked = true
      const kept = rememberedKey(ports.secrets, seal.keyId)
      if (kept) reopen(kept)
    },
    touch() {
      used = now()
    },
    async tick(s) {
      const at = now()
      const slept = at - ticked > SLEPT
      ticked = at
      if (locked || !key) return
      if (!slept && s.jobs.list().some(job => job.state === 'running')) used = at
      const minutes = autoLock(s)
      if (slept || (minutes > 0 && at - used >= minutes * 60_000)) await shut(s)
    },
    status(s) {
      const seal = door.seal()
      const encrypted = seal.kind === 'sealed'
      return {
        state: locked ? 'locked' : 'open',
        encrypted,
        choice: encrypted ? 'passphrase' : choiceOf(s),
        system_store: ports.secrets ? 'available' : ports.basicTextStore ? 'basic-text' : 'none',
        remembered: encrypted && rememberedKey(ports.secrets, seal.keyId) !== null,
        auto_lock_minutes: locked || !encrypted ? null : autoLock(s),
        wait_ms: guard.wait(),
        readable_copies: locked || !encrypted ? [] : door.readableCopies(),
      }
    },
    async unlock(s, input) {
      refuseMeanwhile()
      if (locked) {
        const opened = 'system' in input ? fromSystem(sealedId()) : await prove(input)
        await door.bringUp(opened)
        // Somebody else may have opened it meanwhile.
        if (locked) reopen(opened)
        ports.log.info('unlocked')
        s.bus.publish({ type: 'vault' })
      }
      return this.status(s)
    },
    async lock(s) {
      if (!locked && !key) throw notEncrypted()
      await shut(s)
      return this.status(s)
    },
    goWithout(s) {
      s.db.write(tx => putSetting(tx, PROTECTION, { choice: 'without', at: clock.now() }))
      return this.status(s)
    },
    async encrypt(s, passphrase) {
      if (door.seal().kind === 'sealed')
        throw new Failure('CONFLICT', {
          ...because('already-encrypted'),
          rule: 'this journal is encrypted already',
          remedy: 'To use another passphrase, change it instead.',
        })
      refuseMeanwhile()
      const made = await keys.create(passphrase)
      try {
        await refuseUnopenable(keys, made, passphrase)
        await closing(
          () => door.recrypt(null, made.key),
          () => (door.seal().kind === 'sealed' ? made.key : null),
        )
      } catch (error) {
        if (isPlain(door)) keys.discard(made.key.id)
        throw error
      }
      s.db.write(tx => putSetting(tx, PROTECTION, { choice: 'passphrase', at: clock.now() }))
      s.bus.publish({ type: 'vault' })
      return { recovery_code: made.recovery_code }
    },
    async decrypt(s, passphrase) {
      const proven = await prove({ passphrase })
      await closing(
        () => door.recrypt(proven, null),
        () => (door.seal().kind === 'sealed' ? proven : null),
      )
      ports.secrets?.keep(secretName(proven.id), null)
      s.db.write(tx => putSetting(tx, PROTECTION, { choice: 'without', at: clock.now() }))
      s.bus.publish({ type: 'vault' })
      return this.status(s)
    },
    async changePassphrase(s, { current, passphrase }) {
      const proven = await proveEither(prove, current)
      await keys.changePassphrase(proven, passphrase)
      return this.status(s)
    },
    async newRecoveryCode(passphrase) {
      return { recovery_code: keys.renewRecoveryCode(await prove({ passphrase })) }
    },
    remember(s, remember) {
      if (!ports.secrets)
        throw new Failure('UNSUPPORTED', {
          ...because('no-key-store'),
          rule: 'this system has no key store that would keep the key to itself',
          remedy: 'Go on with the passphrase. Nothing was changed.',
        })
      if (!key) throw notEncrypted()
      const secret = remember ? Buffer.from(key.bytes).toString('base64') : null
      ports.secrets.keep(secretName(key.id), secret)
      return this.status(s)
    },
    update(s, { auto_lock_minutes }) {
      s.db.write(tx => putSetting(tx, AUTO_LOCK, auto_lock_minutes))
      return this.status(s)
    },
    replaced: settle,
    close: forget,
  }

  function choiceOf(s: Services): VaultStatus['choice'] {
    return locked ? 'unasked' : PROTECTION in getSettings(s.db.read) ? 'without' : 'unasked'
  }

  function fromSystem(id: string): DataKey {
    const kept = rememberedKey(ports.secrets, id)
    if (kept) return kept
    throw new Failure('LOCKED', {
      ...because('key-not-in-store'),
      rule: 'the system’s key store does not hold the key of this journal',
      remedy: 'Open it with the passphrase or the recovery code.',
    })
  }
}

/** For certain: where the file cannot be looked at, what may open it stays. */
function isPlain(door: JournalDoor): boolean {
  try {
    return door.seal().kind === 'plain'
  } catch {
    return false
  }
}

function autoLock(s: Services): number {
  const minutes = getSettings(s.db.read)[AUTO_LOCK]
  return typeof minutes === 'number' ? minutes : DEFAULT_MINUTES
}

function secretName(id: string): string {
  return `journal-key:${id}`
}

function rememberedKey(secrets: Secrets | null, id: string): DataKey | null {
  const kept = secrets?.read(secretName(id))
  if (!kept) return null
  const bytes = Buffer.from(kept, 'base64')
  return bytes.length === 32 ? { id, bytes } : null
}

/** What was just written to the disk opens the new key, by both ways, before anything is encrypted with it. */
async function refuseUnopenable(
  keys: Keys,
  made: Awaited<ReturnType<Keys['create']>>,
  passphrase: string,
): Promise<void> {
  for (const opener of [{ passphrase }, { recovery_code: made.recovery_code }]) {
    const { bytes } = await keys.open(made.key.id, opener)
    if (!Buffer.from(bytes).equals(made.key.bytes)) throw new Error('a new key file opens another key')
  }
}

/** A recovery code is told from a passphrase by its form; what has the form but does not open is tried as the other. */
async function proveEither(prove: (opener: Opener) => Promise<DataKey>, secret: string): Promise<DataKey> {
  if (/^(?:[\s-]*[0-9A-Za-z]){36}[\s-]*$/.test(secret))
    try {
      return await prove({ recovery_code: secret })
    } catch (error) {
      if (!['BAD_REQUEST', 'LOCKED'].includes(asFailure(error)?.code ?? '')) throw error
    }
  return prove({ passphrase: secret })
}

function notEncrypted(): Failure {
  return new Failure('CONFLICT', {
    rule: 'this journal is not encrypted',
    remedy: 'Give it a passphrase first, in the settings or with: mirror vault encrypt.',
  })
}
