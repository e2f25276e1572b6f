/** `backup`, `backups`, `verify`, `restore`: how the journal is kept, and how it comes back. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { answer } from '../output.ts'
import { backupPassphrase, type PassphraseOptions } from '../passphrase.ts'
import { follow, optionsOf, withJournal } from '../session.ts'

export function addKeepCommands(program: Command): void {
  program
    .command('backup')
    .argument('[zip]')
    .description('write a verified backup; without a name into the backups folder')
    .action((zip: string | undefined, _options, command: Command) => {
      const options = optionsOf(command)
      return withJournal(options, async ({ client }) => {
        const { result } = await follow(await client.data.backup(zip ? { path: resolve(zip) } : {}))
        answer(options.json ?? false, result, () => [result.path, ...result.checks].join('\n'))
      })
    })

  program
    .command('backups')
    .description('the copies that are kept, newest first')
    .action((_options, command: Command) => {
      const options = optionsOf(command)
      return withJournal(options, async ({ client }) => {
        const list = await client.data.backups()
        answer(options.json ?? false, list, () =>
          list.backups
            .map(one => {
              const verified = one.verified_at === null ? 'not verified' : `verified ${one.verified_at}`
              return `${one.created_at}  ${one.kind}  ${one.bytes} bytes  ${verified}  ${one.path}`
            })
            .join('\n'),
        )
      })
    })

  withBackupPassphrase(program.command('verify'))
    .argument('<zip>')
    .description('check a backup: every hash, every count, the database itself')
    .option('--test-restore', 'restore it to a scratch place as well, and compare every row')
    .action((zip: string, _options, command: Command) => {
      const options = optionsOf<BackupOptions & { testRestore?: boolean }>(command)
      return withJournal(options, async ({ client }) => {
        const input = { path: resolve(zip), passphrase: backupPassphrase(options) }
        const { result } = options.testRestore
          ? await follow(await client.data.testRestore(input))
          : await follow(await client.data.verify(input))
        answer(options.json ?? false, result, () => [result.path, ...result.checks].join('\n'))
      })
    })

  withBackupPassphrase(program.command('restore'))
    .argument('<zip>')
    .description('put a backup in the place of the journal, after a safety backup of what is there')
    .option('--beside [dir]', 'make a Mirror home of its own of it instead, in a folder that is new or empty')
    .action((zip: string, _options, command: Command) => {
      const options = optionsOf<BackupOptions & { beside?: string | true }>(command)
      const { beside } = options
      return withJournal(options, async ({ client }) => {
        const { result } = await follow(
          await client.data.restore({
            path: resolve(zip),
            passphrase: backupPassphrase(options),
            mode: beside === undefined ? 'replace' : 'beside',
            folder: typeof beside === 'string' ? resolve(beside) : undefined,
          }),
        )
        answer(options.json ?? false, result, () =>
          result.mode === 'beside'
            ? `restored beside, in ${result.home}\nopen it with: ${result.open_with}`
            : `restored; what was there before is in ${result.safety_backup ?? 'no backup (there was nothing)'}`,
        )
      })
    })
}

interface BackupOptions extends PassphraseOptions {
  readonly backupPassphraseFile?: string
}

/** For a backup of a journal that was locked with another passphrase. */
export function withBackupPassphrase(command: Command): Command {
  return command.option(
    '--backup-passphrase-file <file>',
    'its first line is the passphrase of the backup, where it is not the journal’s',
  )
}
