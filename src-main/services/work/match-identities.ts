/** Finds out which journal here a journal of an export is, and puts its rows under that journal's id. */
import { because } from '#contract/problem-reasons.ts'
import type { ReadDb } from '#db/handles.ts'
import { findIdentity, getIdentity, identitySeed, listIdentities } from '#db/identities.ts'
import { Failure } from '../failure.ts'
import type { ExportRow } from '../portability/mirror-format.ts'

export interface MatchedJournal {
  /** Its id here. */
  readonly id: string
  readonly name: string
  /** It is not here yet. */
  readonly fresh: boolean
}

export interface JournalMatch {
  /** The journal of an `identities` row. @throws Failure CONFLICT where another journal has its name. */
  match(row: ExportRow): MatchedJournal
  /** The journal under its id here. */
  of(id: unknown): MatchedJournal | undefined
  /** The row as it belongs here. */
  placed(table: string, row: ExportRow): ExportRow
  /** @throws Failure CONFLICT where a row of the file is here in another journal. */
  refuseElsewhere(here: ExportRow, row: ExportRow): void
  /** Those of the file. */
  all(): readonly MatchedJournal[]
}

/**
 * A journal is the same by its id, or by its seed: two devices that began a journal of one name, or brought in one file, made
 * the same ids from it. A name alone is not enough.
 */
export function createJournalMatch(db: ReadDb, path: string): JournalMatch {
  const bySeed = new Map(listIdentities(db).map(({ id }) => [identitySeed(db, id), id as string]))
  const idHere = new Map<string, string>()
  const found = new Map<string, MatchedJournal>()

  return {
    match(row) {
      const [id, name] = [String(row.id), String(row.name)]
      const there = getIdentity(db, id)?.id ?? bySeed.get(String(row.seed)) ?? id
      const namesake = findIdentity(db, name)
      if (namesake && namesake.id !== there) throw taken(name, path)
      const here = getIdentity(db, there)
      idHere.set(id, there)
      const journal = { id: there, name: here?.name ?? name, fresh: here === null }
      found.set(there, journal)
      return journal
    },
    of: id => found.get(String(id)),
    placed(table, row) {
      if (table === 'identities') return row
      const field = table === 'settings' ? 'scope' : 'identity_id'
      const owner = row[field]
      const here = typeof owner === 'string' ? idHere.get(owner) : undefined
      return here === undefined || here === owner ? row : { ...row, [field]: here }
    },
    refuseElsewhere(here, row) {
      if (here.identity_id !== row.identity_id) throw elsewhere(String(row.id), path)
    },
    all: () => [...found.values()],
  }
}

export function taken(name: string, path: string): Failure {
  return new Failure('CONFLICT', {
    ...because('import-name-taken', { name }),
    rule: `the file holds a journal called ${name}, and another journal here has that name`,
    remedy: 'Rename the journal that is here, then import the file again. Nothing was changed.',
    path,
    field: 'name',
  })
}

function elsewhere(id: string, path: string): Failure {
  return new Failure('CONFLICT', {
    ...because('reflection-elsewhere'),
    rule: `the reflection ${id} of this file is in another journal here`,
    remedy: 'Import the file into a Mirror home of its own. Nothing was changed.',
    path,
  })
}
