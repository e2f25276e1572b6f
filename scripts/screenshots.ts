/**
 * `npm run screenshots`: pictures of every page of the built app on the sample journal, for the README and for looking at.
 *
 * `-- --all [--some <home>] [--many <home>] [--only empty,few,…]` looks at everything instead: each page and dialog of an empty journal, of
 * one with 12 reflections, of the sample, and of the homes given, light and dark, wide and narrow, and once in forced colours. The pictures
 * go to test-results/screenshots; what axe finds is printed, and ends it with 1.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { violationsOf } from '../e2e/axe.ts'
import { homesOnce, takeSeat } from '../e2e/host.ts'
import { buildAll } from './build.ts'
import { launchChromium } from './chromium.ts'

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    some: { type: 'string' },
    many: { type: 'string' },
    only: { type: 'string' },
  },
})
const project = join(import.meta.dirname, '..')
const out = values.all ? join(project, 'test-results', 'screenshots') : join(project, 'docs', 'screenshots')
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
/** Dialogs, by the page that they open on and the button that opens them. */
const dialogs = [
  ['journal', 'Jump to a day'],
  ['journal', 'Mood'],
  ['journal', 'Begin with'],
  ['journal', 'Filter'],
  ['tensions', 'Axes…'],
  ['journal', 'Keyboard shortcuts'],
  ['journal', 'Go anywhere'],
] as const

interface View {
  readonly journal: string
  readonly width: number
  readonly scheme: 'light' | 'dark'
  readonly forced?: boolean
}

if (!values.built) await buildAll()
mkdirSync(out, { recursive: true })
const browser = await launchChromium()
const homes = homesOnce()
const journals: Readonly<Record<string, () => Promise<string>>> = values.all
  ? {
      empty: () => homes.ada(),
      few: () => homes.few(),
      sample: () => homes.sample(),
      ...given('some', values.some),
      ...given('many', values.many),
    }
  : { sample: () => homes.sample() }
const found: string[] = []
try {
  for (const [journal, home] of Object.entries(journals)) {
    if (values.only && !values.only.split(',').includes(journal)) continue
    const seat = takeSeat()
    try {
      await seat.begin(await home())
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(seat.host.address)
      await page.locator('.composer .cm-content').waitFor({ timeout: 120_000 })
      for (const width of values.all ? [1440, 900] : [1440])
        for (const scheme of ['light', 'dark'] as const) await look(page, { journal, width, scheme })
      if (values.all) await look(page, { journal, width: 1440, scheme: 'light', forced: true })
      await context.close()
    } finally {
      await seat.end()
    }
  }
} finally {
  homes.remove()
  await browser.close()
}
for (const one of found) console.error(one)
process.exitCode = found.length === 0 ? 0 : 1

function given(name: string, home: string | undefined): Record<string, () => Promise<string>> {
  return home ? { [name]: async () => home } : {}
}

async function look(page: Page, view: View): Promise<void> {
  await page.setViewportSize({ width: view.width, height: 900 })
  await page.emulateMedia({ colorScheme: view.scheme, forcedColors: view.forced ? 'active' : 'none' })
  for (const path of pages) {
    await open(page, path)
    await keep(page, view, path.replace(/\?.*/, ''))
  }
  if (!values.all) return
  for (const [path, button] of dialogs) {
    await open(page, path)
    const opener = page.getByRole('button', { name: button }).first()
    if (!(await opener.isVisible())) continue
    await opener.click()
    await keep(page, view, `${path}-${button.toLowerCase().replace(/[^a-z]+/g, '-')}`)
    await page.keyboard.press('Escape')
  }
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/${path}`)
  await page.locator('main h1').first().waitFor()
  // The page of widgets shows them in every state, also the one of waiting.
  if (path !== 'design')
    await page.waitForFunction(() => !document.querySelector('main .skeleton__line, main [aria-busy=true]'))
  // Charts are fetched when there is time, and nothing tells that the last one was.
  await page.waitForTimeout(700)
}

async function keep(page: Page, view: View, what: string): Promise<void> {
  const { journal, width, scheme, forced } = view
  const parts = [what, scheme, ...(width === 1440 ? [] : [width]), ...(forced ? ['forced'] : [])]
  const name = `${(values.all ? [journal, ...parts] : parts).join('-')}.png`
  await page.screenshot({ path: join(out, name) })
  if (values.all) for (const one of await violationsOf(page)) found.push(`${name}: ${one}`)
}
