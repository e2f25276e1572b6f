import { expect, test } from 'vitest'
import { appWindowArguments, type BrowserSearch, findBrowser, hasDisplay } from './browsers.ts'

function machine(
  platform: NodeJS.Platform,
  env: Record<string, string>,
  ...programs: string[]
): BrowserSearch {
  return { platform, env, isProgram: path => programs.includes(path) }
}

test.each<[what: string, search: BrowserSearch, browser: string | undefined]>([
  [
    'Chromium before Chrome',
    machine('linux', { PATH: '/bin:/usr/bin' }, '/usr/bin/google-chrome', '/usr/bin/chromium'),
    '/usr/bin/chromium',
  ],
  [
    'Edge where it is all there is',
    machine('linux', { PATH: '/usr/bin' }, '/usr/bin/microsoft-edge'),
    '/usr/bin/microsoft-edge',
  ],
  ['nothing in a relative PATH entry', machine('linux', { PATH: '.' }, 'chromium'), undefined],
  ['none', machine('linux', { PATH: '/usr/bin' }), undefined],
  [
    'the chosen one',
    machine('linux', { MIRROR_CHROMIUM: '/opt/c', PATH: '/usr/bin' }, '/opt/c', '/usr/bin/chromium'),
    '/opt/c',
  ],
  [
    'none rather than another than the chosen one',
    machine('linux', { MIRROR_CHROMIUM: '/opt/c', PATH: '/usr/bin' }, '/usr/bin/chromium'),
    undefined,
  ],
  [
    'Edge on Windows',
    machine(
      'win32',
      { PROGRAMFILES: 'C:\\P', 'PROGRAMFILES(X86)': 'C:\\P86' },
      'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
    ),
    'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  [
    'Chrome on a Mac',
    machine('darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
])('finds %s', (_what, search, browser) => {
  expect(findBrowser(search)).toBe(browser)
})

test('Linux needs a display server, the others always have one', () => {
  expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
  expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true)
})

test('the window has its own profile, and gives up the sandbox for root alone', () => {
  const window = { address: 'http://127.0.0.1:1/', profile: '/p' }
  const args = appWindowArguments({ ...window, isRoot: false })
  expect(args).toContain('--app=http://127.0.0.1:1/')
  expect(args).toContain('--user-data-dir=/p')
  expect(args).not.toContain('--no-sandbox')
  expect(appWindowArguments({ ...window, isRoot: true })).toContain('--no-sandbox')
})
