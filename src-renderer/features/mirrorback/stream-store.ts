/** The mirrorbacks being written, kept outside of the page: scrolling away or changing page does not stop one. */
import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { client, orpc } from '../../link.ts'
import { createStore } from '../../store.ts'
import { afterEvent, beginning, type StreamState, withVersion } from './stream-state.ts'

type Id = Reflection['id']

const streams = createStore<ReadonlyMap<Id, StreamState>>(new Map())

/** What is being written for this reflection in this window, if anything. */
export function useStream(id: Id): StreamState | undefined {
  return useSyncExternalStore(streams.subscribe, () => streams.get().get(id))
}

/** How to stop what is being written now. */
const stops = new Map<Id, AbortController>()

/**
 * Asks for a mirrorback, or for another version; does nothing while one is on its way. `builtIn`: Mirror is to write it, whoever
 * is set up otherwise.
 */
export function requestMirrorback(queries: QueryClient, id: Id, regenerate: boolean, builtIn = false): void {
  const now = streams.get().get(id)
  if (now?.phase === 'reading' || now?.phase === 'writing') return
  void run(queries, id, regenerate, builtIn)
}

/** Stops it: a model that is being asked is told no more, and what it wrote is dropped. */
export function stopMirrorback(id: Id): void {
  stops.get(id)?.abort()
}

/** Puts the help card or the failure away. */
export function dismissStream(id: Id): void {
  streams.update(map => {
    const next = new Map(map)
    next.delete(id)
    return next
  })
}

async function run(queries: QueryClient, id: Id, regenerate: boolean, builtIn: boolean): Promise<void> {
  let state: StreamState = beginning
  const stop = new AbortController()
  stops.set(id, stop)
  put(id, state)
  try {
    const wish = { reflection_id: id, regenerate, ...(builtIn ? { provider: 'built-in' as const } : {}) }
    for await (const event of await client.mirrorbacks.stream(wish, { signal: stop.signal })) {
      state = afterEvent(state, event)
      if (event.type === 'done') {
        const key = orpc.mirrorbacks.list.queryKey({ input: { reflection_id: id } })
        await queries.cancelQueries({ queryKey: key })
        queries.setQueryData(key, old => ({
          mirrorbacks: withVersion(old?.mirrorbacks ?? [], event.mirrorback),
        }))
      }
      put(id, state)
    }
    if (state.phase === 'reading' || state.phase === 'writing') throw new Error('the mirrorback broke off')
    await queries.invalidateQueries({ queryKey: orpc.mirrorbacks.list.key({ input: { reflection_id: id } }) })
  } catch (error) {
    if (stop.signal.aborted) dismissStream(id)
    else put(id, { phase: 'failed', error, regenerate })
  } finally {
    stops.delete(id)
  }
}

function put(id: Id, state: StreamState): void {
  streams.update(map => new Map(map).set(id, state))
}
