/** `vault …`: encryption at rest, from the terminal. */
import type { Command } from 'commander'
import { Failure } from '#services/failure.ts'
import { answer } from '../output.ts'
import { neededPassphrase, newPassphraseFrom, type PassphraseOptions } from '../passphrase.ts'
import { type CommonOptions, optionsOf, withJournal, withLockedJournal } from '../session.ts'

type Options = CommonOptions & PassphraseOptions & { readonly newPassphraseFile?: string }

const ASK = 'Passphrase: '

export function addVaultCommands(program: Command): void {
  const vault = program.command('vault').description('encryption of the journal on this disk')
  vault
    .command('status')
    .description('whether the journal is encrypted, and how')
    .action((_options, command: Command) => {
      const options = optionsOf<Options>(command)
      return withLockedJournal(options, async ({ client }) => {
        const status = await client.vault.status()
        answer(options.json ?? false, status, () =>
          [
            status.encrypted ? 'encrypted' : 'not encrypted: who can read this disk can read the journal',
            ...status.readable_copies.map(path => `readable without the passphrase: ${path}`),
          ].join('\n'),
        )
      })
    })
  vault
    .command('encrypt')
    .description('encrypt the journal with a passphrase, and print the recovery code')
    .option('--new-passphrase-file <file>', 'its first line is the passphrase')
    .action((_options, command: Command) => {
      const options = optionsOf<Options>(command)
      return withJournal(options, async ({ client }) => {
        if ((await client.vault.status()).encrypted) throw encryptedAlready()
        const passphrase = await chosenPassphrase(options)
        tellRecoveryCode(options, await client.vault.encrypt({ passphrase }))
      })
    })
  vault
    .command('decrypt')
    .description('write the journal as a plain database again')
    .action((_options, command: Command) => {
      const options = optionsOf<Options>(command)
      return withJournal(options, async ({ client }) => {
        const status = await client.vault.decrypt({ passphrase: await neededPassphrase(options, ASK) })
        answer(options.json ?? false, status, () => 'the journal is not encrypted any more')
      })
    })
  vault
    .command('change-passphrase')
    .description('take another passphrase; the journal is not rewritten')
    .option('--new-passphrase-file <file>', 'its first line is the new passphrase')
    .action((_options, command: Command) => {
      const options = optionsOf<Options>(command)
      return withLockedJournal(options, async ({ client }) => {
        const current = await neededPassphrase(options, 'Passphrase or recovery code: ')
        const passphrase = await newPassphraseFrom(options.newPassphraseFile)
        const status = await client.vault.changePassphrase({ current, passphrase })
        answer(options.json ?? false, status, () => 'the new passphrase opens the journal from now on')
      })
    })
  vault
    .command('recovery')
    .description('print a new recovery code; the earlier one opens nothing any more')
    .action((_options, command: Command) => {
      const options = optionsOf<Options>(command)
      return withLockedJournal(options, async ({ client }) => {
        const passphrase = await neededPassphrase(options, ASK)
        tellRecoveryCode(options, await client.vault.newRecoveryCode({ passphrase }))
      })
    })
}

/** `encrypt` takes a new one, but a script has just one variable to set. */
async function chosenPassphrase(options: Options): Promise<string> {
  const file = options.newPassphraseFile ?? options.passphraseFile
  if (file === undefined && process.env.MIRROR_PASSPHRASE) return process.env.MIRROR_PASSPHRASE
  return newPassphraseFrom(file)
}

function tellRecoveryCode(options: Options, told: { readonly recovery_code: string }): void {
  answer(options.json ?? false, told, () =>
    [
      'Recovery code. Write it down and keep it apart from this machine; it is not kept here:',
      '',
      `  ${told.recovery_code}`,
      '',
      'It opens the journal where the passphrase is forgotten. Without both, nobody can open it.',
    ].join('\n'),
  )
}

function encryptedAlready(): Failure {
  return new Failure('CONFLICT', {
    rule: 'this journal is encrypted already',
    remedy: 'To use another passphrase: mirror vault change-passphrase.',
  })
}
