/** The lock as its owner meets it: chosen at the first run, closed, opened by passphrase and by recovery code, taken off. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { composer, expect, expectAccessible, go, keep, test } from './fixtures.ts'

const PASSPHRASE = 'a long walk by the river'
const WORD = 'quexolotlian'

async function beginWithPassphrase(page: Page): Promise<string> {
  await page.getByLabel('What shall your journal call you?').fill('Ada')
  await page.getByRole('radio', { name: /With a passphrase/ }).check()
  await page.getByLabel('New passphrase').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Begin' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your recovery code' })
  const code = await dialog.getByRole('status', { name: 'Recovery code' }).innerText()
  expect(code).toMatch(/^(\w{4}-){8}\w{4}$/)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'I have written it down' }).click()
  await expect(composer(page)).toBeVisible()
  return code
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })

    test('a journal begun with a passphrase locks, and opens by each way, by keyboard alone', async ({
      mirror: page,
      host,
    }) => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      const code = await beginWithPassphrase(page)
      await keep(page, `The ${WORD} sat on the roof.`)
      await go(page, 'Settings')
      await expect(page.getByText('Your journal is encrypted on this disk.')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Lock now' }).press('Enter')

      await expect(page.getByRole('heading', { name: 'Your journal is locked' })).toBeVisible()
      await expect(page.getByText(WORD)).toHaveCount(0)
      expect(readFileSync(join(host.home, 'mirror.db')).includes(WORD)).toBe(false)
      await expectAccessible(page)
      await expect(page.getByLabel('Passphrase')).toBeFocused()
      await page.keyboard.type('not the passphrase')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('alert')).toContainText('not the passphrase')
      await page.getByLabel('Passphrase').fill(PASSPHRASE)
      await page.keyboard.press('Enter')
      await go(page, 'Journal')
      await expect(page.getByText(WORD).first()).toBeVisible()

      await host.kill()
      await page.goto(await host.restart())
      await expect(page.getByRole('heading', { name: 'Your journal is locked' })).toBeVisible()
      await page.getByRole('button', { name: 'Use the recovery code' }).press('Enter')
      await page.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '))
      await page.keyboard.press('Enter')
      await expect(page.getByText(WORD).first()).toBeVisible()
    })
  })
}

test('a journal begun without is told what that means, and can be encrypted and decrypted later', async ({
  journal: page,
  host,
}) => {
  await keep(page, `The ${WORD} sat on the roof.`)
  await go(page, 'Settings')
  await expect(page.getByText('whoever can read this disk can read it')).toBeVisible()
  await page.getByLabel('New passphrase').fill(PASSPHRASE)
  await page.getByLabel('The same again').fill(`${PASSPHRASE}!`)
  await expect(page.getByText('The two are not the same yet.')).toBeVisible()
  await page.getByLabel('The same again').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Encrypt the journal' }).click()
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await expect(page.getByText('Your journal is encrypted on this disk.')).toBeVisible()
  expect(readFileSync(join(host.home, 'mirror.db')).includes(WORD)).toBe(false)
  await page.getByText('Take the encryption off').first().click()
  await page.getByLabel('Your passphrase').last().fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Take the encryption off' }).click()
  await expect(page.getByText('Your journal is not encrypted')).toBeVisible()
})

test('a damaged encrypted journal says what is safe and what can be done, and stays as it is', async ({
  mirror: page,
  host,
}) => {
  await beginWithPassphrase(page)
  await keep(page, `The ${WORD} sat on the roof.`)
  await host.end()
  const file = join(host.home, 'mirror.db')
  const bytes = readFileSync(file)
  bytes.fill(0xa5, 100, 4000)
  writeFileSync(file, bytes)
  await page.goto(await host.restart())
  await page.getByLabel('Passphrase').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('the file is damaged')
  await expect(page.getByRole('alert')).toContainText(file)
  await expect(page.getByText('Nothing was changed or deleted: the file stays where it is.')).toBeVisible()
  await expect(page.getByText(/mirror -- salvage/)).toBeVisible()
  await expectAccessible(page)
  expect(readFileSync(file).equals(bytes)).toBe(true)
})
