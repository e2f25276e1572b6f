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

// Whoever reads the answer may have had enough of it (`| head`): what was asked for is done all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

const { runCli } = await import('./run.ts')
process.exitCode = await runCli(process.argv.slice(2))
