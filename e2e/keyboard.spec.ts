/** The whole journey again, with nothing but the keyboard. */
import type { Locator, Page } from '@playwright/test'
import { composer, expect, test } from './fixtures.ts'

test('first run to dark mode without a mouse', async ({ mirror: page }) => {
  await expect(page.getByLabel('What shall your journal call you?')).toBeVisible()
  await tabTo(page, () => page.getByLabel('What shall your journal call you?'))
  await page.keyboard.type('Ada')
  await page.keyboard.press('Enter')
  await expect(composer(page)).toBeVisible()

  await blur(page)
  await page.keyboard.press('n')
  await expect(composer(page)).toBeFocused()
  await page.keyboard.type('I walked home slowly, and I thought that I would like to stay.')
  await page.keyboard.press('Control+Enter')
  const card = page.getByRole('article').filter({ hasText: 'I walked home slowly' })
  await expect(card).toBeVisible()
  await expect(card.getByRole('region', { name: 'Mirrorback' })).toContainText(/\S/)

  await tabTo(page, () => card.getByRole('button', { name: 'Actions for this reflection' }))
  await page.keyboard.press('Enter')
  await choose(page, 'Edit')
  await expect(page.getByRole('textbox', { name: 'Edit the reflection' })).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And I did.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article').filter({ hasText: 'And I did.' })).toBeVisible()

  await tabTo(page, () => page.getByRole('button', { name: 'Actions for this reflection' }).first())
  await page.keyboard.press('Enter')
  await choose(page, 'Move to trash')
  await tabTo(page, () => page.getByRole('button', { name: 'Undo' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').filter({ hasText: 'And I did.' })).toBeVisible()

  await blur(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('slowly')
  await expect(page.locator('mark', { hasText: 'slowly' }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/r\//)

  for (const [key, heading] of [
    ['p', 'Patterns'],
    ['t', 'Tensions'],
    ['h', 'Threads'],
    ['d', 'On this day'],
    ['s', 'Settings'],
  ] as const) {
    await blur(page)
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }
  await tabTo(page, () => page.getByRole('radio', { checked: true }).first())
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await blur(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('from a pattern to its words and from the map to the words, without a mouse', async ({
  sample: page,
}) => {
  await blur(page)
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(page.getByRole('heading', { level: 1, name: 'Patterns' })).toBeVisible()
  const pattern = () => page.locator('main a[href*="#/patterns/"]').first()
  await expect(pattern()).toBeVisible({ timeout: 20_000 })
  await tabTo(page, pattern)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your words' })).toBeVisible()
  await tabTo(page, () => page.locator('main a[href*="at="]').first())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/r\/.+at=\d+-\d+/)

  await blur(page)
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(page.getByRole('heading', { level: 1, name: 'Tensions' })).toBeVisible()
  const mark = () => page.locator('main svg [data-mark][tabindex="0"]').first()
  await expect(mark()).toBeVisible({ timeout: 20_000 })
  await tabTo(page, mark)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await tabTo(page, () => page.locator('main a[href*="at="]').first())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/r\/.+at=\d+-\d+/)
})

/** Presses Tab until the element has the focus, as a person would; the focus must be visible there. */
async function tabTo(page: Page, target: () => Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await target()
      .evaluate(element => element === document.activeElement)
      .catch(() => false)
    if (focused) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never reaches it')
}

/** Walks a menu by its arrow keys. */
async function choose(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name, exact: true })
  await expect(item).toBeVisible()
  for (let presses = 0; presses < 15; presses += 1) {
    if (await item.evaluate(element => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

async function blur(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}
