/** `salvage`: what can still be read of a damaged journal, as an export. */
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { salvageJournal } from '../../salvage.ts'
import { answer } from '../output.ts'
import { homeOf, optionsOf } from '../session.ts'
import { keyOf } from './migrate.ts'

export function addSalvageCommand(program: Command): void {
  program
    .command('salvage')
    .argument('<path>')
    .description(
      'write what can still be read of a damaged journal as an export; the journal is left as it is',
    )
    .option('--from <file>', 'the damaged file; default: the journal of the home')
    .action(async (path: string, _options, command: Command) => {
      const options = optionsOf<{ from?: string }>(command)
      const home = homeOf(options)
      const file = options.from === undefined ? join(home, 'mirror.db') : resolve(options.from)
      const report = salvageJournal(file, path, await keyOf({ home, database: file }, options))
      const { read, lost } = report.reflections
      answer(
        options.json ?? false,
        report,
        () =>
          `${read} reflections written to ${report.path}${lost > 0 ? `; at least ${lost} cannot be read` : ''}${report.rest === null ? '' : `\nWhat belongs to nothing that can be read: ${report.rest}`}`,
      )
    })
}
