/** A journal of every released version opens in the app, which shows all of it. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fileKeys } from '#adapters/keys/keys.ts'
import { connectionOf } from '#db/handles.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { allTexts } from '#db/migrate/test-support/frozen-journals.ts'
import { sealedKey, thawJournal } from '#db/migrate/test-support/thaw-journal.ts'
import { openDatabase } from '#db/open.ts'
import { migrationsFolder, openTestJournal, type TestJournal } from '../test-support/open-journal.ts'

// An import that was left half done is cleared away by the worker thread, which takes long to start where much is going on.
vi.setConfig({ testTimeout: 120_000 })

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mirror-old-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

it.each(readMigrations(migrationsFolder).map(({ version }) => version))(
  'a journal of version %i opens, after a copy of it was kept, and the app lists all that is in it',
  async version => {
    const file = thawJournal(version, join(home, 'mirror.db'))
    const texts = textsOf(file)
    const journal = await openTestJournal('Mira', { home, background: false })
    try {
      await expectWhole(journal, texts)
      const { identity_id, client } = { identity_id: journal.identity.id, client: journal.client }
      if (version >= 3) {
        const { patterns } = await client.patterns.list({ identity_id, limit: 100 })
        expect(patterns.map(({ name }) => name)).toContain('My own name for it · نهر')
        const { tensions } = await client.tensions.axes({ identity_id })
        expect(tensions.map(({ name }) => name)).toContain('Water ↔ Stone')
      }
      if (version >= 5) expect((await client.data.conflicts({ identity_id })).total).toBe(1)
      if (version >= 6) expect((await client.rhythm.items({ identity_id })).items).toHaveLength(2)
    } finally {
      await journal.core.close()
    }
    const copies = readdirSync(join(home, 'backups'))
    expect(copies.length > 0).toBe(version < readMigrations(migrationsFolder).length)
    for (const copy of copies) expect(textsOf(join(home, 'backups', copy))).toEqual(texts)
  },
)

it('an encrypted journal of an early version opens with its passphrase, and stays encrypted', async () => {
  mkdirSync(home, { recursive: true })
  thawJournal('sealed', join(home, 'mirror.db'))
  fileKeys(home).adopt(sealedKey.text())
  const journal = await openTestJournal('Mira', { home, background: false, opener: sealedKey.passphrase })
  try {
    expect(await journal.client.vault.status()).toMatchObject({ encrypted: true, state: 'open' })
    await expectWhole(journal, null)
  } finally {
    await journal.core.close()
  }
})

/** @param texts all bodies and revisions before, or null where they could not be read before */
async function expectWhole({ client, identity }: TestJournal, texts: string[] | null): Promise<void> {
  const identity_id = identity.id
  const shown: string[] = []
  for (const trash of [false, true]) {
    const page = await client.reflections.list({
      identity_id,
      limit: 200,
      filter: { trash },
    })
    expect(page.items).toHaveLength(page.total)
    for (const { id, body } of page.items) {
      shown.push(body)
      const { revisions } = await client.reflections.revisions({ id })
      shown.push(...revisions.map(revision => revision.body))
    }
  }
  expect(shown.length).toBeGreaterThan(50)
  if (texts) expect(new Set(shown)).toEqual(new Set(texts))
  expect((await client.search.query({ identity_id, query: 'هادئ' })).total).toBeGreaterThan(0)
  expect((await client.search.query({ identity_id, query: 'deadline' })).total).toBeGreaterThan(5)
  const { threads } = await client.threads.list({ identity_id })
  expect(threads.map(({ title, status }) => [title, status])).toEqual([
    ['By the river — على النهر', 'paused'],
  ])
  const { draft } = await client.reflections.getDraft({ identity_id })
  expect(draft?.body).toBe('Half a thought …')
  expect((await client.data.imports({})).total).toBeGreaterThan(0)
  expect((await client.identities.list()).identities.map(({ name }) => name)).toContain('זהות שנייה')
}

function textsOf(file: string): string[] {
  const db = openDatabase({ file, readonly: true })
  try {
    return allTexts(connectionOf(db.read).sqlite)
  } finally {
    db.close()
  }
}
