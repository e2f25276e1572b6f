/** The main job in a real browser: write, be mirrored, change, remove and undo, find, and look back. */
import { composer, expect, go, keep, test } from './fixtures.ts'

const TEXT = 'I wanted to leave early, but I stayed, and I felt glad that I did. The harbour was quiet.'

test('writes, sees the mirrorback arrive, edits, trashes, undoes and finds again', async ({
  journal: page,
}) => {
  await keep(page, TEXT)
  await expect(composer(page)).toHaveText(/^What is on your mind/)
  const card = page.getByRole('article').filter({ hasText: 'The harbour was quiet' })
  const mirrorback = card.getByRole('region', { name: 'Mirrorback' })
  await expect(mirrorback).toContainText(/“[^”]+”/)

  await mirrorback.getByRole('button', { name: 'Another framing' }).click()
  await expect(mirrorback.getByText('2 of 2')).toBeVisible({ timeout: 20_000 })
  await mirrorback.getByRole('button', { name: 'Earlier version' }).click()
  await expect(mirrorback.getByText('1 of 2')).toBeVisible()

  await card.getByRole('button', { name: 'Actions for this reflection' }).click()
  await page.getByRole('menuitem', { name: 'Edit', exact: true }).click()
  await page
    .getByRole('textbox', { name: 'Edit the reflection' })
    .and(page.locator('.cm-content'))
    .fill(TEXT.replace('quiet', 'loud with gulls'))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const edited = page.getByRole('article').filter({ hasText: 'loud with gulls' })
  await expect(edited).toBeVisible()

  await edited.getByRole('button', { name: 'Actions for this reflection' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(page.getByRole('article').filter({ hasText: 'gulls' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('article').filter({ hasText: 'gulls' })).toBeVisible()

  await go(page, 'Search')
  await page.getByRole('searchbox').fill('gulls')
  await expect(page.locator('mark', { hasText: 'gulls' }).first()).toBeVisible()
  await page.getByRole('searchbox').press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/r\//)
  await expect(page.locator('main')).toContainText('loud with gulls')
})

test('a draft survives a kill of Mirror', async ({ journal: page, host }) => {
  await composer(page).fill('Half of a thought that nobody kept')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await host.kill()
  await page.goto(await host.restart())
  await expect(composer(page)).toHaveText('Half of a thought that nobody kept')
})

test('from a pattern to its words, and from the map to the words behind a mark', async ({ sample: page }) => {
  await go(page, 'Patterns')
  const first = page.locator('main a[href*="#/patterns/"]').first()
  await expect(first).toBeVisible({ timeout: 30_000 })
  await first.click()
  await expect(page.getByRole('heading', { name: 'Your words' })).toBeVisible()
  await page.locator('main a[href*="at="]').first().click()
  await expect(page).toHaveURL(/#\/r\/.+at=\d+-\d+/)
  const quote = await page.evaluate(() => location.hash)
  expect(quote).toMatch(/at=/)
  await expect(page.locator('main mark').first()).toBeVisible()

  await go(page, 'Tensions')
  await page.getByRole('button', { name: 'Show as table' }).first().click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.getByRole('button', { name: 'Show as chart' }).first().click()
  await page.locator('main svg [data-mark]').first().click()
  await page.locator('main a[href*="at="]').first().click()
  await expect(page).toHaveURL(/#\/r\/.+at=\d+-\d+/)
})

test('changes to dark, and it stays after a restart', async ({ journal: page, host }) => {
  await page.getByRole('link', { name: 'Settings' }).click()
  // It shows at once, and is on the disk when it is answered.
  const kept = page.waitForResponse(/settings\/update/)
  await page.getByRole('radio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await kept
  await host.kill()
  await page.goto(await host.restart())
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('threads hold what belongs together', async ({ journal: page }) => {
  await keep(page, 'Sanded the hull until my arms gave in.')
  await go(page, 'Threads')
  await page.getByRole('textbox', { name: 'A new thread' }).fill('The boat')
  await page.getByRole('button', { name: 'Begin the thread' }).click()
  await expect(page.getByRole('heading', { name: 'The boat' })).toBeVisible()
  await go(page, 'Threads')
  await expect(page.getByRole('link', { name: /The boat/ })).toBeVisible()
  await go(page, 'Journal')
  await page.getByRole('article').first().getByRole('button', { name: 'Actions for this reflection' }).click()
  await page.getByRole('menuitem', { name: /Add to a thread/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: /Add/ }).first().click()
  await page.keyboard.press('Escape')
  await go(page, 'Threads')
  await page.getByRole('link', { name: /The boat/ }).click()
  await expect(page.locator('main')).toContainText('Sanded the hull')
})
