/** One unchanging view of the journal for as long as it is open, on a connection of its own, while others read and write. */
import { prepare } from './handles.ts'
import { type Database, openDatabase } from './open.ts'

/**
 * The journal as it is now; what is written meanwhile is not in it. The log of the journal grows until it is closed, so
 * it is for seconds or minutes. @throws DbError as openDatabase.
 */
export function stillView(of: Database): Database {
  const view = openDatabase({ file: of.file, readonly: true, key: of.key })
  try {
    prepare(view.read, 'BEGIN').run()
    // The view is that of the first reading, not of BEGIN.
    prepare(view.read, 'SELECT 1 FROM identities LIMIT 1').get()
    return view
  } catch (error) {
    view.close()
    throw error
  }
}
