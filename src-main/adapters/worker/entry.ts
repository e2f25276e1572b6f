/** Where the code of a thread lies: beside the bundle when built, beside this file when run from source. */

/**
 * Parsing makes much that dies at once, and what the collector is given it keeps: a small young generation costs little time
 * and saves much memory. The old generation's ceiling is about twice what is ever alive.
 */
export const WORKER_MEMORY = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 256 } as const
/** The second reader holds nothing but the model. */
export const READER_MEMORY = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 192 } as const

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
