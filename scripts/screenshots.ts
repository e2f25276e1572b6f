/**
 * `npm run screenshots`: pictures of every page of the built app on the sample journal, for the README and for looking at.
 *
 * `-- --all [--some <home>] [--many <home>] [--only empty,few,…] [--place journal,keys,…]` looks at everything instead: each page and dialog
 * of an empty journal, of one with 12 reflections and Rhythm, of the sample, and of the homes given, the first run and the locked window too,
 * light and dark, wide and narrow, once in forced colours, and once as a window of 1440 by 900 is at 200 %. The pictures go to
 * test-results/screenshots; what axe finds is printed, and ends it with 1. `--view wide-light,narrow-dark,…` takes only those, `--locale
 * de-DE` opens it on a machine that speaks so, `--height` makes the window taller, to see what lies below the fold, and `--whole` as tall as
 * each page with all that folds open.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { violationsOf } from '../e2e/axe.ts'
import { homesOnce, takeSeat } from '../e2e/host.ts'
import { spokenIn } from '../e2e/spoken.ts'
import { openPlace, type Place, pages, walk } from '../e2e/walk.ts'
import { buildAll } from './build.ts'
import { launchChromium } from './chromium.ts'

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    some: { type: 'string' },
    many: { type: 'string' },
    only: { type: 'string' },
    place: { type: 'string' },
    height: { type: 'string', default: '900' },
    view: { type: 'string' },
    locale: { type: 'string', default: 'en-GB' },
    whole: { type: 'boolean', default: false },
  },
})
const project = join(import.meta.dirname, '..')
const out = values.all ? join(project, 'test-results', 'screenshots') : join(project, 'docs', 'screenshots')
interface View {
  readonly journal: string
  readonly width: number
  readonly height?: number
  readonly scheme: 'light' | 'dark'
  readonly forced?: boolean
}

if (!values.built) await buildAll()
mkdirSync(out, { recursive: true })
const browser = await launchChromium()
const homes = homesOnce()
const journals: Readonly<Record<string, () => Promise<string | undefined>>> = values.all
  ? {
      first: async () => undefined,
      locked: () => homes.locked(),
      empty: () => homes.ada(),
      few: () => homes.rhythm(),
      'rhythm-empty': () => homes.rhythmEmpty(),
      sample: () => homes.sample(),
      ...given('some', values.some),
      ...given('many', values.many),
    }
  : { sample: () => homes.sample() }
/** These show one page only, whatever the address. */
const closed: readonly string[] = ['first', 'locked']
const found: string[] = []
const spoken = spokenIn(values.locale)
try {
  for (const [journal, home] of Object.entries(journals)) {
    if (values.only && !values.only.split(',').includes(journal)) continue
    const seat = takeSeat()
    try {
      await seat.begin(await home())
      const context = await browser.newContext({ locale: values.locale, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(seat.host.address)
      await page
        .locator(closed.includes(journal) ? 'main h1' : '.composer .cm-content')
        .first()
        .waitFor({ timeout: 120_000 })
      const skipTour = async () => {
        // It comes a moment after the page, and would stand on every picture.
        if (values.all && !closed.includes(journal))
          await page
            .locator('.tour__bar .button--quiet')
            .click({ timeout: 3000 })
            .catch(() => undefined)
      }
      await skipTour()
      for (const view of viewsOf(journal)) {
        await look(page, view)
        // The last picture of a view shows it again.
        await skipTour()
      }
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

function viewsOf(journal: string): readonly View[] {
  const all: Readonly<Record<string, Omit<View, 'journal'>>> = {
    'wide-light': { width: 1440, scheme: 'light' },
    'wide-dark': { width: 1440, scheme: 'dark' },
    'narrow-light': { width: 900, scheme: 'light' },
    'narrow-dark': { width: 900, scheme: 'dark' },
    forced: { width: 1440, scheme: 'light', forced: true },
    zoomed: { width: 720, height: 450, scheme: 'light' },
  }
  const wanted = values.view?.split(',') ?? (values.all ? Object.keys(all) : ['wide-light', 'wide-dark'])
  return wanted.flatMap(name => (all[name] ? [{ journal, ...all[name] }] : []))
}

async function look(page: Page, view: View): Promise<void> {
  await page.setViewportSize({ width: view.width, height: view.height ?? Number(values.height) })
  await page.emulateMedia({ colorScheme: view.scheme, forcedColors: view.forced ? 'active' : 'none' })
  if (closed.includes(view.journal)) return keep(page, view, 'page')
  const places: readonly Place[] = values.all ? walk : pages
  for (const place of places) {
    if (values.place && !values.place.split(',').includes(place.name)) continue
    const there = await openPlace(page, place, spoken)
    // Charts are fetched when there is time; sparks come without saying so.
    await page.waitForTimeout(700)
    if (there) await keep(page, view, place.name)
    // What was opened goes with the page; a change of the part after the # would leave it.
    if (place.press || place.give) await page.reload()
  }
}

async function keep(page: Page, view: View, what: string): Promise<void> {
  const { journal, width, scheme, forced } = view
  const language = values.locale.slice(0, 2)
  const parts = [
    what,
    ...(language === 'en' ? [] : [language]),
    scheme,
    ...(width === 1440 ? [] : [width]),
    ...(forced ? ['forced'] : []),
  ]
  const name = `${(values.all ? [journal, ...parts] : parts).join('-')}.png`
  if (values.whole) await unfold(page, width)
  await page.screenshot({ path: join(out, name) })
  if (values.all) for (const one of await violationsOf(page)) found.push(`${name}: ${one}`)
}

/** The page scrolls inside the window, so the window is made as tall as it. */
async function unfold(page: Page, width: number): Promise<void> {
  for (const part of await page.locator('main details').all())
    await part.evaluate(one => one.setAttribute('open', ''))
  const tall = await page
    .locator('main')
    .first()
    .evaluate(main => Math.min(4000, main.scrollHeight))
  await page.setViewportSize({ width, height: Math.max(Number(values.height), tall) })
}
