/** Quick capture: one thought, in a small window, by keyboard alone. */
import type { Page } from '@playwright/test'
import { composer, expect, expectAccessible, go, openPath, test } from './fixtures.ts'

test.use({ viewport: { width: 480, height: 320 } })

const field = (page: Page) =>
  page.getByRole('textbox', { name: 'A quick reflection' }).and(page.locator('.cm-content'))

async function openCapture(page: Page): Promise<void> {
  await openPath(page, '/capture')
  await expect(field(page)).toBeFocused()
}

test('a thought is written, saved, taken back and opened without a mouse', async ({ journal: page }) => {
  await openCapture(page)
  await page.keyboard.type('The kettle sings in two voices. #kitchen')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Kept.', { exact: true }).first()).toBeVisible()
  await expect(field(page)).not.toContainText('kettle')
  await expectAccessible(page)

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveText('The kettle sings in two voices. #kitchen')
  await expect(field(page)).toBeFocused()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: 'Open it' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Open it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The kettle sings in two voices.')).toBeVisible()
  await expect(page.getByText('#kitchen').first()).toBeVisible()
})

test('nothing is cut off in 480 by 320 pixels, and a long thought scrolls in its field', async ({
  journal: page,
}) => {
  await openCapture(page)
  await field(page).fill('One more line.\n'.repeat(60))
  const { wide, tall } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    tall: document.documentElement.scrollHeight - innerHeight,
  }))
  expect([wide, tall]).toEqual([0, 0])
  for (const name of ['Put it away', 'Keep'])
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
})

test('Escape puts it away with a draft of its own, which outlives Mirror and leaves the composer’s alone', async ({
  journal: page,
  host,
}) => {
  await composer(page).fill('A long evening page')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await openCapture(page)
  const saved = page.waitForResponse(answer => answer.url().includes('saveDraft') && answer.ok())
  await page.keyboard.type('Half a quick thought')
  await saved
  await page.keyboard.press('Escape')
  await expect(composer(page)).toHaveText('A long evening page')
  await host.kill()
  await page.goto(await host.restart())
  await expect(composer(page)).toHaveText('A long evening page')
  await openCapture(page)
  await expect(field(page)).toHaveText('Half a quick thought')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Kept.', { exact: true }).first()).toBeVisible()
  await page.goto(host.origin)
  await expect(composer(page)).toHaveText('A long evening page')
})

test('a Mirror that is gone keeps nothing back: the words stay until it answers', async ({
  journal: page,
  host,
}) => {
  await openCapture(page)
  await page.keyboard.type('Typed into the dark')
  await host.kill()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Mirror is not answering' })).toBeVisible()
  await expect(field(page)).toHaveText('Typed into the dark')
})

test('the settings say what the browser window cannot do, and lead to the page', async ({
  journal: page,
}) => {
  await page.setViewportSize({ width: 1000, height: 700 })
  await go(page, 'Settings')
  await expect(page.getByText('Those keys come with the desktop app.')).toBeVisible()
  await page.getByRole('link', { name: 'Write a quick reflection' }).click()
  await expect(field(page)).toBeFocused()
})

test('other keys are chosen by pressing them, and keys that another program has are said', async ({
  journal: page,
}) => {
  await openPath(page, '/design')
  const choose = page.getByRole('button', { name: 'Choose other keys' })
  await choose.first().press('Enter')
  await expect(page.getByText('Press the keys now')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('The keys are Control+Shift+J.')).toBeVisible()
  await choose.first().press('Enter')
  await page.keyboard.press('Control+Alt+Shift+K')
  await expect(page.getByText('The keys are Control+Alt+Shift+K.')).toBeVisible()
  await expect(page.getByText('Another program has Control+Shift+K')).toBeVisible()
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })

  test('it speaks German', async ({ seat, homes, page }) => {
    await seat.begin(await homes.ada())
    await page.goto(`${seat.host.address}#/capture`)
    await expect(page.getByRole('textbox', { name: 'Ein schneller Eintrag' })).toBeVisible()
    await page.keyboard.type('Ein Gedanke.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Behalten.', { exact: true }).first()).toBeVisible()
    await expectAccessible(page)
  })
})

test('a thought that asks for care is met with help at once, and it stays while one types on', async ({
  journal: page,
}) => {
  await openCapture(page)
  await page.keyboard.type('I want to kill myself tonight.')
  await page.keyboard.press('Control+Enter')
  const care = page.getByRole('region', { name: 'You are not alone with this' })
  await expect(care.getByRole('link').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.type('More')
  await expect(care).toBeVisible()
  await care.getByRole('button').click()
  await expect(care).toBeHidden()
  await expect(field(page)).toHaveText('More')
})
