/** Salvages a damaged journal for whoever asks: the terminal, or the screen that says why Mirror could not start. */
import { dirname, join, resolve } from 'node:path'
import { systemClock } from '#adapters/clock.ts'
import { nodeFiles } from '#adapters/files.ts'
import { uuidIds } from '#adapters/ids.ts'
import { writingFiles } from '#adapters/writing-files.ts'
import { type DataKey, sealOf } from '#db/cipher.ts'
import { Failure } from '#services/failure.ts'
import { type SalvageReport, salvage } from '#services/work/salvage.ts'
import { placesOf } from './core.ts'
import { findResources, type Resources } from './resources.ts'

/**
 * Reads what can be read of the journal at `databasePath`, which is left as it is, and writes it to `outPath` as an export.
 *
 * @param key what opens an encrypted journal
 * @param resources where the migrations lie: a packaged app keeps them elsewhere than a checkout
 * @throws Failure CONFLICT where `outPath` is taken, JOURNAL_DAMAGED where nothing can be read, LOCKED without the key of an
 *   encrypted journal, NOT_FOUND, DISK_FULL, FOLDER_UNAVAILABLE; then nothing was written.
 */
export function salvageJournal(
  databasePath: string,
  outPath: string,
  key: DataKey | null = null,
  { migrations, sample }: Pick<Resources, 'migrations' | 'sample'> = findResources(),
): SalvageReport {
  const [file, path] = [resolve(databasePath), resolve(outPath)]
  const seal = sealOf(file)
  if (seal.kind === 'sealed' && seal.keyId !== key?.id)
    throw new Failure('LOCKED', {
      rule: 'this journal is locked with a passphrase',
      remedy: 'Give the passphrase or the recovery code, then try again.',
      path: file,
    })
  const places = placesOf({ home: dirname(file), migrations, sample })
  const env = {
    clock: systemClock,
    files: nodeFiles,
    writing: writingFiles,
    places,
    checkpoint: () => {},
  }
  // Removed at a later start of Mirror, where this is killed in a Mirror home.
  const scratch = join(dirname(path), `restore-p${process.pid}-${uuidIds.next()}.db`)
  return salvage(env, file, path, { key: seal.kind === 'sealed' ? key : null, scratch })
}
