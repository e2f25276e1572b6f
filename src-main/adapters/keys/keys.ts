/** Key files on the disk: `<home>/keys/<id>.key`, replaced whole or not at all. */

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { because } from '#contract/problem-reasons.ts'
import type { DataKey } from '#db/cipher.ts'
import { Failure } from '#services/failure.ts'
import type { Keys, Opener } from '#services/vault/keys-port.ts'
import { fileFailure } from '../files.ts'
import { writingFiles } from '../writing-files.ts'
import { type Argon2Cost, DEFAULT_COST } from './argon2.ts'
import {
  type KeyFile,
  parseKeyFile,
  unwrapByPassphrase,
  unwrapByRecovery,
  wrapByPassphrase,
  wrapByRecovery,
} from './key-file.ts'
import { formatRecoveryCode, parseRecoveryCode, RECOVERY_SECRET_BYTES } from './recovery-code.ts'

/** @param cost of one try at a passphrase; those that exist keep the cost that they were made with */
export function fileKeys(home: string, cost: Argon2Cost = DEFAULT_COST): Keys {
  const folder = join(home, 'keys')
  const pathOf = (id: string) => join(folder, `${id}.key`)

  function text(id: string): string {
    const path = pathOf(id)
    if (!existsSync(path)) throw missing(path)
    try {
      return readFileSync(path, 'utf8')
    } catch (error) {
      throw fileFailure(error, path)
    }
  }

  function load(id: string): KeyFile {
    const file = parseKeyFile(text(id))
    if (file?.id !== id) throw damaged(pathOf(id))
    return file
  }

  return {
    text,
    async create(passphrase) {
      const key = { id: randomBytes(16).toString('hex'), bytes: randomBytes(32) }
      const secret = randomBytes(RECOVERY_SECRET_BYTES)
      store(folder, pathOf(key.id), {
        format: 'mirror-key',
        version: 1,
        id: key.id,
        cipher: 'sqlite3mc-chacha20-poly1305',
        passphrase: await wrapByPassphrase(key, passphrase, cost),
        recovery: wrapByRecovery(key, secret),
      })
      return { key, recovery_code: formatRecoveryCode(secret) }
    },
    open: (id, opener) => opened(load(id), opener),
    async openText(source, opener) {
      const file = parseKeyFile(source)
      if (!file) throw damaged()
      return opened(file, opener)
    },
    adopt(source) {
      const file = parseKeyFile(source)
      if (!file) throw damaged()
      if (!existsSync(pathOf(file.id))) store(folder, pathOf(file.id), file)
    },
    discard: id => writingFiles.remove(pathOf(id)),
    async changePassphrase(key, passphrase) {
      const file = load(key.id)
      store(folder, pathOf(key.id), { ...file, passphrase: await wrapByPassphrase(key, passphrase, cost) })
    },
    renewRecoveryCode(key) {
      const secret = randomBytes(RECOVERY_SECRET_BYTES)
      store(folder, pathOf(key.id), { ...load(key.id), recovery: wrapByRecovery(key, secret) })
      return formatRecoveryCode(secret)
    },
  }
}

async function opened(file: KeyFile, opener: Opener): Promise<DataKey> {
  if ('passphrase' in opener) {
    const key = await unwrapByPassphrase(file, opener.passphrase)
    if (key) return key
    throw new Failure('LOCKED', {
      ...because('not-the-passphrase'),
      rule: 'this is not the passphrase',
      remedy: 'Try again, or use the recovery code. Nothing was changed.',
      field: 'passphrase',
    })
  }
  const secret = parseRecoveryCode(opener.recovery_code)
  if (!secret)
    throw new Failure('BAD_REQUEST', {
      ...because('recovery-code-slip'),
      rule: 'the recovery code has a slip in it: it is nine groups of four letters and digits',
      remedy: 'Compare it with what you wrote down, and type it again.',
      field: 'recovery_code',
    })
  const key = unwrapByRecovery(file, secret)
  if (key) return key
  throw new Failure('LOCKED', {
    ...because('recovery-code-other'),
    rule: 'this recovery code belongs to another journal, or a newer one was made',
    remedy: 'Try the passphrase, or the newest recovery code. Nothing was changed.',
    field: 'recovery_code',
  })
}

function store(folder: string, path: string, file: KeyFile): void {
  writingFiles.makeFolder(folder, 0o700)
  const writing = writingFiles.open(path)
  try {
    writing.write(`${JSON.stringify(file, null, 2)}\n`)
    writing.commit()
  } finally {
    writing.abandon()
  }
}

function missing(path: string): Failure {
  return new Failure('NOT_FOUND', {
    ...because('key-file-missing'),
    rule: 'the key file of this journal is not in its place',
    remedy:
      'Put it back from a backup: every backup of a locked journal holds it. The journal was not changed.',
    path,
  })
}

function damaged(path?: string): Failure {
  return new Failure('JOURNAL_DAMAGED', {
    ...because('key-file-damaged'),
    rule: 'the key file of this journal is damaged',
    remedy:
      'Put it back from a backup: every backup of a locked journal holds it. The journal was not changed.',
    ...(path === undefined ? {} : { path }),
  })
}
