/** Long work as the windows see it: who runs, how far, and how to stop it. */

import type { z } from 'zod'
import type { IdentityId, JobId } from '#contract/ids.ts'
import { because } from '#contract/problem-reasons.ts'
import type { Job, JobKind } from '#contract/schemas/job.ts'
import type { Bus } from './bus.ts'
import { asFailure, Failure, found } from './failure.ts'
import type { Ids, Log, RunOptions } from './ports.ts'
import type { TaskStep } from './tasks.ts'

type JobOf = z.infer<typeof Job>
type Kind = z.infer<typeof JobKind>

export type JobEvent<T> =
  | { readonly type: 'progress'; readonly job: JobOf }
  | { readonly type: 'result'; readonly value: T }

export interface Jobs {
  list(): JobOf[]
  cancel(id: string): JobOf
  cancelAll(): void
  /** Runs `work` as a job; gives each step as it comes, then the value. Leaving the loop early cancels the job. */
  run<T>(
    kind: Kind,
    identity: string | null,
    work: (options: RunOptions) => Promise<T>,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<T>, void>
}

/** Finished jobs are kept for the window's list, the newest few. */
const KEPT = 20

export function createJobs(ports: { readonly bus: Bus; readonly ids: Ids; readonly log: Log }): Jobs {
  const jobs = new Map<string, { job: JobOf; controller: AbortController }>()

  function change(id: string, patch: Partial<JobOf>): JobOf {
    const entry = found(jobs.get(id), 'job', id)
    entry.job = { ...entry.job, ...patch }
    ports.bus.publish({ type: 'job', job: entry.job })
    return entry.job
  }

  function forgetOld(): void {
    const ended = [...jobs.values()].filter(({ job }) => job.state !== 'running' && job.state !== 'waiting')
    for (const { job } of ended.slice(0, Math.max(0, ended.length - KEPT))) jobs.delete(job.id)
  }

  return {
    list: () => [...jobs.values()].map(entry => entry.job).reverse(),
    cancel(id) {
      const entry = found(jobs.get(id), 'job', id)
      entry.controller.abort()
      return entry.job
    },
    cancelAll() {
      for (const entry of jobs.values()) entry.controller.abort()
    },
    async *run(kind, identity, work, signal) {
      forgetOld()
      const id = ports.ids.next() as JobId
      const controller = new AbortController()
      const stop = () => controller.abort()
      signal?.addEventListener('abort', stop, { once: true })
      if (signal?.aborted) stop()
      jobs.set(id, {
        controller,
        job: {
          id,
          kind,
          identity_id: identity as IdentityId | null,
          state: 'running',
          done: 0,
          total: 0,
          step: '',
          error: null,
        },
      })
      const steps = createMailbox<TaskStep>()
      const outcome = work({ signal: controller.signal, onStep: steps.put }).finally(steps.close)
      outcome.catch(() => {}) // awaited below, after the last step was given
      try {
        yield { type: 'progress', job: change(id, {}) }
        for await (const step of steps.take()) yield { type: 'progress', job: change(id, step) }
        const value = await outcome
        change(id, { state: 'done' })
        yield { type: 'result', value }
      } catch (error) {
        throw conclude(id, error)
      } finally {
        signal?.removeEventListener('abort', stop)
        controller.abort()
        if (jobs.get(id)?.job.state === 'running') change(id, { state: 'cancelled' })
      }
    },
  }

  /** Notes on the job how it ended; gives the error to pass on. */
  function conclude(id: string, error: unknown): unknown {
    const failure = asFailure(error)
    if (failure?.code === 'CANCELLED') change(id, { state: 'cancelled' })
    else
      change(id, {
        state: 'failed',
        error: {
          code: failure?.code ?? 'INTERNAL_SERVER_ERROR',
          message: failure?.message ?? 'an unexpected error',
          data: failure?.data ?? null,
        },
      })
    return failure ?? error
  }
}

export function cancelled(): Failure {
  return new Failure('CANCELLED', {
    ...because('stopped'),
    rule: 'stopped before it was done',
    remedy: 'Nothing was changed by halves; start it again when you like.',
  })
}

/** The newest value waits for its reader; older ones that nobody took yet are dropped. */
function createMailbox<T>() {
  let waiting: T | undefined
  let closed = false
  let wake: () => void = () => {}
  return {
    put: (value: T) => {
      waiting = value
      wake()
    },
    close: () => {
      closed = true
      wake()
    },
    async *take(): AsyncGenerator<T, void> {
      for (;;) {
        if (waiting !== undefined) {
          const value = waiting
          waiting = undefined
          yield value
        } else if (closed) return
        else
          await new Promise<void>(resolve => {
            wake = resolve
          })
      }
    },
  }
}
