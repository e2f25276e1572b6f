/** One run of the terminal door: parses, does, answers; exit code 0 done, 1 expected failure, 2 usage. */
import { Command, CommanderError } from 'commander'
import { addApiCommands } from './commands/api.ts'
import { addConflictCommands } from './commands/conflicts.ts'
import { addDataCommands } from './commands/data.ts'
import { addIdentityCommands } from './commands/identities.ts'
import { addKeepCommands } from './commands/keep.ts'
import { addMigrateCommands } from './commands/migrate.ts'
import { addPatternCommands } from './commands/patterns.ts'
import { addRhythmCommands } from './commands/rhythm.ts'
import { addSalvageCommand } from './commands/salvage.ts'
import { addServeCommand } from './commands/serve.ts'
import { addTensionCommands } from './commands/tensions.ts'
import { addTextCommands } from './commands/text.ts'
import { addVaultCommands } from './commands/vault.ts'
import { addWriteCommands } from './commands/write.ts'
import { type Outcome, tellFailure, tellUsage } from './output.ts'

/** Gives the exit code; never throws for an expected failure. */
export async function runCli(args: readonly string[]): Promise<number> {
  const outcome: Outcome = { code: 0 }
  const program = new Command('mirror')
    .description('Your journal, from a terminal. Nothing leaves this machine unless you turn that on.')
    .option('--home <dir>', 'the Mirror home to use')
    .option('--json', 'answer with exactly one JSON value on stdout')
    .option('--passphrase-file <file>', 'its first line is the passphrase of a locked journal')
    .exitOverride()
    .enablePositionalOptions(false)
    .showHelpAfterError('(mirror --help lists the commands)')
  for (const add of [
    addIdentityCommands,
    addWriteCommands,
    addPatternCommands,
    addTensionCommands,
    addTextCommands,
    addDataCommands,
    addKeepCommands,
    addConflictCommands,
    addMigrateCommands,
    addServeCommand,
    addVaultCommands,
    addApiCommands,
    addRhythmCommands,
    addSalvageCommand,
  ])
    add(program, outcome)
  for (const command of everyCommand(program)) addCommonOptions(command)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return outcome.code
  } catch (error) {
    const json = args.includes('--json')
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : tellUsage(error, json)
    return tellFailure(error, json)
  }
}

/** `--home` and `--json` may stand before or after the command. */
function addCommonOptions(command: Command): void {
  command
    .option('--home <dir>', 'the Mirror home to use')
    .option('--json', 'answer with exactly one JSON value on stdout')
    .option('--passphrase-file <file>', 'its first line is the passphrase of a locked journal')
    .exitOverride()
}

function everyCommand(program: Command): Command[] {
  return program.commands.flatMap(command => [command, ...everyCommand(command)])
}
