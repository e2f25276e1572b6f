/** The kinds of work that are killed, and where their files lie. */
import { join } from 'node:path'

/** By how many kills each is tried in the long form, of some 540. */
export const kinds = {
  write: 120,
  read: 20,
  import: 80,
  merge: 60,
  undo: 40,
  migrate: 60,
  backup: 60,
  restore: 60,
  export: 20,
  encrypt: 10,
  decrypt: 10,
  /** A change of the passphrase: the key is wrapped anew. */
  rewrap: 10,
} as const
export type Kind = keyof typeof kinds

export function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text)
}

/** The journal that is written in. */
export const WRITER = 'Ada'
export const PASSPHRASE = 'a long passphrase for a test'
/** What it is changed to. */
export const NEXT_PASSPHRASE = 'another passphrase for a test'

/** `home` is the killed Mirror's; `files` holds what it reads, and what it writes outside. */
export function places(home: string, files: string) {
  return {
    jsonl: join(files, 'entries.jsonl'),
    merge: join(files, 'other-device.json'),
    restore: join(files, 'restore.zip'),
    backup: join(home, 'backups', 'made.zip'),
    export: join(home, '..', 'made.json'),
  }
}
