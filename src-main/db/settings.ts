/** Settings, one typed key each, of the app or of one journal; their types and defaults are the contract's. */
import { all, type ReadDb, run, type WriteDb } from './handles.ts'
import { q } from './query.ts'

/** What was ever set, by key; `scope` is a journal's id. */
export function getSettings(db: ReadDb, scope: string = APP): Record<string, unknown> {
  const rows = all(
    db,
    q.selectFrom('settings').select(['key', 'value']).where('scope', '=', scope).orderBy('key'),
  )
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]))
}

/** Sets one key to a value that JSON can hold. */
export function putSetting(tx: WriteDb, key: string, value: unknown, scope: string = APP): void {
  const text = JSON.stringify(value)
  run(
    tx,
    q
      .insertInto('settings')
      .values({ scope, key, value: text })
      .onConflict(conflict => conflict.columns(['scope', 'key']).doUpdateSet({ value: text })),
  )
}

const APP = 'app'
