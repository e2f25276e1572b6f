/** `serve`: the window's host, from the terminal. */
import type { Command } from 'commander'
import { openCore } from '../../core.ts'
import { runLoopback } from '../../loopback/run.ts'
import type { Outcome } from '../output.ts'
import { homeOf, optionsOf } from '../session.ts'
import { whole } from './identities.ts'

export function addServeCommand(program: Command, outcome: Outcome): void {
  program
    .command('serve')
    .description('serve the window on 127.0.0.1 and print its one-time address; Ctrl-C ends it')
    .option('--port <port>', 'default: one that is free', whole)
    .action(async (_options, command: Command) => {
      const options = optionsOf<{ port?: number }>(command)
      const port = options.port === undefined ? [] : ['--port', String(options.port)]
      outcome.code = await runLoopback(openCore, ['--home', homeOf(options), ...port, '--no-window'])
    })
}
