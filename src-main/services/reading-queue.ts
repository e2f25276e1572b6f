/** Sees to it that what was just written is read: at once by the worker, and settled when the writing pauses. */
import type { IdentityId, ReflectionId } from '#contract/ids.ts'
import type { Bus } from './bus.ts'
import type { Log, Worker } from './ports.ts'

export interface ReadingQueue {
  /** Whether what is left unread is read without being asked. */
  readonly background: boolean
  /** Parses a text that is about to be kept. */
  prepare(identity: IdentityId, body: string, correlation?: string): void
  /** Reads one reflection; resolves when it was read (or cannot be). */
  read(identity: IdentityId, reflection: ReflectionId, correlation?: string): Promise<void>
  /** Settles this journal soon. */
  touch(identity: IdentityId): void
  /** Resolves when all that was asked for is read and settled. */
  idle(): Promise<void>
  /** Settles nothing more of what was touched; what is unread is read when the journal is opened again. */
  rest(): void
  close(): void
}

/** Milliseconds without writing after which what is derived from the whole journal is computed anew. */
const PAUSE = 1500

export function createReadingQueue(ports: {
  readonly worker: Worker
  readonly bus: Bus
  readonly log: Log
  readonly background: boolean
  readonly pause?: number
}): ReadingQueue {
  const timers = new Map<IdentityId, NodeJS.Timeout>()
  const inFlight = new Set<Promise<void>>()
  let closed = false

  async function settle(identity: IdentityId): Promise<void> {
    clearTimeout(timers.get(identity))
    timers.delete(identity)
    try {
      await ports.worker.run('settle', { identity_id: identity })
      ports.bus.publish({ type: 'patterns', identity_id: identity })
      ports.bus.publish({ type: 'tensions', identity_id: identity })
    } catch (error) {
      ports.log.error('settle-failed', error)
    }
  }

  function track(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => inFlight.delete(tracked))
    inFlight.add(tracked)
    return tracked
  }

  async function readOne(
    identity: IdentityId,
    reflection: ReflectionId,
    correlation: string | undefined,
  ): Promise<void> {
    try {
      await ports.worker.run('read', { reflection_id: reflection }, { correlation })
      ports.bus.publish({
        type: 'read',
        identity_id: identity,
        reflection_id: reflection,
      })
      touch(identity)
    } catch (error) {
      ports.log.error('read-failed', error)
    }
  }

  function touch(identity: IdentityId): void {
    if (closed) return
    clearTimeout(timers.get(identity))
    const timer = setTimeout(() => track(settle(identity)), ports.pause ?? PAUSE)
    timer.unref?.()
    timers.set(identity, timer)
  }

  function rest(): void {
    for (const timer of timers.values()) clearTimeout(timer)
    timers.clear()
  }

  return {
    background: ports.background,
    touch,
    prepare(identity, body, correlation) {
      ports.worker
        .run('prepare', { identity_id: identity, body }, { correlation })
        .catch(error => ports.log.error('prepare-failed', error))
    },
    read(identity, reflection, correlation) {
      return track(readOne(identity, reflection, correlation))
    },
    async idle() {
      await Promise.all(inFlight)
      await Promise.all([...timers.keys()].map(settle))
    },
    rest,
    close() {
      closed = true
      rest()
    },
  }
}
