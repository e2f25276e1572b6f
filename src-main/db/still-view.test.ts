import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Database, openDatabase } from './open.ts'
import { countLive } from './reflection-lists.ts'
import { stillView } from './still-view.ts'
import { ADA, addReflections, openJournal } from './test-support/journal.ts'

test('a still view sees what was there when it was opened, and writes of the same handle go on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-view-'))
  try {
    const file = join(folder, 'j.db')
    openJournal(file).close()
    const db = openDatabase({ file })
    addReflections(db, 1, 2)
    const view = stillView(db)
    addReflections(db, 3, 3)
    const seen = (of: Database) => countLive(of.read, ADA)
    expect([seen(view), seen(db)]).toEqual([2, 3])
    expect(() => view.write(() => {})).toThrow()
    view.close()
    const later = stillView(db)
    expect(seen(later)).toBe(3)
    later.close()
    // Nothing holds the file any more.
    db.closeForMove()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
