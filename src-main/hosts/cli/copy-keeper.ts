/** Keeps the copies that a change of schema leaves, by the rules of all backups, where no journal is open. */
import { backupShelf } from '#adapters/backup-shelf.ts'
import { systemClock } from '#adapters/clock.ts'
import { fileLog } from '#adapters/log.ts'
import { noteMigrationCopy, rotate } from '#services/backups/shelve.ts'
import { createBus } from '#services/bus.ts'
import type { Places } from '#services/ports.ts'

/** Lists a copy that was just made, and removes those whose time has come. */
export function copyKeeper(places: Places): (path: string) => void {
  return path => {
    const log = fileLog(places.home, 'main')
    const list = { shelf: backupShelf(places), log, bus: createBus(), clock: systemClock, places }
    noteMigrationCopy(list, path)
    rotate(list)
  }
}
