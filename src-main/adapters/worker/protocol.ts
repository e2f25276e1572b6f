/** What the main thread and the worker say to each other. */
import type { ResourceLimits } from 'node:worker_threads'
import type { DataKey } from '#db/cipher.ts'
import type { Places } from '#services/ports.ts'
import type { TaskName, TaskStep } from '#services/tasks.ts'
import type { ToldError } from './told-error.ts'

export interface WorkerStart {
  readonly places: Places
  /** What opens the journal; null for a plain one. */
  readonly key: DataKey | null
  /**
   * Shared integers, one a task (its id modulo their number); 1 asks that task to stop. Unlike a message it reaches a task
   * that is in the middle of a long statement.
   */
  readonly stops: Int32Array
  /** Whether every task and statement is told for the log. */
  readonly detailed: boolean
}

/** Far more than there are ever tasks at once. */
export const STOPS = 1024

export type ToWorker =
  | {
      readonly type: 'run'
      readonly id: number
      readonly name: TaskName
      readonly input: unknown
      /** The id of the request that it is done for. */
      readonly correlation: string | undefined
    }
  /** Closes the handle and lets the thread end. */
  | { readonly type: 'close' }

export type FromWorker =
  /** A line for the log, which the main thread writes. */
  | {
      readonly type: 'log'
      readonly event: string
      readonly data: Readonly<Record<string, unknown>>
    }
  | { readonly type: 'step'; readonly id: number; readonly step: TaskStep }
  | { readonly type: 'done'; readonly id: number; readonly output: unknown }
  | ({ readonly id: number } & ToldError)

/** A thread's main file, and the memory it may use. */
export interface ThreadStart {
  readonly entry: URL
  readonly limits: ResourceLimits
}
