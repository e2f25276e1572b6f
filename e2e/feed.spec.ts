/** The feed: filters as chips, the year, what changed in a text, and marks that say why they are there. */
import { expect, go, keep, openPath, test } from './fixtures.ts'

test('filters combine, show as chips, and stay in the address', async ({ journal: page }) => {
  await keep(page, 'Out on the water. #sea')
  await keep(page, 'On the roof. #home')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByLabel('Tag', { exact: true }).selectOption({ label: 'sea (1)' })
  await page.getByLabel('Mood', { exact: true }).selectOption({ label: 'Without a mood' })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page).toHaveURL(/tag=sea/)
  const chips = page.getByRole('region', { name: 'Shown are only these' })
  await expect(chips).toContainText('sea')
  await expect(chips).toContainText('Without a mood')
  await page.reload()
  await expect(page.getByRole('article')).toHaveCount(1)
  await chips.getByRole('button', { name: 'Remove: Without a mood' }).click()
  await expect(chips).not.toContainText('Without a mood')
  await chips.getByRole('button', { name: 'Show all' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
})

test('the year shows writing and mood apart, by keyboard and as a table, and opens a day', async ({
  sample: page,
}) => {
  await openPath(page, '/year')
  const writing = page.getByRole('group', { name: /^Days of writing/ })
  await expect(writing).toBeVisible()
  await expect(page.getByRole('group', { name: /^How it felt/ })).toBeVisible()
  const stop = writing.locator('[tabindex="0"]')
  await stop.focus()
  const before = await stop.getAttribute('data-day')
  await page.keyboard.press('ArrowUp')
  const focused = page.locator(':focus')
  await expect(focused).not.toHaveAttribute('data-day', before ?? '')
  await page.keyboard.press('ArrowDown')
  const said = await focused.getAttribute('aria-label')
  await page.getByRole('button', { name: 'Show as table' }).first().click()
  await expect(page.getByRole('table')).toContainText('October')
  await page.getByRole('button', { name: 'Show as chart' }).click()
  await writing.locator(`[data-day="${before}"]`).click()
  await expect(page).toHaveURL(new RegExp(`day=${before}`))
  expect(said).toMatch(/reflection/)
})

test('an earlier version shows what changed, word by word, and comes back', async ({ journal: page }) => {
  await keep(page, 'The sea was quiet today.')
  const actions = page
    .getByRole('article')
    .first()
    .getByRole('button', { name: 'Actions for this reflection' })
  await actions.click()
  await page.getByRole('menuitem', { name: 'Edit', exact: true }).click()
  await page
    .getByRole('textbox', { name: 'Edit the reflection' })
    .and(page.locator('.cm-content'))
    .fill('The sea was loud today.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('article').first()).toContainText('loud')
  await actions.click()
  await page.getByRole('menuitem', { name: 'Earlier versions…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('del')).toHaveText('quiet')
  await expect(dialog.locator('ins')).toHaveText('loud')
  await dialog.getByRole('button', { name: 'Bring this version back' }).click()
  await expect(page.getByRole('article').first()).toContainText('quiet')
})

test('a mark says which pattern it counts toward and how sure that is', async ({ sample: page }) => {
  await go(page, 'Patterns')
  await page.locator('main a[href*="#/patterns/"]').first().click()
  await expect(page.getByRole('heading', { name: 'Your words' })).toBeVisible()
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.locator('main a[href*="at="]').first().click()
  await page.locator('main mark[data-quoted] a').first().click()
  const why = page.getByRole('dialog', { name: 'Why these words are marked' })
  await expect(why).toContainText(name)
  await expect(why).toContainText(/comes back in \d/)
  await expect(why).toContainText('%')
  await why.getByRole('link', { name: 'See the pattern' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
})

test('a journal read to its middle is found there again', async ({ sample: page }) => {
  const main = page.locator('#page')
  for (let turn = 0; turn < 4; turn += 1) {
    await main.evaluate(element => element.scrollBy(0, 2500))
    await page.waitForTimeout(150)
  }
  const before = await main.evaluate(element => element.scrollTop)
  await page.locator('article:visible .facts__time').nth(3).click()
  await expect(page).toHaveURL(/#\/r\//)
  await page.goBack()
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect
    .poll(() => main.evaluate(element => Math.abs(element.scrollTop)))
    .toBeGreaterThan(before - 3200)
})
