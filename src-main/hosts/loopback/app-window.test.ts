import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openAppWindow } from './app-window.ts'
import { thisMachine } from './browsers.ts'

const home = mkdtempSync(join(tmpdir(), 'mirror-window-'))
const address = 'http://127.0.0.1:1/?token=t'

afterAll(() => rmSync(home, { recursive: true, force: true }))

test('without a display there is no window', () => {
  expect(openAppWindow(address, home, { ...thisMachine, platform: 'linux', env: {} })).toEqual({
    kind: 'no-display',
  })
})

test('without a browser there is no window', () => {
  const search = { platform: 'linux', env: { DISPLAY: ':0', PATH: '' }, isProgram: () => false } as const
  expect(openAppWindow(address, home, search)).toEqual({ kind: 'no-browser' })
})

test.skipIf(process.platform === 'win32')(
  'the browser is given the address and a profile in the home, and is ended with Mirror',
  async () => {
    const browser = join(home, 'browser')
    const seen = join(home, 'seen.json')
    const script = `require('fs').writeFileSync(${JSON.stringify(seen)}, JSON.stringify([process.pid, ...process.argv]));setInterval(() => {}, 1000)`
    writeFileSync(browser, `#!${process.execPath}\n${script}\n`)
    chmodSync(browser, 0o755)
    const window = openAppWindow(address, home, {
      ...thisMachine,
      env: { DISPLAY: ':0', MIRROR_CHROMIUM: browser },
    })
    if (window.kind !== 'opened') throw new Error(window.kind)
    await waitFor(() => existsSync(seen) && readFileSync(seen, 'utf8') !== '')
    const [pid, ...args] = JSON.parse(readFileSync(seen, 'utf8'))
    expect(args).toContain(`--app=${address}`)
    expect(args).toContain(`--user-data-dir=${join(home, 'browser-window')}`)
    window.close()
    await waitFor(() => !isRunning(pid))
  },
)

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20)
}
