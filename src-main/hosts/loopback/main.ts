/** Entry of the loopback host: the app in a browser window, from the same main-process code under Node. */
import { openCore } from '../core.ts'
import { runLoopback } from './run.ts'

process.exit(await runLoopback(openCore, process.argv.slice(2)))
