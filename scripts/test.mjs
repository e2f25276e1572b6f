/** `npm test`: everything that must hold, in one command; the same on a desk and in CI. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runWithProjectNode } from './bootstrap.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
await runWithProjectNode(root, 'scripts/test-all.ts', process.argv.slice(2))
