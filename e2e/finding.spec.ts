/** Finding: search operators, the palette, settings, help, the first look around, the sample, and German. */
import { composer, expect, expectAccessible, go, keep, openPath, test } from './fixtures.ts'

test('search follows operators, and says kindly which one it cannot follow', async ({ journal: page }) => {
  await keep(page, 'Rain on the water. #sea')
  await keep(page, 'Rain on the roof.')
  await go(page, 'Search')
  const field = page.getByRole('searchbox')
  await field.fill('rain tag:sea')
  await expect(page.locator('[data-hit]')).toHaveCount(1)
  await field.fill('rain -tag:sea after:2020')
  await expect(page.locator('[data-hit]')).toContainText(['roof'])
  await field.fill('rain mood:grand')
  await expect(page.getByText('there is no mood “grand”')).toBeVisible()
  await expect(page.locator('[data-hit]')).toHaveCount(0)
  await expectAccessible(page)
  await field.fill('before:2020')
  await expect(page.getByText('Nothing was found')).toBeVisible()
})

test('the palette goes anywhere with the keyboard alone', async ({ sample: page }) => {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Type what you look for' })
  await expect(field).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('tens')
  await expect(page.getByRole('option', { name: 'Tensions', exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/tensions/)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('boat')
  const hit = page.getByRole('group').or(page.getByRole('option')).filter({ hasText: /boat/i })
  await expect(hit.first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)

  for (const [typed, name, address] of [
    ['control', /Control ↔/, /#\/tensions\/.+/],
    ['every widget', /every widget/, /#\/design/],
    ['quick', 'Write a quick reflection', /#\/capture/],
  ] as const) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(typed)
    await expect(page.getByRole('dialog').getByRole('option', { name }).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(address)
    await openPath(page, '/journal')
    await expect(composer(page)).toBeVisible()
  }

  await page.keyboard.press('Control+k')
  await page.keyboard.type('new refl')
  await page.keyboard.press('Enter')
  await expect(composer(page)).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('dark app')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a setting is found by its words', async ({ journal: page }) => {
  await go(page, 'Settings')
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('mood pad')
  await expect(page.getByRole('switch', { name: 'Show the mood pad' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Care' })).toBeHidden()
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('nothing at all like this')
  await expect(page.getByText('No setting has these words.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('')
  await expect(page.getByRole('heading', { name: 'Care' })).toBeVisible()
})

test('the first look around is stepped through once, and can be asked for again', async ({
  mirror: page,
}) => {
  await page.getByLabel('What shall your journal call you?').fill('Ada')
  await page.getByRole('button', { name: 'Begin' }).click()
  const tour = page.getByRole('complementary', { name: 'A first look around' })
  await expect(tour).toContainText('1 of 5')
  await expectAccessible(page)
  for (let step = 0; step < 4; step += 1) await tour.getByRole('button', { name: 'Next' }).click()
  await tour.getByRole('button', { name: 'Done' }).click()
  await expect(tour).toHaveCount(0)
  await page.reload()
  await expect(composer(page)).toBeVisible()
  await expect(tour).toHaveCount(0)
  await openPath(page, '/help')
  await page.getByRole('button', { name: 'Look around again' }).click()
  await expect(tour).toBeVisible()
})

test('the sample goes in one press, and leaves the first run', async ({ sample: page }) => {
  await page.getByRole('complementary', { name: 'About this journal' }).getByRole('button').click()
  await expect(page.getByLabel('What shall your journal call you?')).toBeVisible()
})

test('the constitution is there in plain words', async ({ journal: page }) => {
  await go(page, 'Settings')
  await page.getByRole('link', { name: 'Read it in plain words' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What Mirror may and may not say')
  await expect(page.locator('.rules__one')).toHaveCount(10)
})

test('in German the window, its dates and its numbers are German, after a restart too', async ({
  journal: page,
  host,
}) => {
  await go(page, 'Settings')
  await page.getByLabel('Language').selectOption('de')
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await openPath(page, '/journal')
  const editor = page.getByRole('textbox', { name: 'Neuer Eintrag' }).and(page.locator('.cm-content'))
  await editor.fill('Der Hafen war still.')
  await page.getByRole('button', { name: 'Behalten', exact: true }).click()
  await expect(page.getByRole('article')).toContainText('Der Hafen war still.')
  await expect(page.getByRole('article')).toContainText('Heute')
  await expectAccessible(page)
  for (const [path, title, said] of [
    ['/patterns', 'Muster', 'Was in deinem eigenen Schreiben wiederkehrt.'],
    ['/tensions', 'Spannungen', 'Zwei gute Dinge, die aneinander ziehen.'],
    ['/overview', 'Überblick', 'Tage des Schreibens'],
    ['/constitution', 'Was Mirror sagen darf und was nicht', 'Spiegeln, nie vorschreiben'],
    ['/search?q=mood:grand', 'Suche', 'es gibt keine Stimmung „grand“'],
  ] as const) {
    await openPath(page, path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.locator('main')).toContainText(said)
  }
  await host.kill()
  await page.evaluate(() => localStorage.clear())
  await page.goto(await host.restart())
  await openPath(page, '/journal')
  await expect(editor).toBeVisible()
})
