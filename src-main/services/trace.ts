/**
 * Carries the id of a request to all that is done for it, and notes in the log what that was: the call, the tasks of the worker
 * and the statements. Details only where the log asks for them, and never what was written.
 */
import { ORPCError, os } from '@orpc/server'
import { type TracedStatement, tracedDatabase } from '#db/traced.ts'
import type { Services } from './context.ts'
import { asFailure } from './failure.ts'
import type { Log, Worker } from './ports.ts'
import type { ReadingQueue } from './reading-queue.ts'

export const traced = os.$context<Services>().middleware(async ({ next, context, path }) => {
  const correlation = context.correlation ?? context.ids.next()
  const { log, clock } = context
  const bound = boundTo(context, correlation)
  if (!log.detailed) return next({ context: bound })
  const began = clock.ticks()
  const tell = (outcome: string) =>
    log.debug('call', { correlation, procedure: path.join('.'), outcome, ms: round(clock.ticks() - began) })
  try {
    const result = await next({ context: bound })
    tell('ok')
    return result
  } catch (error) {
    tell(outcomeOf(error))
    throw error
  }
})

/** What a call uses of the services, each noting whom it works for. */
function boundTo(s: Services, correlation: string) {
  const { worker, reading } = s
  return {
    correlation,
    log: logOf(s.log, correlation),
    worker: {
      ...worker,
      run: (name, input, options) => worker.run(name, input, { ...options, correlation }),
    } satisfies Worker as Worker,
    reading: {
      ...reading,
      prepare: (identity, body) => reading.prepare(identity, body, correlation),
      read: (identity, reflection) => reading.read(identity, reflection, correlation),
    } satisfies ReadingQueue as ReadingQueue,
    db: s.log.detailed ? tracedDatabase(s.db, noteStatement(s.log, correlation, 'main')) : s.db,
  }
}

/** Every line says for whom it was written. */
export function logOf(log: Log, correlation: string): Log {
  return {
    detailed: log.detailed,
    debug: (event, data) => log.debug(event, { correlation, ...data }),
    info: (event, data) => log.info(event, { correlation, ...data }),
    warn: (event, data) => log.warn(event, { correlation, ...data }),
    error: (event, error, data) => log.error(event, error, { correlation, ...data }),
  }
}

/** A statement as a line of the log. */
export function noteStatement(log: Log, correlation: string, thread: 'main' | 'worker') {
  return ({ sql, ms }: TracedStatement) => log.debug('sql', { correlation, thread, sql, ms: round(ms) })
}

/** The code of a failure; anything else is a bug. */
export function outcomeOf(error: unknown): string {
  return error instanceof ORPCError ? String(error.code) : (asFailure(error)?.code ?? 'bug')
}

/** Milliseconds, to the microsecond. */
function round(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
