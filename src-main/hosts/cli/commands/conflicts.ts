/** `conflicts list`, `conflicts resolve`: texts that two devices wrote apart. */
import { type Command, Option } from 'commander'
import { ReflectionId } from '#contract/ids.ts'
import { answer } from '../output.ts'
import { chooseIdentity, given, optionsOf, withJournal } from '../session.ts'
import { whole } from './identities.ts'

export function addConflictCommands(program: Command): void {
  const conflicts = program
    .command('conflicts')
    .description('texts that two devices wrote apart; none is lost, the owner chooses')

  conflicts
    .command('list')
    .option('--identity <name>', 'the journal, where there is more than one')
    .option('--limit <n>', 'how many at most, 1 to 100', whole, 20)
    .option('--skip <n>', 'how many to pass over', whole, 0)
    .action((_options, command: Command) => {
      const options = optionsOf<{ identity?: string; limit: number; skip: number }>(command)
      return withJournal(options, async ({ client }) => {
        const { limit, skip } = options
        const identity_id = await chooseIdentity(client, options.identity)
        const page = await client.data.conflicts({ identity_id, limit, skip })
        answer(options.json ?? false, page, () =>
          page.conflicts
            .map(one => `${one.reflection_id} (${one.journal_day}), other text: ${one.other.stamp}`)
            .join('\n'),
        )
      })
    })

  conflicts
    .command('resolve')
    .argument('<reflection>')
    .argument('<other>', 'the stamp of the other text')
    .addOption(new Option('--keep <which>').choices(['mine', 'theirs', 'both']).makeOptionMandatory())
    .action((reflection_id: string, other: string, _options, command: Command) => {
      const options = optionsOf<{ keep: 'mine' | 'theirs' | 'both' }>(command)
      return withJournal(options, async ({ client }) => {
        const result = await client.data.resolve({
          reflection_id: given(ReflectionId, reflection_id),
          other,
          keep: options.keep,
        })
        answer(
          options.json ?? false,
          result,
          () =>
            `revision ${result.reflection.revision} stands${result.beside ? ', the other beside it' : ''}`,
        )
      })
    })
}
