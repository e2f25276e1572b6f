/** Small file systems of a test's own, that can really be full or read-only. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Mounts one, where this system lets us. */
export function mounted(at: string, options: string): boolean {
  mkdirSync(at, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at]).status === 0
}

/** What a thread that is just ending still has open goes with it. */
export function unmount(at: string): void {
  spawnSync('umount', ['-l', at])
}

/** Only root may, and only on Linux. */
export const mayMount = (() => {
  const at = mkdtempSync(join(tmpdir(), 'mirror-mount-'))
  const may = process.platform === 'linux' && mounted(at, 'size=1m')
  if (may) unmount(at)
  rmSync(at, { recursive: true, force: true })
  return may
})()

/** Takes all but about `room` bytes of the disk with a file at `path`. */
export function fillUp(path: string, room: number): void {
  const rest = `${path}-rest`
  writeFileSync(rest, Buffer.alloc(room))
  for (const size of [1 << 20, 1 << 12])
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  rmSync(rest)
}
