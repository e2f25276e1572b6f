/** A value that components can watch: the smallest store that useSyncExternalStore needs. */

export interface Store<T> {
  readonly get: () => T
  readonly update: (change: (value: T) => T) => void
  /** Calls `listener` after each change; gives the way to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    update(change) {
      const next = change(value)
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
