/**
 * `node scripts/screenshots-today.ts`: every view and dialog of Today, empty and full, in English and German, light and dark, wide and narrow.
 * The pictures go to test-results/today; what axe finds is printed, and ends it with 1. `--only rhythm-en-light-1440` looks at one of them;
 * `--built` takes the build that is there.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { violationsOf } from '../e2e/axe.ts'
import { type Host, homesOnce, takeSeat } from '../e2e/host.ts'
import { buildAll } from './build.ts'
import { launchChromium } from './chromium.ts'

const { values } = parseArgs({
  options: { built: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const out = join(import.meta.dirname, '..', 'test-results', 'today')
/** By their place on the page, because the words differ by language. */
const VIEWS = ['day', 'week', 'month', 'plan', 'progress'] as const

if (!values.built) await buildAll()
mkdirSync(out, { recursive: true })
const browser = await launchChromium()
const homes = homesOnce()
let found = 0
try {
  for (const kind of ['rhythm', 'rhythmEmpty'] as const) {
    const seat = takeSeat()
    try {
      await seat.begin(await homes[kind]())
      await lookAll(kind, seat.host)
    } finally {
      await seat.end()
    }
  }
} finally {
  homes.remove()
  await browser.close()
}
process.exitCode = found === 0 ? 0 : 1

async function lookAll(kind: string, host: Host): Promise<void> {
  for (const locale of ['en-GB', 'de-DE'])
    for (const width of [1440, 900])
      for (const scheme of ['light', 'dark'] as const) {
        const name = `${kind}-${locale.slice(0, 2)}-${scheme}-${width}`
        if (!name.startsWith(values.only)) continue
        const context = await browser.newContext({
          locale,
          colorScheme: scheme,
          reducedMotion: 'reduce',
          viewport: { width, height: 900 },
        })
        const page = await context.newPage()
        // An address opens one window; the next window needs a new one.
        await host.end()
        await page.goto(await host.restart())
        await page.locator('.composer .cm-content').waitFor({ timeout: 60_000 })
        await look(page, name)
        await context.close()
      }
}

async function look(page: Page, name: string): Promise<void> {
  for (const [at, view] of VIEWS.entries()) {
    await open(page, 'today')
    const choice = page.locator('.today__bar .segmented__input').nth(at)
    if ((await choice.count()) === 0) continue
    await choice.check()
    await keep(page, `${name}-${view}`)
  }
  const dialogs = [
    ['profile', '.today__bar > .button'],
    ['item', '.add-item .button--quiet'],
    ['menu', '.timeline__acts .icon-button'],
  ] as const
  for (const [dialog, opener] of dialogs) {
    await open(page, 'today')
    const button = page.locator(opener).first()
    if (!(await button.isVisible())) continue
    await button.click()
    await keep(page, `${name}-${dialog}`, false)
    await page.keyboard.press('Escape')
  }
  await open(page, 'settings')
  const health = page.locator('.settings__part', { has: page.locator('.file-drop') })
  await health.locator('input[type=file]').setInputFiles({
    name: 'own.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Datum;Schritte;Schlaf\n2026-01-02;8.500;420\n2026-01-03;9.100;400\n'),
  })
  await health.locator('form.rhythm-form').waitFor()
  await health.scrollIntoViewIfNeeded()
  await keep(page, `${name}-settings`, false)
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/${path}`)
  await page.reload()
  await page.locator('main h1').first().waitFor()
  await settled(page)
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('main .skeleton__line, main [aria-busy=true]'))
  // Charts are fetched when there is time, and nothing tells that the last one was.
  await page.waitForTimeout(500)
}

async function keep(page: Page, name: string, whole = true): Promise<void> {
  await settled(page)
  for (const part of await page.locator('main details').all())
    await part.evaluate(one => one.setAttribute('open', ''))
  const size = page.viewportSize() ?? { width: 1440, height: 900 }
  // The page scrolls inside the window, so the window is made as tall as it.
  const height = whole
    ? await page.locator('main').evaluate(main => Math.min(4000, main.scrollHeight))
    : size.height
  await page.setViewportSize({ width: size.width, height: Math.max(900, height) })
  await page.screenshot({ path: join(out, `${name}.png`) })
  for (const one of await violationsOf(page)) {
    found += 1
    console.error(`${name}: ${one}`)
  }
  await page.setViewportSize(size)
}
