/** The log's file: kept small, and read back for the owner. */
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'

/** Bytes after which a log is put aside; one older log is kept. */
const LARGEST = 5 * 1024 * 1024

/** Call before the log is opened. */
export function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > LARGEST) renameSync(file, `${file}.1`)
}

/** The last lines, oldest first; none where there is no log. */
export function lastLines(file: string, count: number): string[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count)
}
