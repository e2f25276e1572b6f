/** What one's own sentences suggest for tensions: taken or dismissed by hand, and taken back. */
import { expect, expectAccessible, go, keep, test } from './fixtures.ts'

test('a pair becomes an axis, a word is added to a pole and taken away, one is dismissed', async ({
  journal: page,
}) => {
  const pairs = ['the studio and the nursery', 'the studio and the nursery', 'the mill and the sea']
  for (const [at, pair] of pairs.entries())
    await keep(page, `Day ${at + 1}: I felt alone and lonely at the harbour. I am torn between ${pair}.`)
  await go(page, 'Tensions')
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'From your own sentences' }),
  })
  await section.scrollIntoViewIfNeeded()
  const harbour = section.getByRole('button', { name: 'Let it count “harbour” for Solitude' })
  await expect(harbour).toBeVisible()
  await expectAccessible(page)

  await section.getByRole('button', { name: 'Dismiss the mill ↔ the sea' }).click()
  await expect(section.getByText('“the mill” and “the sea”')).toHaveCount(0)

  await section.getByRole('button', { name: 'Make an axis of it… the studio ↔ the nursery' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('group', { name: 'One pole' }).getByLabel('Name')).toHaveValue('Studio')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Make the axis' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(section.getByText('“the studio” and “the nursery”')).toHaveCount(0)

  await harbour.click()
  await expect(harbour).toHaveCount(0)
  await page.reload()
  await go(page, 'Tensions')
  await page.locator('main .tension-row__name', { hasText: 'Solitude' }).first().click()
  const added = page.getByRole('button', { name: 'Take away “harbour” for Solitude' })
  await expect(added).toBeVisible()
  await expectAccessible(page)
  await added.click()
  await expect(added).toHaveCount(0)

  await go(page, 'Tensions')
  await section
    .getByRole('link', { name: /lonely at the harbour/ })
    .first()
    .click()
  await expect(page).toHaveURL(/#\/r\/.*at=/)
})
