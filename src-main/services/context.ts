/** What every use-case is given: the journal's handle, the ports, and the means to tell the windows. */
import type { DataKey } from '#db/cipher.ts'
import type { Database } from '#db/open.ts'
import type { Caller, CallLog, Tokens } from './api/api.ts'
import type { Keeper } from './backups/keeper.ts'
import type { Shelf } from './backups/shelf-port.ts'
import type { Bus } from './bus.ts'
import type { Jobs } from './jobs.ts'
import type { Clock, DialogPort, Ids, KeyTaker, Log, Places, Worker } from './ports.ts'
import type { ProviderPort } from './provider-port.ts'
import type { ReadingQueue } from './reading-queue.ts'
import type { RhythmPorts } from './rhythm/ports.ts'
import type { Secrets } from './secrets-port.ts'
import type { UpdatePort } from './updates.ts'
import type { Vault } from './vault/vault.ts'

export interface Services {
  /** The journal that is open now; reading it while it is locked fails as LOCKED. A restore puts another in its place. */
  readonly db: Database
  /** The journal's lock. */
  readonly vault: Vault
  /** The program that calls through the API; absent where a window or the terminal calls. */
  readonly caller?: Caller
  /** The id of the request that is answered, as the window or the program named it; every line of the log about it has it. */
  readonly correlation?: string
  readonly tokens: Tokens
  /** The API's last calls. */
  readonly calls: CallLog
  readonly worker: Worker
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly places: Places
  /** The copies of the journal that are kept. */
  readonly shelf: Shelf
  /** Makes backups by itself. */
  readonly keeper: Keeper
  readonly bus: Bus
  readonly jobs: Jobs
  readonly reading: ReadingQueue
  /** The system's file dialogs; null where the host has none. */
  readonly dialogs: DialogPort | null
  /** Takes keys from every program of the machine; null where the host cannot. */
  readonly keyTaker: KeyTaker | null
  /** Models of other programs; asked only after the owner turned one on and agreed. */
  readonly providers: ProviderPort
  /** The system's safe store; null where the host has none. */
  readonly secrets: Secrets | null
  /** A key from the environment, kept nowhere; null where there is none. */
  readonly environmentKey: string | null
  /** The last lines of the log, oldest first. */
  recentLog(count: number): string[]
  /** What Rhythm needs of the world outside. */
  readonly rhythm: RhythmPorts
  /** Newer versions; null where this host cannot look for them. */
  readonly updates: UpdatePort | null
  /** Where this host serves the local API; null where it does not. */
  apiAddress(): string | null
  /** Removes a file that was only needed meanwhile; nothing happens where it is gone. */
  removeFile(path: string): void
  /** Puts a staged database in the place of the one in use, and opens it. Gives the safety backup, and whether it is sound. */
  replaceJournal(
    staged: string,
    sealed: { readonly key: DataKey; readonly key_file: string } | null,
  ): Promise<{
    readonly safety_backup: string
    readonly bytes: number
    readonly schema_version: number
    readonly whole: boolean
  }>
}
