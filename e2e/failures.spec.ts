/** What the window says when something is in the way: plain words, a remedy, and nothing lost. */
import { composer, expect, keep, test } from './fixtures.ts'

test('a Mirror that is gone is said so, what was typed stays, and it is kept when Mirror is back', async ({
  journal: page,
  host,
}) => {
  await keep(page, 'Kept before the end.')
  await host.kill()
  await composer(page).fill('Typed while Mirror was gone')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByText(/Mirror is not answering/).first()).toBeVisible({ timeout: 20_000 })
  await expect(composer(page)).toHaveText('Typed while Mirror was gone')
  await page.goto(await host.restart())
  await expect(page.getByRole('article').filter({ hasText: 'Kept before the end.' })).toBeVisible()
})

test('a text that cannot be kept says its rule at once, and stays in the field', async ({
  journal: page,
}) => {
  await composer(page).evaluate(field => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'word '.repeat(420_000))
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText(/at most 2,000,000 characters; this one has 2,100,000/).first()).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByRole('button', { name: 'Keep', exact: true })).toBeDisabled()
  await expect(page.getByText('420,000 words')).toBeVisible()
})

test('another journal held open elsewhere is refused while it is held, and nothing is lost', async ({
  journal: page,
  host,
}) => {
  const holder = await host.hold()
  await composer(page).fill('Words that wait for the lock')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByText(/another program holds the journal/i).first()).toBeVisible({
    timeout: 20_000,
  })
  await expect(composer(page)).toHaveText('Words that wait for the lock')
  await holder.release()
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByRole('article').filter({ hasText: 'Words that wait' })).toBeVisible({
    timeout: 20_000,
  })
})
