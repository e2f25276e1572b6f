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

/** Asks for a mirrorback, or for another version; does nothing while one is on its way. */
export function requestMirrorback(queries: QueryClient, id: Id, regenerate: boolean): void {
  const now = streams.get().get(id)
  if (now?.phase === 'reading' || now?.phase === 'writing') return
  void run(queries, id, regenerate)
}

/** Puts the help card or the failure away. */
export function dismissStream(id: Id): void {
  streams.update(map => {
    const next = new Map(map)
    next.delete(id)
    return next
  })
}

async function run(queries: QueryClient, id: Id, regenerate: boolean): Promise<void> {
  let state = beginning
  put(id, state)
  try {
    for await (const event of await client.mirrorbacks.stream({ reflection_id: id, regenerate })) {
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
    put(id, { phase: 'failed', error, regenerate })
  }
}

function put(id: Id, state: StreamState): void {
  streams.update(map => new Map(map).set(id, state))
}
