/** Putting a backup in the journal's place: with another program in the way, with a bad file, and as it should be. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { collect, failureOf, openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

// Each opens journals and their threads several times.
vi.setConfig({ testTimeout: 120_000 })

let journal: TestJournal
beforeEach(async () => {
  journal = await openTestJournal()
})
afterEach(() => journal.end())

const bodies = async () =>
  (await journal.client.reflections.list({ identity_id: journal.identity.id })).items
    .map(one => one.body)
    .sort()

async function backUp(): Promise<string> {
  const path = join(journal.home, 'copy.zip')
  await collect(journal.client.data.backup({ path }))
  return path
}

describe('backup restore', () => {
  it('brings back what the backup holds, and keeps what was there in a safety backup', async () => {
    await journal.write('Before the backup.')
    const path = await backUp()
    await journal.write('After the backup.')
    const events = await collect(journal.client.data.restore({ path }))
    const done = events.at(-1)
    if (done?.type !== 'done') throw new Error('the restore did not end')
    expect(await bodies()).toEqual(['Before the backup.'])
    const safety = openDatabase({ file: done.result.safety_backup ?? '', readonly: true })
    safety.close()
    await journal.write('And on it goes.')
    await journal.settled()
    expect(await bodies()).toEqual(['And on it goes.', 'Before the backup.'])
    expect(readdirSync(journal.home).filter(name => /restore-|before-restore/.test(name))).toEqual([])
  })

  it('moves nothing while another program has the journal open', async () => {
    await journal.write('Before the backup.')
    const path = await backUp()
    await journal.write('After the backup.')
    const other = openDatabase({ file: join(journal.home, 'mirror.db') })
    const failure = await failureOf(collect(journal.client.data.restore({ path })))
    expect(failure.code).toBe('JOURNAL_LOCKED')
    other.close()
    expect(await bodies()).toEqual(['After the backup.', 'Before the backup.'])
    await journal.write('Still writing.')
    expect((await bodies()).length).toBe(3)
  })

  it('refuses what is no backup, and leaves nothing behind', async () => {
    await journal.write('Words.')
    const failure = await failureOf(
      collect(journal.client.data.restore({ path: join(journal.home, 'mirror.db') })),
    )
    expect(failure.code).toBe('UNREADABLE_FILE')
    expect(await bodies()).toEqual(['Words.'])
    expect(existsSync(join(journal.home, 'mirror.db.before-restore'))).toBe(false)
  })
})
