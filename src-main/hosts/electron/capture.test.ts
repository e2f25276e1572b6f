import type { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import { createCapture } from './capture.ts'

// Electron itself does not run here: this stands in for the few of its objects that the small window hangs on.
const electron = vi.hoisted(() => ({
  elsewhere: new Set<string>(),
  registered: new Map<string, () => void>(),
  quit: [] as (() => void)[],
  windows: [] as unknown[],
}))

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  class BrowserWindow extends Emitter {
    readonly options: Record<string, unknown>
    readonly webContents = Object.assign(new Emitter(), { isDevToolsOpened: () => false })
    visible = false
    closed = false
    addresses: string[] = []

    constructor(options: Record<string, unknown>) {
      super()
      this.options = options
      electron.windows.push(this)
    }

    isVisible = () => this.visible
    isFocused = () => this.visible
    center = () => {}
    setBackgroundColor = () => {}
    focus = () => {}
    show = () => {
      this.visible = true
    }
    hide = () => {
      this.visible = false
    }
    loadURL = async (address: string) => {
      this.addresses.push(address)
    }
    close = () => {
      let prevented = false
      this.emit('close', {
        preventDefault: () => {
          prevented = true
        },
      })
      this.closed = !prevented
    }
  }
  return {
    BrowserWindow,
    Menu: {},
    shell: {},
    nativeTheme: { shouldUseDarkColors: false },
    app: { on: (_name: string, listener: () => void) => electron.quit.push(listener) },
    globalShortcut: {
      register(keys: string, run: () => void) {
        if (keys === 'nonsense') throw new TypeError('conversion failure')
        if (electron.elsewhere.has(keys)) return false
        electron.registered.set(keys, run)
        return true
      },
      unregister: (keys: string) => electron.registered.delete(keys),
      unregisterAll: () => electron.registered.clear(),
    },
  }
})

interface Fake extends EventEmitter {
  readonly options: { readonly webPreferences: object }
  readonly webContents: EventEmitter
  readonly visible: boolean
  readonly closed: boolean
  readonly addresses: readonly string[]
  close(): void
}

const KEYS = 'Control+Shift+J'
let shown: string[] = []
let capture = createCapture({ preload: '/preload.cjs', showPage: address => shown.push(address) })

beforeEach(() => {
  for (const of of [electron.elsewhere, electron.registered]) of.clear()
  electron.quit.length = 0
  electron.windows.length = 0
  shown = []
  capture = createCapture({ preload: '/preload.cjs', showPage: address => shown.push(address) })
})

function press(): Fake {
  electron.registered.get(KEYS)?.()
  return electron.windows[0] as Fake
}

test('no keys are taken and no window is made until the owner wants them', () => {
  expect([electron.registered.size, electron.windows.length, capture.keyTaker.taken()]).toEqual([0, 0, null])
})

test('keys that another program has are not taken, and those before are given back', () => {
  expect(capture.keyTaker.take(KEYS)).toBe(true)
  electron.elsewhere.add('Control+Shift+K')
  expect(capture.keyTaker.take('Control+Shift+K')).toBe(false)
  expect([capture.keyTaker.taken(), electron.registered.size]).toEqual([null, 0])
  expect(capture.keyTaker.take('nonsense')).toBe(false)
})

test('keys are given back when the owner says so, and when the app ends', () => {
  capture.keyTaker.take(KEYS)
  expect(capture.keyTaker.take(null)).toBe(true)
  expect(electron.registered.size).toBe(0)
  capture.keyTaker.take(KEYS)
  for (const end of electron.quit) end()
  expect(electron.registered.size).toBe(0)
})

test('the keys open one window, with no more rights than the main one, and put it away', () => {
  capture.keyTaker.take(KEYS)
  const window = press()
  expect(window.visible).toBe(true)
  expect(window.addresses).toEqual(['app://mirror/#/capture'])
  expect(window.options.webPreferences).toMatchObject({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
  press()
  expect(window.visible).toBe(false)
  press()
  expect([window.visible, electron.windows.length]).toEqual([true, 1])
})

test('it hides when the focus leaves it and when the page closes itself, and is closed with the main window', () => {
  capture.keyTaker.take(KEYS)
  const window = press()
  window.emit('blur')
  expect(window.visible).toBe(false)
  press()
  window.close()
  expect([window.visible, window.closed]).toEqual([false, false])
  capture.end()
  expect([window.closed, capture.window()]).toEqual([true, undefined])
})

test('a page that it goes to opens in the main window, and the small one stays what it is', () => {
  capture.keyTaker.take(KEYS)
  const window = press()
  window.webContents.emit('did-navigate-in-page', {}, 'app://mirror/#/r/1')
  expect(shown).toEqual(['app://mirror/#/r/1'])
  expect([window.visible, window.addresses.at(-1)]).toEqual([false, 'app://mirror/#/capture'])
  window.webContents.emit('did-navigate-in-page', {}, 'app://mirror/#/capture')
  expect(shown).toHaveLength(1)
})
