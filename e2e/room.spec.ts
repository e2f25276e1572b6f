/** Little room: 200 % zoom of a small window, and a narrow one; nothing is cut off and nothing moves sideways. */
import { expect, openPath, test } from './fixtures.ts'
import { openPlace, walk } from './walk.ts'

const paths = [
  '/journal',
  '/year',
  '/search',
  '/threads',
  '/on-this-day',
  '/data',
  '/data/conflicts',
  '/data/versions',
  '/settings',
  '/help',
  '/constitution',
  '/trash',
  '/design',
] as const

// A window of 1280 by 800 at 200 % has 640 by 400 px of its own.
for (const [name, width, height] of [
  ['at 200 %', 640, 400],
  ['at 900 px', 900, 700],
] as const)
  test(`every page ${name} fits`, async ({ sample: page }) => {
    await page.setViewportSize({ width, height })
    for (const path of paths) {
      await openPath(page, path)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
      // The page of widgets shows the state of waiting too.
      if (path !== '/design') await expect(page.locator('main .skeleton')).toHaveCount(0)
      const over = await page.evaluate(() => {
        const main = document.querySelector('#page')
        const room = main ? main.getBoundingClientRect().right + 1 : 0
        return [...document.querySelectorAll('#page button, #page input, #page select, #page a')]
          .filter(element => element.getClientRects().length > 0 && !element.closest('.visually-hidden'))
          .filter(element => element.getBoundingClientRect().right > room)
          .map(element => element.outerHTML.slice(0, 80))
      })
      expect([path, over]).toEqual([path, []])
    }
  })

test('what opens over a page at 200 % stays inside of the window', async ({ sample: page }) => {
  await page.setViewportSize({ width: 720, height: 450 })
  for (const place of walk.filter(({ name }) => OVER.includes(name))) {
    expect([place.name, await openPlace(page, place)]).toEqual([place.name, true])
    const over = page.locator('.popover, .menu, dialog[open]').last()
    await expect(over).toBeVisible()
    const { top, bottom, left, right } = await over.evaluate(element =>
      element.getBoundingClientRect().toJSON(),
    )
    expect([place.name, top >= 0 && left >= 0 && bottom <= 450 && right <= 720]).toEqual([place.name, true])
    await page.reload()
  }
})

const OVER = ['mood', 'filter', 'template', 'actions', 'keys', 'palette', 'merge', 'own-axis']

test('with motion reduced nothing moves', async ({ journal: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const times = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    return ['--fast', '--slow', '--spin', '--slide', '--breathe', '--blink'].map(name =>
      Number.parseFloat(style.getPropertyValue(name)),
    )
  })
  expect(times).toEqual([0, 0, 0, 0, 0, 0])
})
