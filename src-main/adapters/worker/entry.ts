/** Where the worker's code lies: beside the bundle when built, beside this file when run from source. */

export function workerEntry(): URL {
  const fromSource = import.meta.url.endsWith('.ts')
  return new URL(fromSource ? './main.ts' : './worker.js', import.meta.url)
}
