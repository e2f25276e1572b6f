/** `import`, `imports`, `undo`, `export`. */
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { answer } from '../output.ts'
import { backupPassphrase, newPassphraseFrom } from '../passphrase.ts'
import { chooseIdentity, follow, optionsOf, withJournal } from '../session.ts'
import { whole } from './identities.ts'
import { withBackupPassphrase } from './keep.ts'

export function addDataCommands(program: Command): void {
  withBackupPassphrase(program.command('import'))
    .argument('<path>')
    .description('add a file’s reflections; all of it or nothing')
    .addOption(
      new Option('--format <format>', 'how to read it').choices(['auto', 'mirror', 'jsonl']).default('auto'),
    )
    .option('--identity <name>', 'the journal to add to, made where there is none of that name')
    .option('--dry-run', 'only count')
    .option('--date-field <name>', 'JSON Lines: the field that holds the day', 'date')
    .option('--zone <zone>', 'IANA zone of entries that name none; default: the journal’s')
    .action((path: string, _options, command: Command) => {
      const options = optionsOf<{
        format: 'auto' | 'mirror' | 'jsonl'
        identity?: string
        dryRun?: boolean
        dateField: string
        zone?: string
        backupPassphraseFile?: string
      }>(command)
      return withJournal(options, async ({ client }) => {
        const { result } = await follow(
          await client.data.import({
            path: resolve(path),
            format: options.format,
            identity: options.identity,
            dry_run: options.dryRun ?? false,
            date_field: options.dateField,
            zone: options.zone,
            passphrase: backupPassphrase(options),
          }),
        )
        answer(
          options.json ?? false,
          result,
          () =>
            `${result.dry_run ? 'would be ' : ''}${result.added} added, ${result.unchanged} unchanged, ${result.updated} updated, ${result.conflicts} conflicts`,
        )
      })
    })

  program
    .command('imports')
    .description('what was imported, newest first')
    .option('--limit <n>', 'how many at most, 1 to 100', whole, 20)
    .option('--skip <n>', 'how many to pass over', whole, 0)
    .action((_options, command: Command) => {
      const options = optionsOf<{ limit: number; skip: number }>(command)
      return withJournal(options, async ({ client }) => {
        const { limit, skip } = options
        const page = await client.data.imports({ limit, skip })
        answer(options.json ?? false, page, () =>
          page.imports
            .map(
              one =>
                `${one.id}  ${one.started_at}  ${one.file_name} → ${one.identity}: ${one.counts.added ?? 0} added${one.undone_at ? ', undone' : ''}`,
            )
            .join('\n'),
        )
      })
    })

  program
    .command('undo')
    .argument('<import>')
    .description('take an import back; what was changed since stays')
    .action((import_id: string, _options, command: Command) => {
      const options = optionsOf(command)
      return withJournal(options, async ({ client }) => {
        const { result } = await follow(await client.data.undoImport({ import_id }))
        answer(options.json ?? false, result, () => result.message)
      })
    })

  program
    .command('export')
    .argument('<path>')
    .description('take the journal out')
    .addOption(new Option('--format <format>').choices(['json', 'markdown']).default('json'))
    .option('--identity <name>', 'only this journal; default: all')
    .option('--from <day>', 'only reflections from this day on')
    .option('--to <day>', 'only reflections up to this day')
    .option('--age', 'seal it with a passphrase, as one age file')
    .option('--new-passphrase-file <file>', 'its first line is the passphrase of the age file')
    .action((path: string, _options, command: Command) => {
      const options = optionsOf<{
        format: 'json' | 'markdown'
        identity?: string
        from?: string
        to?: string
        age?: boolean
        newPassphraseFile?: string
      }>(command)
      return withJournal(options, async ({ client }) => {
        const identity_id =
          options.identity === undefined ? undefined : await chooseIdentity(client, options.identity)
        const { result } = await follow(
          await client.data.export({
            path: resolve(path),
            format: options.format,
            identity_id,
            passphrase: options.age ? await newPassphraseFrom(options.newPassphraseFile) : undefined,
            from: options.from,
            to: options.to,
          }),
        )
        answer(
          options.json ?? false,
          result,
          () => `${result.reflections} reflections written to ${result.path}`,
        )
      })
    })
}
