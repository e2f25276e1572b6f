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
import { answer, type Outcome } from '../output.ts'
import { neededPassphrase } from '../passphrase.ts'
import { type CommonOptions, homeOf, optionsOf } from '../session.ts'
import { whole } from './identities.ts'

type Options = CommonOptions & { readonly yes?: boolean }

export function addMigrateCommands(program: Command, outcome: Outcome): void {
  const migrate = program.command('migrate').description('the journal’s schema')
  migrate
    .command('status')
    .description('current, latest, pending and applied')
    .action((_options, command: Command) => tell(command, setup => migrations.status(setup)))
  migrate
    .command('history')
    .description('what was applied, and when')
    .action((_options, command: Command) => tell(command, setup => migrations.history(setup)))
  migrate
    .command('check')
    .description('exit code 0 when at head and sound')
    .action((_options, command: Command) =>
      tell(command, setup => {
        const check = migrations.check(setup)
        if (!check.ok) outcome.code = 1
        return check
      }),
    )
  migrate
    .command('up')
    .argument('[to]', 'version', whole)
    .description('bring the schema up, after a backup')
    .action((to: number | undefined, _options, command: Command) =>
      tell(command, setup => migrations.up(setup, to)),
    )
  migrate
    .command('dry-run')
    .argument('[to]', 'version', whole)
    .description('really run what is pending, on a copy')
    .action((to: number | undefined, _options, command: Command) =>
      tell(command, setup => migrations.rehearse(setup, to)),
    )
  migrate
    .command('down')
    .argument('[steps]', 'how many', whole, 1)
    .option('--yes', 'go on without asking')
    .description('take the newest migrations back, after a backup')
    .action((steps: number, _options, command: Command) =>
      tell(command, async (setup, options) => {
        await confirm(setup, options, `take back ${steps} migration${steps === 1 ? '' : 's'}`)
        return migrations.down(setup, steps)
      }),
    )
  migrate
    .command('stamp')
    .argument('<version>', 'version', whole)
    .option('--yes', 'go on without asking')
    .description('say that the schema is at a version, changing nothing else')
    .action((version: number, _options, command: Command) =>
      tell(command, async (setup, options) => {
        await confirm(setup, options, `stamp the journal as version ${version}`)
        return migrations.stamp(setup, version)
      }),
    )
  migrate
    .command('create')
    .argument('<name>', 'kebab-case')
    .description('begin a new migration file')
    .action((name: string, _options, command: Command) =>
      tell(command, setup => migrations.create(setup, name)),
    )
}

async function tell(
  command: Command,
  work: (setup: migrations.MigrationSetup, options: Options) => unknown,
): Promise<void> {
  const options = optionsOf<Options>(command)
  const { migrations: folder, sample } = findResources()
  const places = placesOf({ home: homeOf(options), migrations: folder, sample })
  makeFolders(places)
  const result = await work(
    { places, clock: systemClock, files: nodeFiles, key: await keyOf(places, options) },
    options,
  )
  answer(options.json ?? false, result, () => JSON.stringify(result, null, 2))
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

/** Where there is something to lose, a person types yes. */
async function confirm(setup: migrations.MigrationSetup, options: Options, what: string): Promise<void> {
  if (options.yes || !migrations.holdsReflections(setup)) return
  if (process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stderr })
    const typed = await terminal.question(`This journal holds reflections. Type yes to ${what}: `)
    terminal.close()
    if (typed.trim().toLowerCase() === 'yes') return
  }
  throw new Failure('CONFLICT', {
    rule: `this journal holds reflections; to ${what} needs a typed yes`,
    remedy: 'Add --yes, or answer yes when asked. A backup is written first either way.',
  })
}
