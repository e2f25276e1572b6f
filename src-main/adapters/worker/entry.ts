/** Where the code of a thread lies: beside the bundle when built, beside this file when run from source. */

/**
 * A small young generation: parsing makes much that dies at once, and what the collector is given it keeps. The old
 * generation is a ceiling far above what is used, so that a leak ends the thread and not the machine.
 */
export const THREAD_MEMORY = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 160 } as const

/** The main file of the worker thread. */
export function workerEntry(): URL {
  return fromSource() ? new URL('./main.ts', import.meta.url) : new URL('./worker.js', import.meta.url)
}

/** Another thread's main file, of the same name in both. */
export function entryBeside(name: string): URL {
  return new URL(`./${name}.${fromSource() ? 'ts' : 'js'}`, import.meta.url)
}

function fromSource(): boolean {
  return import.meta.url.endsWith('.ts')
}
