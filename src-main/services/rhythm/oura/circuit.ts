/** A circuit that opens after repeated failures, so that a service in trouble is left alone for a while. */

const FAILURES = 5
const OPEN_MS = 30_000

export interface Circuit {
  /** Milliseconds until a request may be tried again; 0 where it may be tried now. */
  closedIn(): number
  succeeded(): void
  failed(): void
}

/** @param ticks milliseconds since some fixed moment */
export function createCircuit(ticks: () => number): Circuit {
  let failures = 0
  let openedAt: number | null = null
  return {
    closedIn: () => (openedAt === null ? 0 : Math.max(0, openedAt + OPEN_MS - ticks())),
    succeeded() {
      failures = 0
      openedAt = null
    },
    failed() {
      failures += 1
      // After the pause one request is tried; its failure opens the circuit again.
      if (failures >= FAILURES) openedAt = ticks()
    },
  }
}
