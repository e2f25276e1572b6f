/** This process, and whether another one is still running. */

export const nodeProcesses = {
  self: process.pid,
  /** Whether a process of that number runs on this machine. */
  alive(pid: number): boolean {
    try {
      process.kill(pid, 0)
      return true
    } catch (error) {
      // It is there, and belongs to somebody else.
      return (error as { code?: unknown }).code === 'EPERM'
    }
  },
}
