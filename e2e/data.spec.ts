/** The journal's data: copied, tested, restored, taken out, brought in, dropped in, chosen between, and taken back. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRouterClient } from '@orpc/server'
import type { Page } from '@playwright/test'
import { composer, expect, expectAccessible, go, keep, openPath, test } from './fixtures.ts'

// An act that cannot be done says so long before the test ends.
test.use({ actionTimeout: 30_000 })

const project = join(import.meta.dirname, '..')

/** Long work may take long on a busy machine. */
const LONG = { timeout: 60_000 }

const section = (page: Page, name: string) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name, exact: true }) })

const entries = (texts: readonly string[]) => ({
  name: 'Some days.jsonl',
  mimeType: 'application/jsonl',
  buffer: Buffer.from(texts.map(text => JSON.stringify({ date: '2026-01-31', text })).join('\n')),
})

/** Another device: takes the export in, writes `body` over the one reflection, and exports again. */
async function writtenElsewhere(file: string, body: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'mirror-e2e-elsewhere-'))
  const { openCore } = (await import(
    pathToFileURL(join(project, 'dist', 'main', 'core.js')).href
  )) as typeof import('#hosts/core.ts')
  const core = await openCore({
    home,
    migrations: join(project, 'migrations'),
    sample: join(project, 'assets', 'sample'),
    background: false,
  })
  const client = createRouterClient(core.router, { context: core.context })
  for await (const _step of await client.data.import({ path: file }));
  const [identity] = (await client.identities.list()).identities
  if (!identity) throw new Error('the export held no journal')
  const [reflection] = (await client.reflections.list({ identity_id: identity.id })).items
  if (!reflection) throw new Error('the export held no reflection')
  await client.reflections.edit({ id: reflection.id, body })
  const out = join(home, 'theirs.json')
  for await (const _step of await client.data.export({ path: out, format: 'json' }));
  await core.close()
  return out
}

async function exportedPath(page: Page): Promise<string> {
  const out = section(page, 'Take it with you')
  await out.getByRole('radio', { name: 'JSON' }).check()
  await out.getByRole('button', { name: 'Export' }).click()
  await expect(out.getByText('1 reflection exported')).toBeVisible(LONG)
  return out.locator('.path').innerText()
}

/** Exports the journal as an age file. */
async function sealedPath(page: Page, passphrase: string): Promise<string> {
  const out = section(page, 'Take it with you')
  const go = out.getByRole('button', { name: 'Export' })
  await out.getByRole('radio', { name: 'With a passphrase' }).check()
  await out.getByLabel('Passphrase of the file').fill(passphrase)
  await expect(go).toBeDisabled()
  await out.getByLabel('The same again').fill(passphrase)
  await expectAccessible(page)
  await go.click()
  await expect(out.getByText('It opens with the passphrase that you gave it')).toBeVisible(LONG)
  return out.locator('.path').innerText()
}

test('a journal is backed up, tested, taken out, and a file brought in and taken back', async ({
  journal: page,
  host,
}) => {
  test.setTimeout(240_000)
  await keep(page, 'The tide came in late.')
  await go(page, 'Your data')
  await expect(page.getByText(join(host.home, 'mirror.db'))).toBeVisible()
  await expectAccessible(page)

  const backups = section(page, 'Backups')
  await backups.getByRole('button', { name: 'Back up now' }).click()
  await expect(backups.getByText('Backed up, opened again and checked')).toBeVisible(LONG)
  await expect(backups.getByText(/^Checked today at .*: it opens again whole\.$/)).toBeVisible()
  const copies = backups.getByRole('listitem')
  await expect(copies.filter({ hasText: 'Made by you' })).toContainText('checked today at')
  await copies
    .filter({ hasText: 'Made by you' })
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Test restore' }).click()
  await expect(backups.getByText('It can be restored:')).toBeVisible(LONG)

  expect(readFileSync(await exportedPath(page), 'utf8')).toContain('The tide came in late.')

  const bring = section(page, 'Bring writing in')
  const picker = bring.locator('input[type=file]')
  const sealed = await sealedPath(page, 'a walk by the sea')
  expect(sealed).toMatch(/\.json\.age$/)
  expect(readFileSync(sealed, 'latin1')).toMatch(/^age-encryption\.org\/v1\n(?!.*The tide came in)/s)
  await picker.setInputFiles(sealed)
  await expect(bring.getByText('locked with a passphrase')).toBeVisible(LONG)
  await bring.getByLabel('Passphrase of the file').fill('a walk by the sea')
  await bring.getByRole('button', { name: 'Open it' }).click()
  await expect(bring.getByText('Nothing: all of it is here already.')).toBeVisible(LONG)
  await picker.setInputFiles({
    ...entries(['x']),
    buffer: Buffer.from('{"date":"2026-01-31","text":"a"}\n{'),
  })
  await expect(bring.getByRole('alert')).toContainText(/line 2/i, LONG)
  await picker.setInputFiles(entries(['A first day.', 'A second day.']))
  await expect(bring.getByText('What Some days.jsonl would change')).toBeVisible(LONG)
  await expect(bring.locator('.counts__one', { hasText: 'New reflections' })).toContainText('2')
  await expectAccessible(page)
  await bring.getByRole('button', { name: 'Bring it in' }).click()
  await expect(bring.getByText('Some days.jsonl was brought in')).toBeVisible(LONG)
  const uploads = join(host.home, 'uploads')
  await expect.poll(() => (existsSync(uploads) ? readdirSync(uploads) : [])).toEqual([])

  const history = section(page, 'What was brought in')
  await expect(history.getByRole('listitem')).toContainText(['2 added'])
  await history.getByRole('button', { name: 'Undo Some days.jsonl' }).click()
  const sure = page.getByRole('dialog', { name: 'Undo Some days.jsonl' })
  await expectAccessible(page)
  await sure.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(history.getByText('2 removed')).toBeVisible(LONG)
  await expect(history.getByRole('listitem')).toContainText(['undone today at'])

  await go(page, 'Journal')
  await expect(composer(page)).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(1)
  const file = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['{"date":"2026-02-01","text":"Dropped."}'], 'Dropped.jsonl'))
    return transfer
  })
  await composer(page).dispatchEvent('dragover', { dataTransfer: file })
  await expect(page.getByText('Bring this file in')).toBeVisible()
  await composer(page).dispatchEvent('drop', { dataTransfer: file })
  await expect(page).toHaveURL(/#\/data$/)
  await expect(page.getByText('What Dropped.jsonl would change')).toBeVisible(LONG)
  await bring.getByRole('button', { name: 'Not now' }).click()
  await expect.poll(() => readdirSync(uploads)).toEqual([])
})

test('two texts of one are chosen between, the choice is taken back, and a backup brings back what was', async ({
  journal: page,
  host,
}) => {
  test.setTimeout(240_000)
  const [mine, theirs] = ['The tide came in late, and I sang.', 'The tide came in early, and I slept.']
  await keep(page, 'The tide came in late.')
  await go(page, 'Your data')
  const file = await exportedPath(page)
  const backups = section(page, 'Backups')
  await backups.getByRole('button', { name: 'Back up now' }).click()
  await expect(backups.getByText('Backed up, opened again and checked')).toBeVisible(LONG)

  const elsewhere = await writtenElsewhere(file, theirs)
  const id = JSON.parse(readFileSync(file, 'utf8')).tables.reflections[0].id
  const edited = await page.request.post(`${host.origin}/rpc/reflections/edit`, {
    data: { json: { id, body: mine } },
  })
  expect(edited.status()).toBe(200)

  const bring = section(page, 'Bring writing in')
  await bring.getByText('Type a path instead').click()
  await bring.getByLabel('Path of the file on this machine').fill(elsewhere)
  await bring.getByRole('button', { name: 'Look at it' }).click()
  await bring.getByRole('button', { name: 'Bring it in' }).click(LONG)
  await expect(bring.getByText('theirs.json was brought in')).toBeVisible(LONG)
  await expect(page.getByRole('link', { name: 'Your data 1 choice to make' })).toBeVisible(LONG)
  await bring.getByRole('link', { name: 'Choose between two texts' }).click()

  const card = page.getByRole('article')
  await expect(card).toContainText('Written here')
  await expect(card.locator('mark')).toContainText(['late', 'sang', 'early', 'slept'])
  await expectAccessible(page)
  await card.getByRole('button', { name: 'Keep both' }).click()
  await expect(page.getByText('Nothing stands against each other')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone: you can choose again.')).toBeVisible()
  await expect(card).toContainText('Written on another device')
  await card.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByText('Nothing stands against each other')).toBeVisible()

  await openPath(page, '/data/versions')
  await page.getByRole('button', { name: /^See what changed/ }).click()
  await expect(page.getByRole('dialog', { name: 'Earlier versions' })).toContainText('early')
  await page.keyboard.press('Escape')

  await go(page, 'Your data')
  await backups
    .getByRole('listitem')
    .filter({ hasText: 'Made by you' })
    .getByRole('button', { name: /^Restore…/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' })
  const replace = dialog.getByRole('button', { name: 'Replace my journal' })
  await expect(replace).toBeDisabled()
  await expectAccessible(page)
  await dialog.getByLabel('I want this backup in the place of what is here now.').check()
  await replace.click()
  await expect(page.getByText('Restored: 1 reflection.')).toBeVisible(LONG)
  await expect(page.getByText('What was here before is kept in')).toBeVisible()
  await go(page, 'Journal')
  await expect(page.getByRole('article')).toHaveText(/The tide came in late\./)
  rmSync(join(elsewhere, '..'), { recursive: true, force: true })
})
