/** Leaves a host alone for a while after it failed several times in a row. */

export interface Breaker {
  /** False while the host rests; after the rest one call is let through to see. */
  admits(host: string): boolean
  succeeded(host: string): void
  failed(host: string): void
}

/** `failures` in a row open it for `rest` milliseconds of `ticks`. */
export function createBreaker(failures: number, rest: number, ticks: () => number): Breaker {
  const hosts = new Map<string, { readonly failed: number; readonly until: number }>()
  return {
    admits(host) {
      const state = hosts.get(host)
      if (!state || state.failed < failures) return true
      if (ticks() < state.until) return false
      // Whoever comes while this one is being tried finds the host resting still.
      hosts.set(host, { failed: failures, until: ticks() + rest })
      return true
    },
    succeeded: host => void hosts.delete(host),
    failed(host) {
      hosts.set(host, { failed: (hosts.get(host)?.failed ?? 0) + 1, until: ticks() + rest })
    },
  }
}
