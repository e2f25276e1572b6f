/** Entry of the terminal door. */
import { runCli } from './run.ts'

process.exitCode = await runCli(process.argv.slice(2))
