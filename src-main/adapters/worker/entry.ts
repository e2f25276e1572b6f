/** Where the code of a thread lies: beside the bundle when built, beside this file when run from source. */

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
