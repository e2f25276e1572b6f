import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { setupNavigation } from './navigation.ts'
import { setupPermissions } from './permissions.ts'

// Electron itself does not run here: this stands in for the few of its objects that the guards are hung on.
const electron = vi.hoisted(() => ({
  listeners: new Map<string, (event: unknown, contents: unknown) => void>(),
  answer: 0,
  questions: [] as { readonly message: string; readonly detail: string }[],
  opened: [] as string[],
  handlers: new Map<string, (...args: never[]) => unknown>(),
}))

vi.mock('electron', () => {
  const keep = (name: string) => (handler: (...args: never[]) => unknown) =>
    electron.handlers.set(name, handler)
  return {
    app: {
      on: (name: string, listener: (event: unknown, contents: unknown) => void) =>
        electron.listeners.set(name, listener),
    },
    dialog: {
      async showMessageBox(question: { readonly message: string; readonly detail: string }) {
        electron.questions.push(question)
        return { response: electron.answer }
      },
    },
    shell: { openExternal: async (address: string) => electron.opened.push(address) },
    session: {
      defaultSession: {
        setPermissionRequestHandler: keep('request'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
        setDisplayMediaRequestHandler: keep('media'),
        webRequest: { onBeforeRequest: keep('network') },
      },
    },
  }
})

type OpenHandler = (details: { readonly url: string }) => { readonly action: string }

class FakeContents extends EventEmitter {
  openWindow: OpenHandler = () => ({ action: 'allow' })

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openWindow = handler
  }

  /** Whether an event was prevented. */
  refuses(name: string, details: object): boolean {
    const event = { ...details, preventDefault: vi.fn() }
    this.emit(name, event)
    return event.preventDefault.mock.calls.length > 0
  }
}

let contents = new FakeContents()

beforeEach(() => {
  electron.answer = 0
  electron.questions.length = 0
  electron.opened.length = 0
  contents = new FakeContents()
  setupNavigation()
  electron.listeners.get('web-contents-created')?.({}, contents)
})

async function settle(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
}

describe('navigation', () => {
  test('the page may go to its own address', () => {
    expect(contents.refuses('will-navigate', { url: 'app://mirror/' })).toBe(false)
  })

  test.each(['https://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'app://other/'])(
    'never to %s',
    url => {
      expect(contents.refuses('will-navigate', { url })).toBe(true)
    },
  )

  test('no redirect, no frame and no webview is let through', () => {
    expect(contents.refuses('will-redirect', { url: 'app://mirror/' })).toBe(true)
    expect(contents.refuses('will-frame-navigate', { url: 'app://mirror/', isMainFrame: false })).toBe(true)
    expect(contents.refuses('will-attach-webview', {})).toBe(true)
  })

  test.each(['https://example.org/', 'app://mirror/', 'file:///etc/passwd'])(
    'a window for %s is denied',
    url => {
      expect(contents.openWindow({ url }).action).toBe('deny')
    },
  )

  test('a web link is shown whole and opened only after a yes', async () => {
    contents.openWindow({ url: 'https://example.org/a?b=c' })
    await settle()
    expect(electron.questions[0]?.message).toContain('example.org')
    expect(electron.questions[0]?.detail).toContain('https://example.org/a?b=c')
    expect(electron.opened).toEqual([])
    electron.answer = 1
    contents.openWindow({ url: 'https://example.org/a?b=c' })
    await settle()
    expect(electron.opened).toEqual(['https://example.org/a?b=c'])
  })

  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'ms-msdt:/id', 'app://mirror/'])(
    '%s is never offered',
    async url => {
      electron.answer = 1
      contents.openWindow({ url })
      await settle()
      expect([electron.questions, electron.opened]).toEqual([[], []])
    },
  )

  test('a page cannot pile up questions', async () => {
    for (let time = 0; time < 5; time++) contents.openWindow({ url: 'https://example.org/' })
    await settle()
    expect(electron.questions).toHaveLength(1)
  })
})

describe('permissions', () => {
  beforeEach(() => setupPermissions())

  /** What a handler answers, by return or by callback. */
  function answerOf(name: string, ...args: readonly unknown[]): unknown {
    const answers: unknown[] = []
    const handler = electron.handlers.get(name) as ((...args: unknown[]) => unknown) | undefined
    const returned = handler?.(...args, (answer: unknown) => answers.push(answer))
    return answers.length > 0 ? answers[0] : returned
  }

  test('every permission is denied, asked or checked', () => {
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
      expect(answerOf('request', {}, permission)).toBe(false)
      expect(answerOf('check', {}, permission)).toBe(false)
    }
    expect(answerOf('device', {})).toBe(false)
    expect(answerOf('media', {})).toBeNull()
  })

  test.each([
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['wss://example.org/', true],
    ['file:///etc/passwd', true],
    ['not an address', true],
    ['app://mirror/', false],
    ['data:image/png;base64,', false],
    ['blob:app://mirror/1', false],
  ])('a request to %s is cancelled: %s', (url, cancel) => {
    expect(answerOf('network', { url })).toEqual({ cancel })
  })
})
