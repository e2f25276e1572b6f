/** axe on every page, light and dark, empty and full. */
import type { Locator } from '@playwright/test'
import { expect, expectAccessible, go, keep, openPath, test } from './fixtures.ts'
import { openPlace, walk } from './walk.ts'

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

const inTheRail: readonly string[] = walk.slice(0, 9).map(({ name }) => name)

test('every page that is not in the rail and every dialog, the text small', async ({ sample: page }) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await go(page, 'Settings')
  await page.getByRole('radio', { name: 'Small' }).check()
  const absent: string[] = []
  const places = walk.filter(({ name }) => !inTheRail.includes(name) && !name.startsWith('today'))
  for (const place of places) {
    if (await openPlace(page, place)) await expectAccessible(page)
    else absent.push(place.name)
    // What was opened goes with the page; a change of the part after the # would leave it.
    if (place.press) await page.reload()
  }
  // The calendar beside the feed is the wide window's way to a day, and nothing of the sample was rewritten.
  expect(absent).toEqual(['jump', 'earlier'])
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

test('what is chosen and what is on can be told where the system chooses the colours', async ({
  journal: page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await go(page, 'Settings')
  const backgroundOf = (locator: Locator) => locator.evaluate(one => getComputedStyle(one).backgroundColor)
  const faces = page.getByRole('group', { name: 'Appearance' }).locator('.segmented__face')
  const chosen = await Promise.all((await faces.all()).map(backgroundOf))
  expect(new Set(chosen).size).toBe(2)
  const mood = page.getByRole('switch', { name: 'Show the mood pad' })
  const on = await backgroundOf(mood)
  await mood.click()
  await expect(mood).not.toBeChecked()
  await expect.poll(() => backgroundOf(mood)).not.toBe(on)
  const rail = page.getByRole('navigation', { name: 'Main' })
  const [here, there] = ['Settings', 'Journal'].map(name => rail.getByRole('link', { name, exact: true }))
  if (!here || !there) throw new Error('no rail')
  expect(await backgroundOf(here)).not.toBe(await backgroundOf(there))
})
