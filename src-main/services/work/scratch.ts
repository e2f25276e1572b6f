/**
 * Files that a task needs only while it runs. They lie beside the journal: they hold the same private text. Their names say
 * which process made them, so that the next start may remove what a killed one left.
 */
import type { WorkEnv } from './env.ts'

export interface Scratch {
  /** A new name; nothing is made yet. */
  file(what: string): string
  /** From now on the file is no scratch any more: it stays. */
  keep(file: string): void
  /** Removes every other one. */
  release(): void
}

export function createScratch(env: Pick<WorkEnv, 'places' | 'ids' | 'writing' | 'processes'>): Scratch {
  const files = new Set<string>()
  return {
    file(what) {
      const file = `${env.places.home}/${what}-p${env.processes.self}-${env.ids.next()}.db`
      files.add(file)
      return file
    },
    keep: file => void files.delete(file),
    release() {
      for (const file of files) env.writing.remove(file)
    },
  }
}
