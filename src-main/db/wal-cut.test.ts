/** A power cut takes the end of the log: what was acknowledged before the cut is there, in its order, and the file is sound. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { connectionOf } from './handles.ts'
import { openDatabase } from './open.ts'
import { integrity } from './snapshot.ts'

it('a log cut at any byte leaves the acknowledged writes up to there, none out of order, and a sound file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-cut-'))
  const file = join(folder, 'mirror.db')
  const db = openDatabase({ file })
  db.write(() => {})
  const cuts: { readonly kept: number; readonly bytes: number }[] = []
  const insert = (n: number) => `INSERT INTO words VALUES (${n}, '${'word '.repeat(50 + ((n * 37) % 900))}')`
  const sqlite = connectionOf(db.read).sqlite
  sqlite.exec('CREATE TABLE words (n INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
  for (let n = 1; n <= 120; n += 1) {
    const write = n % 3 === 0 ? db.writeDerived : db.write
    write.call(db, () => sqlite.exec(insert(n)))
    cuts.push({ kept: n, bytes: readFileSync(`${file}-wal`).length })
  }
  const log = readFileSync(`${file}-wal`)
  const copy = join(folder, 'copy.db')
  for (let n = 0; n < 200; n += 1) {
    const cut = (n * 7919 + n * n * 31) % (log.length + 1)
    copyFileSync(file, copy)
    writeFileSync(`${copy}-wal`, log.subarray(0, cut))
    rmSync(`${copy}-shm`, { force: true })
    const whole = cuts.filter(({ bytes }) => bytes <= cut).at(-1)?.kept ?? 0
    const reopened = openDatabase({ file: copy })
    const rows = countIn(reopened)
    reopened.close()
    expect({ cut, ...rows }).toEqual({ cut, count: whole, last: whole })
    expect(integrity(copy)).toEqual([])
  }
  db.close()
  rmSync(folder, { recursive: true, force: true })
}, 120_000)

function countIn(db: ReturnType<typeof openDatabase>): { count: number; last: number } {
  const { sqlite } = connectionOf(db.read)
  try {
    const found = sqlite
      .prepare<[], { count: number; last: number }>(
        'SELECT count(*) AS count, coalesce(max(n), 0) AS last FROM words',
      )
      .get()
    return found ?? { count: 0, last: 0 }
  } catch (error) {
    // Cut before the table was made.
    expect(String(error)).toMatch(/no such table/)
    return { count: 0, last: 0 }
  }
}
