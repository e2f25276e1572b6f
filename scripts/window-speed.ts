/**
 * `npm run window:speed -- --many <home> --some <home>`: how quick the window feels, measured by the browser itself.
 *
 * `--many`: a home with a very long journal (100,000 reflections); `--some`: one with a diary that was read to its end. Both are only
 * looked at, apart from drafts. Prints each figure with what it is held to; ends with 1 where one falls short.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser, thisMachine } from '#hosts/loopback/browsers.ts'
import { type Seat, takeSeat } from '../e2e/host.ts'

const { values } = parseArgs({ options: { many: { type: 'string' }, some: { type: 'string' } } })
const executablePath = findBrowser(thisMachine)
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
const seats: Seat[] = []
const empty = mkdtempSync(join(tmpdir(), 'mirror-speed-'))
let short = 0
try {
  if (values.many) {
    const [few, many] = [await openHome(browser, empty), await openHome(browser, values.many)]
    await typing(few, many)
    await scrolling(many)
  }
  if (values.some) await opening(await openHome(browser, values.some))
} finally {
  await browser.close()
  for (const seat of seats) await seat.end()
  rmSync(empty, { recursive: true, force: true })
}
process.exitCode = short === 0 ? 0 : 1

function say(what: string, value: number, limit: number, unit: string): void {
  const good = value <= limit
  if (!good) short += 1
  console.log(`${good ? 'ok   ' : 'SHORT'} ${what}: ${value.toFixed(2)} ${unit} (at most ${String(limit)})`)
}

/** The window on a copy of a home; an empty one gets a journal. */
async function openHome(on: Browser, home: string): Promise<Page> {
  const seat = takeSeat()
  seats.push(seat)
  await seat.begin(home)
  const context = await on.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.addInitScript(observe)
  await page.goto(seat.host.address)
  const begin = page.getByRole('button', { name: 'Begin', exact: true })
  const editor = page.locator('.composer .cm-content')
  await begin.or(editor).first().waitFor()
  if (await begin.isVisible()) {
    await page.getByLabel('What shall your journal call you?').fill('Ada')
    await begin.click()
  }
  await editor.waitFor()
  const skip = page.getByRole('button', { name: 'Skip', exact: true })
  if (await skip.isVisible()) await skip.click()
  return page
}

interface Seen {
  readonly keys: number[]
  readonly tasks: number[]
}

/** Runs in the page: how long each key takes until its frame is painted, and how long each long task is, in ms. */
function observe(): void {
  const seen: Seen = { keys: [], tasks: [] }
  Object.assign(globalThis, { seen })
  addEventListener(
    'keydown',
    event =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => seen.keys.push(performance.now() - event.timeStamp)
        port2.postMessage(null)
      }),
    { capture: true },
  )
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) seen.tasks.push(entry.duration)
  }).observe({ type: 'longtask' })
}

async function take(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Seen }
    return { keys: seen.keys.splice(0), tasks: seen.tasks.splice(0) }
  })
}

/** In turns, so that what else the machine does meets both alike. */
async function typing(few: Page, many: Page): Promise<void> {
  const keys = new Map<Page, number[]>([
    [few, []],
    [many, []],
  ])
  for (let turn = 0; turn < 8; turn += 1)
    for (const [page, all] of keys) {
      await page.bringToFront()
      await page.locator('.composer .cm-content').click()
      await take(page)
      await page.keyboard.type('The harbour was quiet, and I stayed a while. ', { delay: 30 })
      const { keys: taken } = await take(page)
      // The first turns, and the first keys after a pause, meet code that was not compiled yet, in both alike.
      if (turn > 1) all.push(...taken.slice(5))
    }
  const p95 = (page: Page) => quantile(keys.get(page) ?? [], 0.95)
  console.log(
    `      key to paint, p95: ${p95(few).toFixed(1)} ms in an empty journal, ${p95(many).toFixed(1)} ms in a long one`,
  )
  say('typing in a long journal, against an empty one', p95(many) / p95(few), 1.2, 'times')
}

/** Leaps through all of the feed, and after each some steps as of a wheel. */
async function scrolling(page: Page): Promise<void> {
  await page.bringToFront()
  const session = await page.context().newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(one => one.name === 'JSHeapUsedSize')?.value ?? 0) / 1e6
  }
  await session.send('Performance.enable')
  const before = await heap()
  await take(page)
  await page.mouse.move(500, 500)
  for (let leap = 0; leap <= 60; leap += 1) {
    await page.locator('#page').evaluate((element, part) => {
      element.scrollTop = part * (element.scrollHeight - element.clientHeight)
    }, leap / 60)
    for (let step = 0; step < 12; step += 1) {
      await page.mouse.wheel(0, leap === 60 ? -240 : 240)
      await page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)))
    }
  }
  await page.locator('#page').evaluate(element => element.scrollTo(0, element.scrollHeight))
  const last = await page.locator('.feed [aria-posinset]').last().getAttribute('aria-posinset')
  const { tasks } = await take(page)
  console.log(
    `      the last one drawn is number ${last ?? 'none'}; ${String(tasks.length)} tasks over 50 ms, the longest ${Math.max(0, ...tasks).toFixed(0)} ms`,
  )
  say('tasks over 100 ms while scrolling from end to end', tasks.filter(ms => ms > 100).length, 0, '')
  say('growth of the heap', (await heap()) - before, 30, 'MB')
}

/** From the wish to go there until what the page is for is drawn. */
async function opening(page: Page): Promise<void> {
  const pages = {
    '/settings': '.page h1',
    '/patterns': '.pattern-row__name',
    '/tensions': 'main svg [data-mark]',
  }
  const times = new Map<string, number[]>()
  for (let turn = 0; turn < 7; turn += 1)
    for (const [path, drawn] of Object.entries(pages)) {
      await page.evaluate(async () => {
        location.hash = '/help'
        while (!document.querySelector('main h1')) await new Promise(requestAnimationFrame)
      })
      const ms = await page.evaluate(
        async ([to, selector]) => {
          const began = performance.now()
          location.hash = to
          do await new Promise(requestAnimationFrame)
          while (!document.querySelector(selector) || document.querySelector('main .skeleton__line'))
          return performance.now() - began
        },
        [path, drawn] as const,
      )
      // The first time fetches the page's own code.
      if (turn > 0) times.set(path, [...(times.get(path) ?? []), ms])
    }
  const median = (path: string) => quantile(times.get(path) ?? [], 0.5)
  console.log(`      opening Settings takes ${median('/settings').toFixed(0)} ms`)
  for (const path of ['/patterns', '/tensions'])
    say(`opening ${path}, against Settings`, median(path) / median('/settings'), 1.5, 'times')
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}
