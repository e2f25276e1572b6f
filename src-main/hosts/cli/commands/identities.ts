/** `status`, `identity list`, `identity create`. */
import { type Command, InvalidArgumentError } from 'commander'
import { NewIdentity } from '#contract/schemas/identity.ts'
import { createIdentity } from '#services/identities.ts'
import { answer } from '../output.ts'
import { given, optionsOf, withJournal } from '../session.ts'

export function addIdentityCommands(program: Command): void {
  program
    .command('status')
    .description('where the journal lies, how big it is, and what waits to be read')
    .action((_options, command: Command) => {
      const options = optionsOf(command)
      return withJournal(options, async ({ client }) => {
        const status = await client.system.status()
        answer(options.json ?? false, status, () =>
          [
            `Mirror ${status.app} (engine ${status.engine_version}, schema ${status.schema_version})`,
            `journal      ${status.database}`,
            `size         ${(status.database_bytes / 1e6).toFixed(1)} MB`,
            `identities   ${status.identities}`,
            `reflections  ${status.reflections} (${status.trashed} in the trash, ${status.unread} not read yet)`,
            `last backup  ${status.last_backup ? `${status.last_backup.created_at} ${status.last_backup.path}` : 'none'}`,
          ].join('\n'),
        )
      })
    })

  const identity = program.command('identity').description('whose journals these are')
  identity
    .command('list')
    .description('all journals')
    .option('--limit <n>', 'how many at most', whole)
    .action((_options, command: Command) => {
      const options = optionsOf<{ limit?: number }>(command)
      return withJournal(options, async ({ client }) => {
        const { identities } = await client.identities.list()
        const shown = identities.slice(0, options.limit)
        answer(
          options.json ?? false,
          { identities: shown },
          () =>
            shown
              .map(one => `${one.id}  ${one.name}  ${one.reflections} reflections  ${one.zone}`)
              .join('\n') || 'There is no journal yet.',
        )
      })
    })
  identity
    .command('create')
    .argument('<name>')
    .description('begin a journal')
    .option('--zone <zone>', 'IANA zone; default: this machine’s')
    .option('--day-start <minutes>', 'minutes after midnight at which the day begins, 0 to 360', whole)
    .action((name: string, _options, command: Command) => {
      const options = optionsOf<{ zone?: string; dayStart?: number }>(command)
      return withJournal(options, async ({ core }) => {
        const input = given(NewIdentity, { name, zone: options.zone, day_start: options.dayStart })
        const made = createIdentity(core.context, { ...input, reproducible: true })
        answer(options.json ?? false, made, () => `${made.id}  ${made.name}`)
      })
    })
}

/** A whole number from 0 on for an option; commander tells the person where it is none. */
export function whole(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('a whole number is needed')
  return value
}

/** A share for an option, 0 to 1. */
export function share(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('a number from 0 to 1 is needed')
  return value
}
