/** How tasks write and read files that are sealed with a passphrase, as age files of version 1. Adapters implement it. */
import type { Files } from '../ports.ts'

/** @see https://age-encryption.org/v1 */
export interface AgeFiles {
  /** The bytes of an age file that holds `plain`, in bounded memory; what `plain` throws is thrown as it is. */
  seal(plain: Iterable<Uint8Array>, passphrase: string): AsyncIterable<Uint8Array>
  /**
   * Reads what is sealed in the file as if it lay there open; no plain byte is written anywhere.
   *
   * @throws Failure LOCKED where the passphrase is missing or wrong; UNREADABLE_FILE where the file is damaged, at once or
   *   while it is read; UNSUPPORTED where it is sealed in another way than with a passphrase.
   */
  open(path: string, passphrase: string | undefined): Promise<Pick<Files, 'lines' | 'head'>>
}
