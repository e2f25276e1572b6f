/** Tells every window what happened. */
import { EventPublisher } from '@orpc/server'
import type { AppEvent } from '#contract/schemas/event.ts'

export interface Bus {
  publish(event: AppEvent): void
  /** Everything from now on, until the signal. */
  subscribe(signal?: AbortSignal): AsyncIterableIterator<AppEvent>
}

export function createBus(): Bus {
  const publisher = new EventPublisher<{ app: AppEvent }>({ maxBufferedEvents: 1000 })
  return {
    publish: event => publisher.publish('app', event),
    subscribe: signal => publisher.subscribe('app', { signal }),
  }
}
