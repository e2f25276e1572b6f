/** What the window shows before there is a journal: a damaged file with what can be done, and the steps of a long upgrade. */

import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { thawJournal } from '#db/migrate/test-support/thaw-journal.ts'
import { test as base, composer, expect, expectAccessible, type Host, keep } from './fixtures.ts'

/** A home whose journal has one text in a backup and another after it, and then a damaged page. */
const test = base.extend<{ readonly damaged: Host }>({
  damaged: async ({ host, journal: page }, use) => {
    await keep(page, 'Kept before the backup.')
    const response = await page.evaluate(async () => {
      const answer = await fetch('/rpc/data/backup', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: {} }),
      })
      return answer.text()
    })
    expect(response).toContain('verified')
    await keep(page, 'Written after the backup.')
    await host.end()
    damage(join(host.home, 'mirror.db'))
    await page.goto(await host.restart())
    await use(host)
  },
})

test('a damaged journal is told, and its newest whole backup opens in its place, by keyboard', async ({
  damaged: host,
  page,
}) => {
  test.setTimeout(180_000)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The journal file is damaged')
  await expect(page.getByText('Nothing was changed or deleted.')).toBeVisible()
  await expect(page.getByText(join(host.home, 'mirror.db'))).toBeVisible()
  const open = page.getByRole('button', { name: 'Open the newest verified backup' })
  await expect(open).toBeVisible({ timeout: 60_000 })
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await expectAccessible(page)
  }
  const damaged = readFileSync(join(host.home, 'mirror.db'))
  await page.keyboard.press('Tab')
  await expect(open).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(composer(page)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('article').filter({ hasText: 'Kept before the backup.' })).toBeVisible()
  const kept = readdirSync(host.home).find(name => name.startsWith('kept-'))
  expect(existsSync(join(host.home, kept ?? '', 'mirror.db'))).toBe(true)
  expect(readFileSync(join(host.home, kept ?? '', 'mirror.db')).equals(damaged)).toBe(true)
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })

  test('a file that is no journal is told in German, with what can be done', async ({ host, page }) => {
    await host.end()
    for (const end of ['-wal', '-shm']) rmSync(join(host.home, `mirror.db${end}`), { force: true })
    writeFileSync(join(host.home, 'mirror.db'), 'This is no journal at all. '.repeat(400))
    await page.goto(await host.restart())
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Die Datei des Tagebuchs ist beschädigt')
    await expect(page.getByText('Nichts wurde geändert oder gelöscht.')).toBeVisible()
    await expect(page.getByText('Im Ordner der Sicherungen liegt keine.')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('button', { name: 'Noch einmal versuchen' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page.locator('main')).not.toContainText(/\b(?:the|file|journal)\b/)
    await expectAccessible(page)
  })
})

test('of a damaged journal what can be read is written to a file, and the damaged one stays as it is', async ({
  damaged: host,
  page,
}) => {
  test.setTimeout(180_000)
  const damaged = readFileSync(join(host.home, 'mirror.db'))
  await page.getByRole('button', { name: 'Export what can be read' }).press('Enter')
  await expect(page.getByText(/could be read and were written to a file/)).toBeVisible({ timeout: 60_000 })
  const rescued = readdirSync(host.home).find(name => name.startsWith('rescued-') && name.endsWith('.json'))
  expect(readFileSync(join(host.home, rescued ?? ''), 'utf8')).toContain('Written after the backup.')
  expect(readFileSync(join(host.home, 'mirror.db')).equals(damaged)).toBe(true)
})

test('a long upgrade shows which step of how many, and then the journal with all that was in it', async ({
  host,
  page,
}) => {
  test.setTimeout(180_000)
  await host.end()
  earlyJournal(join(host.home, 'mirror.db'), 100_000)
  const address = await host.restart()
  const release = await holdAfterStep(page)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bringing your journal up to date')
  await expect(page.getByText(/^Step \d of 8: /)).toBeVisible()
  await expectAccessible(page)
  release()
  await expect(composer(page)).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('Kept by the river, number 99999.')).toBeVisible()
})

/** Lets the page hear of one step and of nothing after it, so that it stays as it is until it is released. */
async function holdAfterStep(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let told = false
  await page.route('**/rpc/**', async route => {
    if (told) {
      await promise
      return route.continue()
    }
    const response = await route.fetch()
    told ||= (await response.text()).includes('"step"')
    await route.fulfill({ response })
  })
  return resolve
}

/** A journal of the first version, with so many reflections that bringing it up takes a while. */
function earlyJournal(file: string, count: number): void {
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
  thawJournal(1, file)
  // The test runner cannot load the driver itself.
  const program = `const d = new (require('better-sqlite3'))(process.argv[1])
const identity = d.prepare('SELECT id FROM identities ORDER BY created_at').pluck().get()
const insert = d.prepare("INSERT INTO reflections (id, identity_id, occurred_at, zone, journal_day, source, word_count, created_at, updated_at, body) VALUES (?, ?, ?, 'Europe/London', ?, 'direct', 30, ?, ?, ?)")
const more = ' The path went on along the water, past the mill and the old bridge.'.repeat(3)
d.exec('BEGIN')
for (let at = 0; at < ${count}; at += 1) {
  const day = new Date(Date.UTC(2026, 0, 1) + at * 60000).toISOString()
  insert.run('0190d000-0000-7000-8000-' + String(at).padStart(12, '0'), identity, day, day.slice(0, 10), day, day, 'Kept by the river, number ' + at + '.' + more)
}
d.prepare('UPDATE journal_totals SET live = live + ${count} WHERE identity_id = ?').run(identity)
d.exec('COMMIT')`
  execFileSync(process.execPath, ['-e', program, file], { cwd: join(import.meta.dirname, '..') })
}

/** Overwrites the first page but for its header: which tables there are is lost, and the texts are still in the file. */
function damage(file: string): void {
  const open = openSync(file, 'r+')
  writeSync(open, Buffer.alloc(3996, 0xa5), 0, 3996, 100)
  closeSync(open)
}
