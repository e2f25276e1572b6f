/** A model of another program, set up by its owner in Settings, against a real server on loopback. */
import { type ModelServer, startModelServer } from '#adapters/providers/test-support/model-server.ts'
import { expect, expectAccessible, go, keep, test } from './fixtures.ts'

const ENTRY = 'I walked by the river, and I thought that I would like to stay. The house was loud again.'
const GOOD = 'You wrote “I walked by the river”, and then “The house was loud again.” Both are in your words.'
const ADVICE = 'You should call a friend. Try to rest more.'

let server: ModelServer
test.beforeEach(async () => {
  server = await startModelServer({ says: GOOD })
})
test.afterEach(() => server.end())

async function setUp(page: Parameters<typeof go>[0]): Promise<void> {
  await go(page, 'Settings')
  await page.locator('label').filter({ hasText: 'Ollama' }).click()
  await page.getByLabel('Address', { exact: true }).fill(server.origin)
  await page.getByRole('button', { name: 'Save the address' }).click()
  await page.getByRole('button', { name: `I agree: send to ${server.host}` }).click()
  await page.getByLabel('Model', { exact: true }).fill('small')
  await page.getByRole('button', { name: 'Save the model' }).click()
  await expect(page.getByText(`Mirrorbacks are written by small at ${server.host}.`)).toBeVisible()
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })

    test('is off at first, and turned on step by step, in reach of everyone', async ({ journal: page }) => {
      await keep(page, 'Something that was kept before any of this, about the heron.')
      await go(page, 'Settings')
      await expect(page.getByRole('radio', { name: 'Mirror itself' })).toBeChecked()
      await page.locator('label').filter({ hasText: 'Ollama' }).click()
      await expect(page.getByText('To go on, set the address.')).toBeVisible()

      await page.getByLabel('Address', { exact: true }).fill('http://models.example')
      await page.getByRole('button', { name: 'Save the address' }).click()
      await expect(page.getByRole('alert')).toContainText('not encrypted')
      await expect(page.getByRole('switch', { name: /without encryption/ })).not.toBeChecked()

      await page.getByLabel('Address', { exact: true }).fill(server.origin)
      await page.getByRole('button', { name: 'Save the address' }).click()
      const consent = page.getByRole('region', { name: `What would be sent to ${server.host}` })
      await expect(consent).toContainText('the whole text of that one reflection')
      await expect(consent).toContainText('Nothing else of your journal is sent')
      await expect(page.getByRole('button', { name: 'Test the connection' })).toHaveCount(0)
      expect(server.connections()).toBe(0)

      await page.getByRole('button', { name: `I agree: send to ${server.host}` }).click()
      await expect(consent).toContainText('You agreed on')
      await expect(page.getByText('has no safe place for a key')).toBeVisible()
      await page.getByRole('button', { name: 'Test the connection' }).click()
      await expect(page.getByText(`${server.host} answers, with 2 models.`)).toBeVisible()
      await page.getByLabel('Model', { exact: true }).fill('small')
      await page.getByRole('button', { name: 'Save the model' }).click()
      await expect(page.getByText(`Mirrorbacks are written by small at ${server.host}.`)).toBeVisible()
      await expectAccessible(page)
      expect(server.heard.map(one => one.raw)).toEqual([''])

      await page.getByRole('button', { name: 'Take it back' }).click()
      await expect(page.getByText('Until then nothing is sent.')).toBeVisible()
    })
  })
}

test('its reply is shown when it was checked, and says who wrote it', async ({ journal: page }) => {
  server.will({ says: GOOD, every: 60 })
  await setUp(page)
  await go(page, 'Journal')
  await keep(page, ENTRY)
  const reply = page.getByRole('region', { name: 'Mirrorback' })
  await expect(reply).toContainText('Writing with small')
  await expect(reply).not.toContainText('You wrote')
  await expect(reply).toContainText('Both are in your words.')
  await expect(reply).toContainText('written by small')
  await expect(reply.getByRole('link', { name: 'I walked by the river' })).toBeVisible()
})

test('advice is not shown; Mirror writes itself and says why', async ({ journal: page }) => {
  server.will({ says: ADVICE })
  await setUp(page)
  await go(page, 'Journal')
  await keep(page, ENTRY)
  const reply = page.getByRole('region', { name: 'Mirrorback' })
  await expect(reply).toContainText('What small wrote is not shown')
  await expect(reply.getByRole('button', { name: 'Another framing' })).toBeVisible()
  await expect(page.getByText('call a friend')).toHaveCount(0)
  await expectAccessible(page)
})

test('stopping closes the connection to the server', async ({ journal: page }) => {
  server.will({ endless: true })
  await setUp(page)
  await go(page, 'Journal')
  await keep(page, ENTRY)
  await expect.poll(() => server.open()).toBe(1)
  await page.getByRole('region', { name: 'Mirrorback' }).getByRole('button', { name: 'Stop' }).click()
  await server.quiet()
  await expect(page.getByRole('region', { name: 'Mirrorback' })).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a server that fails is said, and Mirror’s own reply is one press away', async ({ journal: page }) => {
  server.will({ status: 401 })
  await setUp(page)
  await go(page, 'Journal')
  await keep(page, ENTRY)
  await expect(page.getByRole('alert')).toContainText('refused the key')
  await page.getByRole('button', { name: 'Let Mirror write this one' }).click()
  await expect(page.getByRole('region', { name: 'Mirrorback' })).toContainText(/\S/)
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(server.heard).toHaveLength(1)
})

test('a server that is not there is said, with what is safe, and Mirror writes instead', async ({
  journal: page,
}) => {
  await setUp(page)
  await server.end()
  await go(page, 'Journal')
  await keep(page, ENTRY)
  await expect(page.getByRole('alert')).toContainText(server.host)
  await page.getByRole('button', { name: 'Let Mirror write this one' }).click()
  await expect(page.getByRole('region', { name: 'Mirrorback' })).toContainText(/\S/)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('all of it without a mouse', async ({ journal: page }) => {
  await go(page, 'Settings')
  await page.getByRole('radio', { name: 'Mirror itself' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Ollama' })).toBeChecked()
  await page.getByRole('radio', { name: 'Ollama' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Address', { exact: true })).toBeFocused()
  await page.keyboard.type(server.origin)
  await page.keyboard.press('Enter')
  const agree = page.getByRole('button', { name: `I agree: send to ${server.host}` })
  await expect(agree).toBeVisible()
  await agree.focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Model', { exact: true }).focus()
  await page.keyboard.type('small')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Mirrorbacks are written by small at ${server.host}.`)).toBeVisible()
})
