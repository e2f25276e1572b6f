/** Follows one long work from its first step to its result, and stops it when asked. */
import { useRef, useState } from 'react'
import type { Job } from '#contract/schemas/job.ts'
import { client } from '../../link.ts'
import { isProblem } from '../../problem.ts'

export type LongWorkState<T> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly job: Job | null }
  | { readonly phase: 'done'; readonly result: T }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'failed'; readonly error: unknown }

type WorkEvent<T> =
  | { readonly type: 'progress'; readonly job: Job }
  | { readonly type: 'done'; readonly result: T }

export interface LongWork<T> {
  readonly state: LongWorkState<T>
  /** Starts it; `after` runs once it is done. */
  readonly run: (start: () => Promise<AsyncIterable<WorkEvent<T>>>, after?: (result: T) => void) => void
  readonly cancel: () => void
}

export function useLongWork<T>(): LongWork<T> {
  const [state, setState] = useState<LongWorkState<T>>({ phase: 'idle' })
  const job = useRef<Job>(null)

  async function follow(
    start: () => Promise<AsyncIterable<WorkEvent<T>>>,
    after: (result: T) => void,
  ): Promise<void> {
    job.current = null
    setState({ phase: 'running', job: null })
    try {
      for await (const event of await start()) {
        if (event.type === 'progress') {
          job.current = event.job
          setState({ phase: 'running', job: event.job })
        } else {
          setState({ phase: 'done', result: event.result })
          after(event.result)
        }
      }
    } catch (error) {
      setState(isProblem(error, 'CANCELLED') ? { phase: 'stopped' } : { phase: 'failed', error })
    }
  }

  return {
    state,
    run: (start, after = () => {}) => void follow(start, after),
    // Work that ended meanwhile has nothing left to stop.
    cancel: () => {
      if (job.current) client.jobs.cancel({ id: job.current.id }).catch(() => undefined)
    },
  }
}
