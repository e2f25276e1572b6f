/** axe on every page, light and dark, empty and full. */
import { expect, expectAccessible, go, keep, openPath, test } from './fixtures.ts'

const pages = [
  'Journal',
  'Patterns',
  'Tensions',
  'Threads',
  'Search',
  'On this day',
  'Overview',
  'Your data',
  'Settings',
] as const

test('the first run', async ({ mirror: page }) => {
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible()
  await expectAccessible(page)
})

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })

    test('every page of an empty journal', async ({ journal: page }) => {
      for (const name of pages) {
        await go(page, name)
        await expectAccessible(page)
      }
    })

    test('every page of the sample journal', async ({ sample: page }) => {
      for (const name of pages) {
        await go(page, name)
        await expect(page.locator('main [aria-busy="true"], main .skeleton')).toHaveCount(0)
        await expectAccessible(page)
      }
      await go(page, 'Patterns')
      await page.locator('main a[href*="#/patterns/"]').first().click()
      await expect(page.getByRole('heading', { name: 'Your words' })).toBeVisible()
      await expectAccessible(page)
    })
  })
}

for (const contrast of ['no-preference', 'more'] as const)
  for (const scheme of ['light', 'dark'] as const)
    test(`every widget in every state, ${scheme}, contrast ${contrast}`, async ({ journal: page }) => {
      await page.emulateMedia({ colorScheme: scheme, contrast })
      await openPath(page, '/design')
      await expect(page.getByRole('heading', { name: 'Design', level: 1 })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Menu', exact: true }).click()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Popover', exact: true }).click()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Dialog', exact: true }).click()
      await expectAccessible(page)
    })

test('the pages that are not in the rail', async ({ sample: page }) => {
  for (const path of ['/year', '/help', '/constitution', '/trash']) {
    await openPath(page, path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('main .skeleton')).toHaveCount(0)
    await expectAccessible(page)
  }
})

test('a reflection with its mirrorback, its menu and a dialog', async ({ journal: page }) => {
  await keep(page, 'I felt calm today, but I could not sleep, and I thought of my sister.')
  await expect(page.getByRole('region', { name: 'Mirrorback' })).toContainText(/\S/)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('article').first().getByRole('button', { name: 'Actions for this reflection' }).click()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: /Add to a thread/ }).click()
  await expectAccessible(page)
})
