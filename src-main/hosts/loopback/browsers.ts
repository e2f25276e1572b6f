/** Finds a Chromium-like browser on this machine, and says how it is started as an app window. */
import { accessSync, constants } from 'node:fs'
import { posix, win32 } from 'node:path'

/** What the search depends on. */
export interface BrowserSearch {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether a path is a program that may be run. */
  readonly isProgram: (path: string) => boolean
}

/** The search of this machine, as it is. */
export const thisMachine: BrowserSearch = {
  platform: process.platform,
  env: process.env,
  isProgram: path => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
}

/**
 * The browser to use: MIRROR_CHROMIUM, else the first that is installed.
 * @returns the program's path, or undefined where none is found
 */
export function findBrowser(search: BrowserSearch): string | undefined {
  const chosen = search.env.MIRROR_CHROMIUM
  if (chosen) return search.isProgram(chosen) ? chosen : undefined
  return candidates(search).find(search.isProgram)
}

/** Whether a window can be shown at all. */
export function hasDisplay({ platform, env }: Pick<BrowserSearch, 'platform' | 'env'>): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** What an app window is started with. */
export interface AppWindow {
  readonly address: string
  /** The window's own profile: the owner's browser, its cookies and its extensions stay out of it. */
  readonly profile: string
  /** Chromium's sandbox refuses to start for root. */
  readonly isRoot: boolean
}

/** The browser's arguments for one app window that calls nobody. */
export function appWindowArguments({ address, profile, isRoot }: AppWindow): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    '--window-size=1200,820',
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ]
}

function candidates(search: BrowserSearch): readonly string[] {
  if (search.platform === 'darwin') return macBrowsers
  return search.platform === 'win32' ? windowsBrowsers(search.env) : unixBrowsers(search.env)
}

const macBrowsers = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
]

function windowsBrowsers(env: BrowserSearch['env']): readonly string[] {
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    folder => folder !== undefined,
  )
  return programs.flatMap(program => folders.map(folder => win32.join(folder, program)))
}

function unixBrowsers(env: BrowserSearch['env']): readonly string[] {
  const programs = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'msedge',
    'brave-browser',
  ]
  const folders = (env.PATH ?? '').split(':').filter(posix.isAbsolute)
  return programs.flatMap(program => folders.map(folder => posix.join(folder, program)))
}
