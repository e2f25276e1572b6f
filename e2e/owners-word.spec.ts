/** What the owner may do with a pattern, an axis and a reading, and that each can be taken back. */
import type { Page } from '@playwright/test'
import { expect, expectAccessible, go, test } from './fixtures.ts'

test('“not me”, merged and parted, and why it is shown', async ({ sample: page }) => {
  await go(page, 'Patterns')
  const first = page.locator('main .pattern-row__name').first()
  const name = (await first.textContent()) ?? ''
  await first.click()
  const more = page.getByRole('button', { name: 'More for this pattern' })

  await page.getByRole('button', { name: /Why do I see/ }).click()
  const why = page.getByRole('dialog')
  await expect(why).toContainText('Reflections read')
  await expect(why).toContainText('In ordinary writing')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await more.click()
  await page.getByRole('menuitem', { name: 'Not me' }).click()
  await expect(page.getByText('You said that this is not you.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take that back' }).click()
  await expect(page.getByText('You said that this is not you.')).toHaveCount(0)

  await more.click()
  await page.getByRole('menuitem', { name: 'Count with another…' }).click()
  const other = page.getByRole('dialog').getByRole('radio').first()
  await other.check()
  await expectAccessible(page)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Count with/ })
    .click()
  await page.getByRole('link', { name: 'Open the other' }).click()
  await expect(page.getByText('Counted with it:')).toBeVisible()
  await page.getByRole('button', { name: `Part “${name}” again` }).click()
  await expect(page.getByText('Counted with it:')).toHaveCount(0)
})

test('what an act changes is shown before it is stored, and put back where it is refused', async ({
  sample: page,
}) => {
  await go(page, 'Patterns')
  await page.locator('main .pattern-row__name').first().click()
  const pinning = await willRefuse(page, 'patterns/pin')
  await page.getByRole('button', { name: 'Pin', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Unpin' })).toBeVisible()
  pinning.refuse()
  await expect(page.getByRole('button', { name: 'Pin', exact: true })).toBeVisible()
  await expect(page.getByText('there is no room left on the disk')).toBeVisible()

  const word = await willRefuse(page, 'patterns/giveFeedback')
  await page.getByRole('button', { name: 'More for this pattern' }).click()
  await page.getByRole('menuitem', { name: 'Not me' }).click()
  const taken = page.getByRole('button', { name: 'Take that back' })
  await expect(taken).toBeVisible()
  word.refuse()
  await expect(taken).toHaveCount(0)

  const merging = await willRefuse(page, 'patterns/merge')
  await page.getByRole('button', { name: 'More for this pattern' }).click()
  await page.getByRole('menuitem', { name: 'Count with another…' }).click()
  await page.getByRole('dialog').getByRole('radio').first().check()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Count with/ })
    .click()
  await expect(page.getByRole('link', { name: 'Open the other' })).toBeVisible()
  merging.refuse()
  await expect(page.getByRole('link', { name: 'Open the other' })).toHaveCount(0)
})

test('an act on a thread is shown before it is stored, and put back where it is refused', async ({
  sample: page,
}) => {
  await go(page, 'Threads')
  await page.getByRole('textbox', { name: 'A new thread' }).fill('Varnish')
  await page.getByRole('button', { name: 'Begin the thread' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Varnish')

  await page.getByRole('button', { name: 'Add reflections' }).first().click()
  const dialog = page.getByRole('dialog')
  const adding = await willRefuse(page, 'threads/add')
  await dialog.getByRole('button', { name: /^Add/ }).first().click()
  await expect(dialog.getByRole('button', { name: 'In the thread' })).toBeVisible()
  adding.refuse()
  await expect(dialog.getByText('there is no room left on the disk')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'In the thread' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Done' }).click()

  const changing = await willRefuse(page, 'threads/update')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Varnish and paint')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Varnish and paint')
  changing.refuse()
  await expect(heading).toHaveText('Varnish')

  const trashing = await willRefuse(page, 'threads/trash')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(heading).toHaveText('Threads')
  await expect(page.getByRole('link', { name: 'Varnish', exact: true })).toHaveCount(0)
  trashing.refuse()
  await expect(page.getByRole('link', { name: 'Varnish', exact: true })).toBeVisible()
})

/** Has the next call of a procedure wait until it is refused. */
async function willRefuse(page: Page, procedure: string): Promise<{ readonly refuse: () => void }> {
  const { promise: release, resolve } = Promise.withResolvers<void>()
  await page.route(
    `**/rpc/${procedure}`,
    async route => {
      await release
      await route.fulfill({
        status: 507,
        contentType: 'application/json',
        body: JSON.stringify({
          json: {
            defined: true,
            code: 'DISK_FULL',
            status: 507,
            message: '',
            data: { rule: 'there is no room left on the disk', remedy: 'Free some space, then try again.' },
          },
        }),
      })
    },
    { times: 1 },
  )
  return { refuse: resolve }
}

test('an axis of one’s own is made, edited and archived', async ({ sample: page }) => {
  await go(page, 'Tensions')
  await page.getByRole('button', { name: 'Axes…' }).click()
  await page.getByRole('button', { name: 'An axis of your own…' }).click()
  const dialog = page.getByRole('dialog')
  const [a, b] = [
    dialog.getByRole('group', { name: 'One pole' }),
    dialog.getByRole('group', { name: 'The other pole' }),
  ]
  await a.getByLabel('Name').fill('Boat')
  await a.getByLabel('Words that speak for it').fill('boat, varnish')
  await b.getByLabel('Name').fill('Train')
  await b.getByLabel('Words that speak for it').fill('train')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Make the axis' }).click()
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: 'Axes…' }).click()
  await page.getByRole('button', { name: 'Edit Boat ↔ Train' }).click()
  await expect(a.getByLabel('Words that speak for it')).toHaveValue('boat, varnish')
  await a.getByLabel('Words that speak for it').fill('boat')
  await dialog.getByRole('button', { name: 'Save the axis' }).click()
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: 'Axes…' }).click()
  const shown = page.getByRole('switch', { name: 'Boat ↔ Train' })
  await expect(shown).toBeChecked()
  await shown.click()
  await expect(shown).not.toBeChecked()
  await expectAccessible(page)
})

test('where I am now is kept beside the latest reflection, and taken back', async ({ sample: page }) => {
  await go(page, 'Tensions')
  await page.locator('main .tension-row__name').first().click()
  const place = page.getByRole('slider', { name: 'Your place between the two' })
  await place.focus()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  await expect(place).toHaveAttribute('aria-valuetext', /nearer/)
  await page.getByRole('button', { name: 'Keep my reading' }).click()
  await expect(page.getByText(/held, your own reading$/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText(/held, your own reading$/)).toHaveCount(0)
})

for (const scheme of ['light', 'dark'] as const)
  test(`every chart and every table of these pages, ${scheme}`, async ({ sample: page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const open = [
      () => page.locator('main .pattern-row__name').first().click(),
      () => page.locator('main .tension-row__name').first().click(),
    ]
    for (const [at, name] of (['Patterns', 'Tensions', 'Overview'] as const).entries()) {
      await go(page, name)
      if (name === 'Patterns') await page.getByRole('button', { name: 'Compare', exact: true }).click()
      for (const step of [async () => {}, open[at]]) {
        if (!step) continue
        await step()
        await expect(page.locator('main svg [data-mark]').first()).toBeVisible()
        await expect(page.locator('main [aria-busy="true"], main .skeleton')).toHaveCount(0)
        await expectAccessible(page)
        await page
          .getByRole('button', { name: 'Show as table' })
          .evaluateAll(all => all.forEach(button => void (button as HTMLElement).click()))
        await expectAccessible(page)
      }
    }
  })
