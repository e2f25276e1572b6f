/** Listens to the main process for as long as the window lives, and asks again for what changed. */
import { generateOperationKey } from '@orpc/tanstack-query'
import { useEffect } from 'react'
import type { AppEvent } from '#contract/schemas/event.ts'
import { client } from '../link.ts'
import { createStore } from '../store.ts'
import { type StaleKey, staleKeys } from './event-keys.ts'
import { queryClient } from './query-client.ts'

export type Connection = 'connecting' | 'open' | 'lost'

/** Whether the main process hears this window. */
export const connection = createStore<Connection>('connecting')

/** How long to wait before the next try: 0.25 s, doubling to 5 s. */
export function retryDelay(attempt: number): number {
  return Math.min(5000, 250 * 2 ** attempt)
}

/** Once, at the top of the app. */
export function useEvents(): void {
  useEffect(() => {
    const stop = new AbortController()
    void listen(stop.signal)
    return () => stop.abort()
  }, [])
}

async function listen(signal: AbortSignal): Promise<void> {
  let attempt = 0
  while (!signal.aborted) {
    try {
      const events = await client.events.subscribe(undefined, { signal })
      for await (const event of events) {
        if (event.type === 'ready') {
          attempt = 0
          opened()
        } else refresh(event)
      }
    } catch (error) {
      if (signal.aborted) return
      if (attempt === 0) console.warn('the line to the main process closed', error)
    }
    if (signal.aborted) return
    connection.update(() => 'lost')
    await waited(retryDelay(attempt), signal)
    attempt += 1
  }
}

// What happened while the line was down is not known, so everything on the screen is asked for again.
function opened(): void {
  if (connection.get() === 'lost') void queryClient.invalidateQueries()
  connection.update(() => 'open')
}

let waiting = new Map<string, StaleKey>()
let timer: ReturnType<typeof setTimeout> | undefined

// An import tells of thousands of reflections within a second: what is stale is gathered, then asked for once.
function refresh(event: AppEvent): void {
  for (const key of staleKeys(event)) waiting.set(JSON.stringify(key), key)
  if (timer !== undefined) return
  timer = setTimeout(() => {
    const keys = [...waiting.values()]
    waiting = new Map()
    timer = undefined
    for (const { path, input } of keys)
      void queryClient.invalidateQueries({ queryKey: generateOperationKey(path, input ? { input } : {}) })
  }, 60)
}

function waited(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const stop = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(stop)
      resolve()
    })
  })
}
