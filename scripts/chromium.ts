/** Gets a Chromium for the end-to-end tests: an installed one, else Playwright's, else Debian's. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser, thisMachine } from '#hosts/loopback/browsers.ts'
import { runStep, tool } from './steps.ts'

/** A browser to test with, or what the person at the desk can do. */
export type ChromiumResult =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'none'; readonly remedy: string }

/** Finds a browser, installing one where that can be done without a question. */
export async function provideChromium(): Promise<ChromiumResult> {
  const chosen = process.env.MIRROR_CHROMIUM
  if (chosen && !thisMachine.isProgram(chosen)) {
    return { kind: 'none', remedy: `MIRROR_CHROMIUM names ${chosen}, which is no program.` }
  }
  const installed = findBrowser(thisMachine) ?? playwrightChromium()
  if (installed !== undefined) return { kind: 'found', path: installed }
  for (const [name, ...commands] of sources) {
    for (const command of commands)
      if (!(await runStep(name, command, { DEBIAN_FRONTEND: 'noninteractive' })).ok) break
    const path = playwrightChromium() ?? findBrowser(thisMachine)
    if (path !== undefined) return { kind: 'found', path }
  }
  return { kind: 'none', remedy }
}

/** The browser that Playwright downloaded, where it did. */
export function playwrightChromium(): string | undefined {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const sources: readonly (readonly [name: string, ...commands: readonly (readonly string[])[]])[] = [
  ['download Chromium', tool('playwright/cli.js', 'install', 'chromium')],
  ...(isDebianRoot
    ? [
        [
          'install Chromium',
          ['apt-get', 'update', '-q'],
          ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
        ] as const,
      ]
    : []),
]

const remedy = `No Chromium, Chrome or Edge was found for the end-to-end tests, and none could be downloaded. Do one of these:
  - install one (Debian and Ubuntu: sudo apt-get install chromium; macOS: brew install --cask google-chrome)
  - npx playwright install chromium
  - set MIRROR_CHROMIUM to the path of one that is installed elsewhere`

/** A browser without a window, for looking at pages; as root it needs to be told that it may. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser(thisMachine)
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
}
