/** Saves what is typed a little after the last key, one save at a time, and again after a failure. */

export type AutosaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed'

/** The clock that it waits by. */
export interface Timers {
  readonly set: (run: () => void, ms: number) => number
  readonly clear: (timer: number) => void
}

export interface Autosave<T> {
  /** There is something new to save. */
  readonly change: (value: T) => void
  /** Saves now what waits; resolves when nothing is unsaved, or when a save failed. */
  readonly flush: () => Promise<void>
  /** Stops waiting, without saving. */
  readonly stop: () => void
}

export interface AutosaveOptions<T> {
  readonly save: (value: T) => Promise<unknown>
  readonly onState: (state: AutosaveState) => void
  /** Milliseconds of quiet before a save. */
  readonly delay?: number
  /** Milliseconds before another try after a failure. */
  readonly retryDelay?: number
  readonly timers?: Timers
}

export function createAutosave<T>({
  save,
  onState,
  delay = 400,
  retryDelay = 3000,
  timers = windowTimers,
}: AutosaveOptions<T>): Autosave<T> {
  let pending: { readonly value: T } | null = null
  let timer: number | null = null
  let running: Promise<void> | null = null
  let stopped = false

  function rest(): void {
    if (timer !== null) timers.clear(timer)
    timer = null
  }

  function wait(ms: number): void {
    rest()
    timer = timers.set(() => void flush(), ms)
  }

  // The newest value is taken when its turn comes; a change made meanwhile is saved right after.
  async function work(): Promise<void> {
    while (pending) {
      const taken: { readonly value: T } = pending
      pending = null
      onState('saving')
      try {
        await save(taken.value)
        if (!pending) onState('saved')
      } catch {
        pending ??= taken
        onState('failed')
        if (!stopped) wait(retryDelay)
        return
      }
    }
  }

  function flush(): Promise<void> {
    rest()
    running ??= work().finally(() => {
      running = null
    })
    return running
  }

  return {
    change(value) {
      pending = { value }
      stopped = false
      if (running === null) onState('waiting')
      wait(delay)
    },
    flush,
    stop() {
      stopped = true
      pending = null
      rest()
    },
  }
}

const windowTimers: Timers = {
  set: (run, ms) => window.setTimeout(run, ms),
  clear: timer => window.clearTimeout(timer),
}
