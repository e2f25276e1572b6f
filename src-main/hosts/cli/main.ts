/** Entry of the terminal door. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// From source, Node strips the types of some hundred modules at each start, and again in each thread: half of what a short command
// takes. What it made of them is kept with the packages, where nobody else may write, and not in a folder that all share.
if (import.meta.filename.endsWith('.ts')) {
  const kept = join(import.meta.dirname, '../../../node_modules/.cache/compile')
  process.env.NODE_COMPILE_CACHE ??= kept
  enableCompileCache(kept)
}

const { runCli } = await import('./run.ts')
process.exitCode = await runCli(process.argv.slice(2))
