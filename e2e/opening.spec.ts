/** What the window shows before there is a journal: a damaged file with what can be done, and the steps of a long upgrade. */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
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

test('a damaged journal is told, what can be read is written to a file, and the backup opens in its place, by keyboard', async ({
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
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Export what can be read' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/could be read and were written to a file/)).toBeVisible({ timeout: 60_000 })
  const rescued = readdirSync(host.home).find(name => name.startsWith('rescued-') && name.endsWith('.json'))
  expect(readFileSync(join(host.home, rescued ?? ''), 'utf8')).toContain('Written after the backup.')
  expect(readFileSync(join(host.home, 'mirror.db')).equals(damaged)).toBe(true)

  await open.press('Enter')
  await expect(composer(page)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('article').filter({ hasText: 'Kept before the backup.' })).toBeVisible()
  const kept = readdirSync(host.home).find(name => name.startsWith('kept-'))
  expect(existsSync(join(host.home, kept ?? '', 'mirror.db'))).toBe(true)
  expect(readFileSync(join(host.home, kept ?? '', 'mirror.db')).equals(damaged)).toBe(true)
})

/** Overwrites the middle of the first page: the file is no more what it says it is, and the texts are still in it. */
function damage(file: string): void {
  const open = openSync(file, 'r+')
  writeSync(open, Buffer.alloc(3000, 0xa5), 0, 3000, 1000)
  closeSync(open)
}
