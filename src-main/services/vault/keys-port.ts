/** Where a journal's key comes from: key files, each of which holds one data key, wrapped twice. */
import type { DataKey } from '#db/cipher.ts'

/** One of the two ways to unwrap a key. */
export type Opener = { readonly passphrase: string } | { readonly recovery_code: string }

export interface Keys {
  /**
   * A new random data key, and a key file for it; both are on the disk when this resolves.
   *
   * @returns the recovery code, which is kept nowhere
   */
  create(passphrase: string): Promise<{ readonly key: DataKey; readonly recovery_code: string }>
  /**
   * @throws Failure LOCKED where the secret does not open it, BAD_REQUEST for a recovery code with a typing error, NOT_FOUND
   *   where there is no key file of that id, JOURNAL_DAMAGED where it is not whole.
   */
  open(id: string, opener: Opener): Promise<DataKey>
  /** As open, of a key file's text. */
  openText(text: string, opener: Opener): Promise<DataKey>
  /** The text of the key file. @throws Failure NOT_FOUND. */
  text(id: string): string
  /** Keeps a key file that came with a backup; one of the same id stays as it is. @throws Failure JOURNAL_DAMAGED. */
  adopt(text: string): void
  /** Removes the key file of a key with which nothing was encrypted. */
  discard(id: string): void
  /** Wraps the key by another passphrase; the data is not touched. */
  changePassphrase(key: DataKey, passphrase: string): Promise<void>
  /** Wraps the key by a new recovery code; the earlier code opens nothing any more. */
  renewRecoveryCode(key: DataKey): string
}
