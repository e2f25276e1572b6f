/** The local API, as its owner lets a program in and out again. */
import { expect, expectAccessible, go, keep, test } from './fixtures.ts'

test.use({ actionTimeout: 30_000 })

test('a program is let in by the settings, reads, and is put out again', async ({ journal: page }) => {
  await keep(page, 'The tide came in late.')
  await go(page, 'Settings')
  const section = page.locator('section', {
    has: page.getByRole('heading', { level: 2, name: 'Other programs', exact: true }),
  })
  const on = section.getByRole('switch', { name: 'Let programs in that hold a key' })
  await on.click()
  const address = await section.getByText(/^http:\/\/127\.0\.0\.1:\d+\/api$/).innerText()
  expect((await fetch(`${address}/openapi.json`)).status).toBe(200)

  await section.getByLabel('Name of the program').fill('Shortcuts')
  await section.getByRole('button', { name: 'Make a key' }).click()
  const made = await section.getByLabel('The key, shown this once').inputValue()
  const authorization = `Bearer ${/access_token: (\S+)/.exec(made)?.[1]}`
  const search = async () =>
    (await fetch(`${address}/tensions/seed-tensions`, { headers: { authorization } })).status
  expect(await search()).toBe(200)
  await expectAccessible(page)
  await section.getByRole('button', { name: 'Done' }).click()
  await expect(section.getByText('Shortcuts')).toBeVisible()

  await section.getByRole('button', { name: 'Take the key back from Shortcuts' }).click()
  await expect(section.getByText('No program holds a key to this journal.')).toBeVisible()
  expect(await search()).toBe(401)
  await on.click()
  await expect(on).not.toBeChecked()
  await expect.poll(async () => (await fetch(`${address}/openapi.json`)).status).toBe(404)
})
