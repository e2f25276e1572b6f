/** End-to-end tests: in an installed browser over the loopback host, and in Electron where its runtime is there. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { findBrowser, thisMachine } from '#hosts/loopback/browsers.ts'

const isRoot = process.getuid?.() === 0
const hasElectron = existsSync(join(import.meta.dirname, 'node_modules', 'electron', 'path.txt'))
const browser = findBrowser(thisMachine)

const quiet = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A popup of the browser's own address field, which it would build anew for each window.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  ...(isRoot ? ['--no-sandbox'] : []),
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Generous, because nothing here measures speed: a loaded machine must not fail what holds.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    // The snapshots of the document tell what happened; a film of every frame beside them costs as much as the tests.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    // What moves is asked for by the tests of motion alone.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'browser',
      testMatch: '*.spec.ts',
      testIgnore: 'electron/**',
      use: {
        ...devices['Desktop Chrome'],
        // Without a browser of its own the machine uses the one that Playwright downloaded.
        launchOptions: { args: quiet, ...(browser ? { executablePath: browser } : {}) },
      },
    },
    ...(hasElectron ? [{ name: 'electron', testMatch: 'electron/*.spec.ts' }] : []),
  ],
})
