/** The peak of this process's memory. */
import { existsSync, readFileSync } from 'node:fs'

const STATUS = '/proc/self/status'

/**
 * Megabytes (2²⁰) resident at the most. On Linux from VmHWM: getrusage's figure begins with the memory of the parent that
 * started the process.
 */
export function peakMemoryMb(): number {
  const peak = existsSync(STATUS) ? /VmHWM:\s+(\d+)/.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024
}
