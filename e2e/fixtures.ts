/** Every test has a Mirror of its own: a private home, the built loopback host as a process, and a window on it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

const project = join(import.meta.dirname, '..')

export interface Host {
  readonly home: string
  readonly origin: string
  /** The one-time address. */
  readonly address: string
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>
  /** Ends the process as Ctrl-C would. */
  end(): Promise<void>
  /** Starts it again on the same home; gives a new one-time address. */
  restart(): Promise<string>
  /** Another program takes the journal for writing, until it is released. */
  hold(): Promise<{ release(): Promise<void> }>
}

interface Fixtures {
  readonly host: Host
  /** The window, opened on the host. */
  readonly mirror: Page
  /** The window with a journal called Ada, made by the first run. */
  readonly journal: Page
  /** The window on the sample journal. */
  readonly sample: Page
}

export const test = base.extend<Fixtures>({
  host: async ({ browserName: _ }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'mirror-e2e-'))
    let running = await startHost(home)
    await use({
      home,
      get origin() {
        return new URL(running.address).origin
      },
      get address() {
        return running.address
      },
      kill: () => end(running.child, 'SIGKILL'),
      end: () => end(running.child, 'SIGTERM'),
      async restart() {
        running = await startHost(home)
        return running.address
      },
      hold: () => holdJournal(home),
    })
    await end(running.child, 'SIGTERM')
    rmSync(home, { recursive: true, force: true })
  },
  mirror: async ({ host, page }, use) => {
    const problems: string[] = []
    page.on('pageerror', error => problems.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error' && /content security policy/i.test(message.text()))
        problems.push(message.text())
    })
    await page.goto(host.address)
    await use(page)
    expect(problems, 'errors in the page').toEqual([])
  },
  journal: async ({ mirror }, use) => {
    await mirror.getByLabel('What shall your journal call you?').fill('Ada')
    await mirror.getByRole('button', { name: 'Begin' }).click()
    await expect(composer(mirror)).toBeVisible()
    await skipTour(mirror)
    await use(mirror)
  },
  sample: async ({ mirror }, use) => {
    await mirror.getByRole('button', { name: 'Look around with the sample journal' }).click()
    await expect(composer(mirror)).toBeVisible({ timeout: 45_000 })
    await skipTour(mirror)
    await use(mirror)
  },
})

export { expect }

/** The editor of the composer, not the plain field that stands in its place while it is fetched. */
export function composer(page: Page) {
  return page.getByRole('textbox', { name: 'New reflection' }).and(page.locator('.cm-content'))
}

async function skipTour(page: Page): Promise<void> {
  await page
    .getByRole('complementary', { name: 'A first look around' })
    .getByRole('button', { name: 'Skip' })
    .click()
}

/** Keeps a reflection by the button. */
export async function keep(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(
    page
      .getByRole('article')
      .filter({ hasText: text.slice(0, 12) })
      .first(),
  ).toBeVisible()
}

export async function go(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Goes to a page by its address, as a link would. */
export async function openPath(page: Page, path: string): Promise<void> {
  await page.evaluate(to => {
    location.hash = to
  }, path)
}

/** No violation of WCAG 2.2 A and AA that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([])
}

async function startHost(home: string): Promise<{ child: ChildProcess; address: string }> {
  const entry = join(project, 'dist', 'main', 'loopback.js')
  const child = spawn(process.execPath, [entry, '--home', home, '--no-window'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const part of child.stdout) {
    said += String(part)
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0]
    if (address) return { child, address }
  }
  throw new Error(`the host ended without an address: ${said}`)
}

async function holdJournal(home: string): Promise<{ release(): Promise<void> }> {
  const program = `const D=require('better-sqlite3');const d=new D(process.argv[1]);d.exec('BEGIN IMMEDIATE');console.log('held');setInterval(()=>{},1e3)`
  const child = spawn(process.execPath, ['-e', program, join(home, 'mirror.db')], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise(resolve => child.stdout.once('data', resolve))
  return { release: () => end(child, 'SIGKILL') }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill(signal)
  await ended
}
