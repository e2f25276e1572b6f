/** Files that a task needs only while it runs. They lie beside the journal: they hold the same private text. */
import type { WorkEnv } from './env.ts'

export interface Scratch {
  /** A new name; nothing is made yet. */
  file(what: string): string
  /** From now on the file is no scratch any more: it stays. */
  keep(file: string): void
  /** Removes every other one. */
  release(): void
}

export function createScratch(env: Pick<WorkEnv, 'places' | 'ids' | 'writing'>): Scratch {
  const files = new Set<string>()
  return {
    file(what) {
      const file = `${env.places.home}/${what}-${env.ids.next()}.db`
      files.add(file)
      return file
    },
    keep: file => void files.delete(file),
    release() {
      for (const file of files) env.writing.remove(file)
    },
  }
}
