/** Age files under a passphrase: written by the library, read back without laying a plain copy on the disk. */
import { Decrypter, Encrypter } from 'age-encryption'
import { Failure } from '#services/failure.ts'
import type { AgeFiles } from '#services/work/age-port.ts'
import { linesOf } from '../files.ts'
import { type AgeHeader, readAgeHeader } from './header.ts'
import { openPayload } from './payload.ts'

/**
 * The base-2 logarithm of scrypt's cost: 128 MiB for each guess. The library's own 18 would take 256 MiB, and an export must
 * stay under 400 MB with everything that Mirror holds besides.
 */
const WORK_FACTOR = 17

export const ageFiles = createAgeFiles(WORK_FACTOR)

/** @param workFactor of files that are sealed; whatever a file states is used to open it */
export function createAgeFiles(workFactor: number): AgeFiles {
  return {
    async *seal(plain, passphrase) {
      const encrypter = new Encrypter()
      encrypter.setPassphrase(passphrase)
      encrypter.setScryptWorkFactor(workFactor)
      yield* await encrypter.encrypt(ReadableStream.from(plain))
    },
    async open(path, passphrase) {
      const header = readAgeHeader(path)
      if (passphrase === undefined)
        throw locked(
          path,
          'this file is locked with a passphrase',
          'Give the passphrase that it was made with.',
        )
      const fileKey = await unlock(path, header, passphrase)
      const pieces = () => openPayload(path, header.length, fileKey)
      return {
        lines: (_path, hash) => linesOf(pieces(), path, hash),
        head(_path, bytes) {
          for (const piece of pieces()) return piece.subarray(0, bytes).toString('utf8')
          return ''
        },
      }
    },
  }
}

async function unlock(path: string, header: AgeHeader, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decryptHeader(header.bytes)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no identity matched'))
      throw locked(path, 'this passphrase does not open the file', 'Try again; nothing was changed.')
    throw new Failure('UNREADABLE_FILE', {
      rule: 'the beginning of this age file is damaged',
      remedy: 'Take another copy of it. Nothing was changed.',
      path,
    })
  }
}

function locked(path: string, rule: string, remedy: string): Failure {
  return new Failure('LOCKED', { rule, remedy, path, field: 'passphrase' })
}
