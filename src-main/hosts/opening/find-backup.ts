/** Looks for the newest backup of a home that is whole: every part of it is read, and its journal lies ready beside the other. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { asFailure } from '#services/failure.ts'
import type { Log, Places, Worker } from '#services/ports.ts'

export interface ReadyBackup {
  readonly path: string
  readonly created_at: string
  readonly reflections: number
  /** The unpacked journal: the caller's to use or remove. */
  readonly staged: string
}

/** @returns the backup, or null, and how many newer ones were passed over because they are not whole or are locked */
export async function findBackup(
  places: Pick<Places, 'backups'>,
  worker: Pick<Worker, 'run'>,
  log: Log,
): Promise<{ readonly backup: ReadyBackup | null; readonly passed_over: number }> {
  let passed_over = 0
  for (const path of newestFirst(places.backups)) {
    try {
      const { staged, report, sealed } = await worker.run('stage', { path })
      if (!sealed) {
        const { created_at, counts } = report
        return { backup: { path, created_at, reflections: counts.reflections ?? 0, staged }, passed_over }
      }
      rmSync(staged, { force: true })
    } catch (error) {
      log.warn('backup-passed-over', { code: asFailure(error)?.code ?? 'BUG' })
    }
    passed_over += 1
  }
  return { backup: null, passed_over }
}

function newestFirst(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.zip') && !name.startsWith('.'))
    .map(name => join(folder, name))
    .map(path => ({ path, at: statSync(path).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .map(({ path }) => path)
}
