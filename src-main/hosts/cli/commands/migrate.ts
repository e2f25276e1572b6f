/** `migrate …`: the journal's schema, looked at and changed without opening the app. */
import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import { systemClock } from '#adapters/clock.ts'
import { nodeFiles } from '#adapters/files.ts'
import { fileKeys } from '#adapters/keys/keys.ts'
import { sealOf } from '#db/cipher.ts'
import { Failure } from '#services/failure.ts'
import * as migrations from '#services/migrations.ts'
import { makeFolders, placesOf } from '../../core.ts'
import { findResources } from '../../resources.ts'
import { copyKeeper } from '../copy-keeper.ts'
import { checkWords, historyWords, rehearsalWords, runWords, statusWords } from '../migrate-words.ts'
import { answer, type Outcome, progressTeller } from '../output.ts'
import { neededPassphrase } from '../passphrase.ts'
import { type CommonOptions, homeOf, optionsOf } from '../session.ts'
import { whole } from './identities.ts'

type Options = CommonOptions & { readonly yes?: boolean; readonly confirm?: string }

export function addMigrateCommands(program: Command, outcome: Outcome): void {
  const migrate = program.command('migrate').description('the journal’s schema')
  migrate
    .command('status')
    .description('current, latest, pending and applied')
    .action((_options, command: Command) => tell(command, migrations.status, statusWords))
  migrate
    .command('history')
    .description('what was applied, and when')
    .action((_options, command: Command) => tell(command, migrations.history, historyWords))
  migrate
    .command('check')
    .description('exit code 0 when at head and sound')
    .action((_options, command: Command) =>
      tell(
        command,
        setup => {
          const check = migrations.check(setup)
          if (!check.ok) outcome.code = 1
          return check
        },
        checkWords,
      ),
    )
  migrate
    .command('up')
    .argument('[to]', 'version', whole)
    .description('bring the schema up, after a backup')
    .action((to: number | undefined, _options, command: Command) =>
      tell(
        command,
        setup => {
          makeFolders(setup.places)
          return migrations.up(setup, to, progressTeller())
        },
        runWords,
      ),
    )
  migrate
    .command('dry-run')
    .argument('[to]', 'version, or a file of SQL to try as the next migration', versionOrFile)
    .description('really run what is pending, on a copy, there and back')
    .action((to: number | string | undefined, _options, command: Command) =>
      tell(
        command,
        setup =>
          typeof to === 'string' ? migrations.rehearseFile(setup, to) : migrations.rehearse(setup, to),
        rehearsalWords,
      ),
    )
  confirmed(migrate.command('down').argument('[steps]', 'how many', whole, 1))
    .description('take the newest migrations back, after a backup')
    .action((steps: number, _options, command: Command) =>
      tell(
        command,
        async (setup, options) => {
          await confirm(setup, options, `take back ${steps} migration${steps === 1 ? '' : 's'}`)
          return migrations.down(setup, steps, progressTeller())
        },
        runWords,
      ),
    )
  confirmed(migrate.command('stamp').argument('<version>', 'version', whole))
    .description('say that the schema is at a version whose tables the journal has, changing nothing else')
    .action((version: number, _options, command: Command) =>
      tell(
        command,
        async (setup, options) => {
          await confirm(setup, options, `stamp the journal as version ${version}`)
          return migrations.stamp(setup, version)
        },
        statusWords,
      ),
    )
  migrate
    .command('create')
    .argument('<name>', 'kebab-case')
    .description('begin a new migration file')
    .action((name: string, _options, command: Command) =>
      tell(
        command,
        setup => migrations.create(setup, name),
        ({ path }) => path,
      ),
    )
}

function confirmed(command: Command): Command {
  return command
    .option('--confirm <text>', 'the journal’s name or its version, instead of typing it')
    .option('--yes', 'go on without asking')
}

async function tell<T>(
  command: Command,
  work: (setup: migrations.MigrationSetup, options: Options) => T | Promise<T>,
  words: (result: T) => string,
): Promise<void> {
  const options = optionsOf<Options>(command)
  const { migrations: folder, sample } = findResources()
  const places = placesOf({ home: homeOf(options), migrations: folder, sample })
  const setup: migrations.MigrationSetup = {
    places,
    clock: systemClock,
    files: nodeFiles,
    key: await keyOf(places, options),
    onCopy: copyKeeper(places),
  }
  const result = await work(setup, options)
  answer(options.json ?? false, result, () => words(result))
}

/** What opens the journal of this home; null where it is not encrypted. */
export async function keyOf(
  places: Pick<migrations.MigrationSetup['places'], 'home' | 'database'>,
  options: CommonOptions,
) {
  const seal = sealOf(places.database)
  if (seal.kind !== 'sealed') return null
  const passphrase = await neededPassphrase(options, 'Passphrase: ')
  return fileKeys(places.home).open(seal.keyId, { passphrase })
}

/** Where there is something to lose, a person types which journal is meant. */
async function confirm(setup: migrations.MigrationSetup, options: Options, what: string): Promise<void> {
  const words = migrations.wordsToConfirm(setup)
  if (words.length === 0 || options.yes) return
  const either = words.map(word => `“${word}”`).join(' or ')
  const typed =
    options.confirm ??
    (process.stdin.isTTY ? await ask(`This journal holds reflections. Type ${either} to ${what}: `) : null)
  if (typed !== null && words.includes(typed.trim())) return
  throw new Failure('CONFLICT', {
    rule: `this journal holds reflections; to ${what} needs a word that shows it is meant`,
    remedy: `Type ${either} when asked, or give it with --confirm. Nothing was changed; a backup is written first when it is.`,
    field: 'confirm',
  })
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

function versionOrFile(text: string): number | string {
  return text.endsWith('.sql') ? text : whole(text)
}
