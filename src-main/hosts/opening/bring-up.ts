/** Brings the schema of a journal up in a thread of its own, where it is behind. */
import { systemClock } from '#adapters/clock.ts'
import { nodeFiles } from '#adapters/files.ts'
import type { DataKey } from '#db/cipher.ts'
import type { MigrateStep } from '#db/migrate/migrator.ts'
import { status } from '#services/migrations.ts'
import type { Places } from '#services/ports.ts'
import { migrateInThread } from './thread.ts'

/**
 * Nothing happens to a journal that is new or at head.
 *
 * @returns the copy that was made before, or null
 * @throws Failure or DbError as migrationStatus and migrateUp
 */
export async function bringUp(
  places: Places,
  key: DataKey | null,
  onStep: (step: MigrateStep) => void = () => {},
): Promise<string | null> {
  const { current, pending } = status({ places, clock: systemClock, files: nodeFiles, key })
  if (current === 0 || pending.length === 0) return null
  return (await migrateInThread(places, key, onStep)).backup
}
