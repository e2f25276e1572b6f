/** What a task of the worker thread is given. */
import type { Database } from '#db/open.ts'
import type { Reader } from '#engine/types.ts'
import type { Clock, Files, Ids, Log, Places } from '../ports.ts'
import type { TaskStep } from '../tasks.ts'
import type { WritingFiles } from './writing-port.ts'
import type { ZipArchive } from './zip-port.ts'

export interface WorkEnv {
  /** Opened on first use. */
  readonly db: Database
  /** Loaded on first use. */
  readonly reader: Reader
  readonly clock: Clock
  readonly ids: Ids
  readonly files: Files
  readonly writing: WritingFiles
  readonly zip: ZipArchive
  readonly log: Log
  readonly places: Places
  /** Tells how far the task is. @throws Failure CANCELLED when the owner asked it to stop. */
  checkpoint(step: TaskStep): void
}

/** A task; between two yields it may hold the thread for about 50 ms, so that an urgent one need not wait. */
export type Work<Input, Output> = (
  env: WorkEnv,
  input: Input,
) => Generator<void, Output> | AsyncGenerator<void, Output>
