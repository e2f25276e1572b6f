/** What a task of the worker thread is given. */
import type { Database } from '#db/open.ts'
import type { Reader } from '#engine/types.ts'
import type { Clock, Files, Ids, Log, Places } from '../ports.ts'
import type { TaskStep } from '../tasks.ts'
import type { Keys } from '../vault/keys-port.ts'
import type { AgeFiles } from './age-port.ts'
import type { Helper } from './helper-port.ts'
import type { ReadingSetup } from './places.ts'
import type { Prepared } from './prepare.ts'
import type { SecondReader } from './second-reader-port.ts'
import type { WritingFiles } from './writing-port.ts'
import type { ZipArchive } from './zip-port.ts'

export interface WorkEnv {
  /** Opened on first use. */
  readonly db: Database
  /** Loaded on first use. */
  readonly reader: Reader
  /** Reads beside this thread, for a whole journal. */
  readonly second: SecondReader
  /** Looks through files beside this thread. */
  readonly helper: Helper
  /** How each journal is read, as long as this thread lives; see setupOf. */
  readonly setups: Map<string, { readonly state: string; readonly setup: ReadingSetup }>
  /** Texts parsed before they were kept; see prepare. */
  readonly prepared: Prepared
  readonly clock: Clock
  readonly ids: Ids
  readonly files: Files
  readonly writing: WritingFiles
  readonly zip: ZipArchive
  readonly age: AgeFiles
  readonly log: Log
  readonly keys: Keys
  readonly places: Places
  /** This process by its number, and whether another is running. */
  readonly processes: { readonly self: number; alive(pid: number): boolean }
  /** Milliseconds in which others may write. */
  pause(ms: number): Promise<void>
  /** Tells how far the task is. @throws Failure CANCELLED when the owner asked it to stop. */
  checkpoint(step: TaskStep): void
}

/** A task in steps; between two it holds the thread for some 50 ms, a fifth of a second where it writes, so that an urgent one need not wait long. */
export type Steps<Output> = Generator<void, Output> | AsyncGenerator<void, Output>

/** A task: in steps, or at once where it is short. */
export type Work<Input, Output> = (env: WorkEnv, input: Input) => Steps<Output> | Output
