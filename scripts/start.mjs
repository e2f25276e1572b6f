/** `npm start`: opens Mirror, installing and building what is missing first. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runWithProjectNode } from './bootstrap.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
await runWithProjectNode(root, 'scripts/start-app.ts', process.argv.slice(2))
