/** The machine's clock. */
import { performance } from 'node:perf_hooks'
import type { Clock } from '#services/ports.ts'

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  ticks: () => performance.now(),
}
