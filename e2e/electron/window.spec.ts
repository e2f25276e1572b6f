/** The desktop app itself; runs wherever Electron's runtime is installed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'

const main = join(import.meta.dirname, '..', '..', 'dist', 'main', 'electron-main.js')
let home: string
let app: ElectronApplication
let page: Page

test.beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'mirror-electron-'))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  app = await _electron.launch({ args: [main, ...sandbox], env: { ...process.env, MIRROR_HOME: home } })
  page = await app.firstWindow()
})

test.afterEach(async () => {
  await app.close()
  rmSync(home, { recursive: true, force: true })
})

test('writes, and finds it again after a restart', async () => {
  await page.getByLabel('What shall your journal call you?').fill('Ada')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('textbox', { name: 'New reflection' }).fill('I stayed, and I felt glad that I did.')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByRole('article')).toContainText('I felt glad')
  await app.close()
  app = await _electron.launch({ args: [main], env: { ...process.env, MIRROR_HOME: home } })
  page = await app.firstWindow()
  await expect(page.getByRole('article')).toContainText('I felt glad')
})

test('the page has no Node, no way out and no second window', async () => {
  expect(
    await page.evaluate(() => [
      typeof Reflect.get(globalThis, 'require'),
      typeof Reflect.get(globalThis, 'process'),
    ]),
  ).toEqual(['undefined', 'undefined'])
  const before = page.url()
  await page.evaluate(() => {
    window.open('https://example.org')
    location.href = 'https://example.org'
  })
  await page.waitForTimeout(500)
  expect(page.url()).toBe(before)
  expect(app.windows()).toHaveLength(1)
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Electron gives these to its own tests only; its types leave them out.
    const contents = window?.webContents as { getLastWebPreferences?(): Record<string, unknown> } | undefined
    return contents?.getLastWebPreferences?.()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
})
