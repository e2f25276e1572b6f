/** Where the terminal door takes a passphrase from: a file, the environment, or a person who types it unseen. */
import { readFileSync } from 'node:fs'
import { fileFailure } from '#adapters/files.ts'
import { Failure } from '#services/failure.ts'

export interface PassphraseOptions {
  readonly passphraseFile?: string
}

/**
 * The passphrase, or null where nobody gives one.
 *
 * @param question asked on a terminal; without a terminal nothing is asked
 * @throws Failure as reading a file does
 */
export async function passphraseFrom(options: PassphraseOptions, question: string): Promise<string | null> {
  if (options.passphraseFile !== undefined) return firstLineOf(options.passphraseFile)
  const given = process.env.MIRROR_PASSPHRASE
  if (given) return given
  return process.stdin.isTTY ? askUnseen(question) : null
}

/** @throws Failure LOCKED where nobody gives one. */
export async function neededPassphrase(options: PassphraseOptions, question: string): Promise<string> {
  const given = await passphraseFrom(options, question)
  if (given) return given
  throw new Failure('LOCKED', {
    rule: 'this needs the journal’s passphrase',
    remedy: 'Set MIRROR_PASSPHRASE, name a file with --passphrase-file, or run it in a terminal to be asked.',
  })
}

/** A new passphrase, of a change or of an age file: MIRROR_NEW_PASSPHRASE, a file, or typed twice. */
export async function newPassphraseFrom(file: string | undefined): Promise<string> {
  if (file !== undefined) return firstLineOf(file)
  const given = process.env.MIRROR_NEW_PASSPHRASE
  if (given) return given
  if (process.stdin.isTTY) {
    const typed = await askUnseen('New passphrase: ')
    if (typed === (await askUnseen('The same again: '))) return typed
    throw new Failure('BAD_REQUEST', {
      rule: 'the two were not the same',
      remedy: 'Try again. Nothing was changed.',
    })
  }
  throw new Failure('BAD_REQUEST', {
    rule: 'this needs a new passphrase',
    remedy: 'Set MIRROR_NEW_PASSPHRASE, name a file with --new-passphrase-file, or run it in a terminal.',
  })
}

/** Of an age file, or of a backup where it is not the journal’s own: a file, or MIRROR_BACKUP_PASSPHRASE. */
export function backupPassphrase(options: { readonly backupPassphraseFile?: string }): string | undefined {
  if (options.backupPassphraseFile !== undefined) return firstLineOf(options.backupPassphraseFile)
  return process.env.MIRROR_BACKUP_PASSPHRASE || undefined
}

function firstLineOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? ''
  } catch (error) {
    throw fileFailure(error, path)
  }
}

/** Raw mode: what is typed does not appear, nor does it stay in the terminal's history. */
function askUnseen(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let typed = ''
    const end = () => {
      stdin.off('data', hear)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
    }
    const hear = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n' || key === '\u0004') {
          end()
          resolve(typed)
          return
        }
        if (key === '\u0003') {
          end()
          reject(
            new Failure('CANCELLED', {
              rule: 'stopped before it was done',
              remedy: 'Nothing was changed; start it again when you like.',
            }),
          )
          return
        }
        typed = key === '\u007f' || key === '\b' ? typed.slice(0, -1) : typed + key
      }
    }
    stdin.on('data', hear)
  })
}
