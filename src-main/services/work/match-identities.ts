/** Finds out which journal here a journal of an export is, and puts its rows under that journal's id. */
import type { ReadDb } from '#db/handles.ts'
import { findIdentity, getIdentity, identitySeed, listIdentities } from '#db/identities.ts'
import { Failure } from '../failure.ts'
import type { ExportRow } from '../portability/mirror-format.ts'

export interface JournalMatch {
  /** The row as it belongs here. */
  placed(table: string, row: ExportRow): ExportRow
  /** Those of the file, by their ids here. */
  all(): readonly { readonly id: string; readonly name: string }[]
}

/**
 * A journal is the same by its id, or by its seed: two devices that began a journal of one name, or brought in one file, made
 * the same ids from it. A name alone is not enough.
 *
 * @throws Failure CONFLICT where another journal has the name.
 */
export function createJournalMatch(db: ReadDb, path: string): JournalMatch {
  const bySeed = new Map(listIdentities(db).map(({ id }) => [identitySeed(db, id), id as string]))
  const idHere = new Map<string, string>()
  const found: { id: string; name: string }[] = []

  function match(row: ExportRow): ExportRow {
    const [id, name] = [String(row.id), String(row.name)]
    const there = getIdentity(db, id)?.id ?? bySeed.get(String(row.seed)) ?? id
    const namesake = findIdentity(db, name)
    if (namesake && namesake.id !== there) throw taken(name, path)
    idHere.set(id, there)
    found.push({ id: there, name: getIdentity(db, there)?.name ?? name })
    return { ...row, id: there }
  }

  return {
    placed(table, row) {
      if (table === 'identities') return match(row)
      const field = table === 'settings' ? 'scope' : 'identity_id'
      const owner = row[field]
      const here = typeof owner === 'string' ? idHere.get(owner) : undefined
      return here === undefined || here === owner ? row : { ...row, [field]: here }
    },
    all: () => found,
  }
}

function taken(name: string, path: string): Failure {
  return new Failure('CONFLICT', {
    rule: `the file holds a journal called ${name}, and another journal here has that name`,
    remedy: 'Rename the journal that is here, then import the file again. Nothing was changed.',
    path,
    field: 'name',
  })
}
