/** Rhythm in a real browser: turned on, planned, done, taken back, put off, left out, fed with data, explained, turned off. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectAccessible, go, test } from './fixtures.ts'

test('a day from the switch to the score, and off again', async ({ journal: page, host }) => {
  const rail = page.getByRole('navigation', { name: 'Main' })
  await expect(rail.getByRole('link', { name: 'Today', exact: true })).toHaveCount(0)
  await go(page, 'Settings')
  await page.getByRole('switch', { name: 'Rhythm' }).click()
  await go(page, 'Today')

  const form = page.getByRole('form', { name: 'Plan something' })
  for (const name of ['A walk', 'Water the plants', 'Call home']) {
    await form.getByLabel('What').fill(name)
    await form.getByLabel('When').fill('00:00')
    await form.getByRole('button', { name: 'Add' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible()
  }
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })

  await page.getByRole('button', { name: 'Done: A walk' }).click()
  await expect(row('A walk')).toContainText('done')
  await expect(page.getByText('1 of 3 done', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Take back: A walk' }).click()
  await expect(page.getByRole('button', { name: 'Done: A walk' })).toBeVisible()
  await page.getByRole('button', { name: 'Done: A walk' }).click()

  await page.getByRole('button', { name: 'More for Water the plants' }).click()
  await page.getByRole('menuitem', { name: 'To tomorrow', exact: true }).click()
  await expect(row('Water the plants')).toContainText('moved')
  await page.getByRole('button', { name: 'More for Call home' }).click()
  await page.getByRole('menuitem', { name: 'Leave it out this time' }).click()
  await expect(row('Call home')).toContainText('left out')
  await expect(page.getByText('1 of 1 done', { exact: false }).first()).toBeVisible()

  await page.getByLabel('Steps').fill('12000')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByText('100, from 2 of 4 domains')).toBeVisible()
  await page.locator('summary', { hasText: 'Activity' }).click()
  await expect(page.getByText('12000 steps.')).toBeVisible()
  await expectAccessible(page)

  await go(page, 'Settings')
  const file = join(host.home, 'health.csv')
  writeFileSync(file, 'date,steps,hrv\n2026-01-02,9000,50\n2026-01-03,4000,\n')
  const region = page.locator('form', { hasText: 'Health data from a file' })
  await region.getByLabel('Path of the file').fill(file)
  await region.getByRole('button', { name: 'Look at it' }).click()
  await expect(region.getByText('It would add 2 days')).toBeVisible({ timeout: 20_000 })
  await region.getByRole('button', { name: 'Bring it in' }).click()
  await expect(region.getByText('Added 2 days')).toBeVisible({ timeout: 20_000 })

  await page.getByRole('switch', { name: 'Rhythm' }).click()
  await page.getByRole('button', { name: 'Keep the data' }).click()
  await expect(rail.getByRole('link', { name: 'Today', exact: true })).toHaveCount(0)
  await page.getByRole('switch', { name: 'Rhythm' }).click()
  await go(page, 'Today')
  await expect(row('A walk')).toContainText('done')
})
