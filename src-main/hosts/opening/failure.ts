/** Sorts what kept a journal from opening: the trouble, what happened, what can be offered. */
import type { OpeningFailure, OpeningTrouble } from '#contract/opening.ts'
import { describeFailure } from '../start-failure.ts'

/** What the screen shows at first; what is done then is added by whoever does it. */
export function openingFailure(error: unknown, home: string, database: string): OpeningFailure {
  const { code, what, remedy, path, line, why } = describeFailure(error)
  const trouble = troubleOf(code, line)
  return {
    trouble,
    why,
    what,
    remedy,
    home,
    path: path ?? database,
    line: line ?? null,
    backup: { state: offersOf(trouble).backup ? 'looking' : 'none', passed_over: 0 },
    offers: offersOf(trouble),
    busy: null,
    outcome: null,
  }
}

function troubleOf(code: string | undefined, line: number | undefined): OpeningTrouble {
  switch (code) {
    case 'JOURNAL_DAMAGED':
      return 'damaged'
    case 'JOURNAL_NEWER':
      return 'newer'
    case 'JOURNAL_LOCKED':
      return 'held'
    // A statement that failed has a line; files that changed have none.
    case 'MIGRATION_MISMATCH':
      return line === undefined ? 'migration-changed' : 'migration-failed'
    case 'FOLDER_UNAVAILABLE':
      return 'folder'
    case 'DISK_FULL':
      return 'disk-full'
    default:
      return 'unknown'
  }
}

/** Another file is put in the place of this one only where this one cannot be opened as it is, and nobody else has it open. */
function offersOf(trouble: OpeningTrouble): OpeningFailure['offers'] {
  const unreadable = trouble === 'damaged' || trouble === 'migration-failed' || trouble === 'unknown'
  return { backup: unreadable || trouble === 'newer' || trouble === 'migration-changed', export: unreadable }
}
