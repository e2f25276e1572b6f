/** `npm run screenshots`: pictures of every page of the built app on the sample journal, for the README and for looking at. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser, thisMachine } from '#hosts/loopback/browsers.ts'
import { buildAll } from './build.ts'

const project = join(import.meta.dirname, '..')
const out = join(project, 'docs', 'screenshots')
const pages = [
  'journal',
  'patterns',
  'tensions',
  'threads',
  'overview',
  'search?q=boat',
  'on-this-day',
  'data',
  'settings',
  'year',
  'help',
  'constitution',
  'design',
] as const
const widths = process.argv.includes('--all') ? [1440, 900] : [1440]

await buildAll()
mkdirSync(out, { recursive: true })
const home = mkdtempSync(join(tmpdir(), 'mirror-screenshots-'))
const host = spawn(
  process.execPath,
  [join(project, 'dist', 'main', 'loopback.js'), '--home', home, '--no-window'],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
)
const executablePath = findBrowser(thisMachine)
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
try {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(await addressOf(host))
  await page.getByRole('button', { name: 'Look around with the sample journal' }).click()
  await page.getByRole('textbox', { name: 'New reflection' }).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Skip', exact: true }).click()
  for (const width of widths)
    for (const scheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: scheme })
      for (const path of pages) {
        await page.goto(`${new URL(page.url()).origin}/#/${path}`)
        await page.waitForTimeout(1200)
        const name = `${path.replace(/\?.*/, '')}-${scheme}${width === 1440 ? '' : `-${width}`}.png`
        await page.screenshot({ path: join(out, name) })
      }
    }
} finally {
  await browser.close()
  host.kill('SIGTERM')
  rmSync(home, { recursive: true, force: true })
}

async function addressOf(child: typeof host): Promise<string> {
  let said = ''
  for await (const part of child.stdout) {
    said += String(part)
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0]
    if (address) return address
  }
  throw new Error('the host gave no address')
}
