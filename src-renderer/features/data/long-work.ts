/** One kind of long work, followed from its first step to its result; it goes on while other pages are looked at. */
import { useSyncExternalStore } from 'react'
import type { Job } from '#contract/schemas/job.ts'
import { client } from '../../link.ts'
import { isProblem } from '../../problem.ts'
import { createStore } from '../../store.ts'

/** `about` names what it works on, where there is more than one of its kind. */
export type LongWorkState<T> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly about: string; readonly job: Job | null }
  | { readonly phase: 'done'; readonly about: string; readonly result: T }
  | { readonly phase: 'stopped'; readonly about: string }
  | { readonly phase: 'failed'; readonly about: string; readonly error: unknown }

export type WorkEvent<T> =
  | { readonly type: 'progress'; readonly job: Job }
  | { readonly type: 'done'; readonly result: T }

/** Begins the work; `signal` ends what comes before its first step. */
export type Start<T> = (signal: AbortSignal) => Promise<AsyncIterable<WorkEvent<T>>>

export interface LongWork<T> {
  readonly get: () => LongWorkState<T>
  readonly subscribe: (listener: () => void) => () => void
  /** Starts it, unless it runs; `after` is told once it is done. */
  readonly run: (
    start: Start<T>,
    more?: { readonly about?: string; readonly after?: (result: T) => void },
  ) => void
  readonly cancel: () => void
  /** Puts what it last said away. */
  readonly rest: () => void
}

/** Make one for each kind of work, outside of any component. */
export function createLongWork<T>(): LongWork<T> {
  const state = createStore<LongWorkState<T>>({ phase: 'idle' })
  let control = new AbortController()

  async function follow(start: Start<T>, about: string, after: (result: T) => void): Promise<void> {
    control = new AbortController()
    const { signal } = control
    state.update(() => ({ phase: 'running', about, job: null }))
    try {
      for await (const event of await start(signal)) {
        if (event.type === 'progress') state.update(() => ({ phase: 'running', about, job: event.job }))
        else {
          state.update(() => ({ phase: 'done', about, result: event.result }))
          after(event.result)
        }
      }
    } catch (error) {
      const stopped = signal.aborted || isProblem(error, 'CANCELLED')
      state.update(() => (stopped ? { phase: 'stopped', about } : { phase: 'failed', about, error }))
    }
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    run(start, { about = '', after = () => {} } = {}) {
      if (state.get().phase !== 'running') void follow(start, about, after)
    },
    cancel() {
      const now = state.get()
      if (now.phase !== 'running') return
      // Work that ended meanwhile has nothing left to stop.
      if (now.job) client.jobs.cancel({ id: now.job.id }).catch(() => undefined)
      else control.abort()
    },
    rest() {
      if (state.get().phase !== 'running') state.update(() => ({ phase: 'idle' }))
    },
  }
}

export function useLongWork<T>(work: LongWork<T>): LongWorkState<T> {
  return useSyncExternalStore(work.subscribe, work.get)
}
