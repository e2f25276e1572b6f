import { expect, test } from 'vitest'
import { bridgePort, type MessageSource } from './port-bridge.ts'

/** A window that can be sent messages by hand. */
function handWindow() {
  const listeners = new Set<(event: MessageEvent<unknown>) => void>()
  const source: MessageSource = {
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  }
  function send(data: unknown, ports: MessagePort[], from: unknown = source): void {
    const event = Object.assign(new MessageEvent('message', { data, ports }), {})
    Object.defineProperty(event, 'source', { value: from })
    for (const listener of [...listeners]) listener(event)
  }
  return { source, send, listening: () => listeners.size }
}

function next(port: MessagePort): Promise<unknown> {
  return new Promise(resolve => {
    port.onmessage = event => resolve(event.data)
  })
}

test('what is asked before the port arrives is delivered when it does, and answered', async () => {
  const { source, send, listening } = handWindow()
  const { port1: page, port2: host } = new MessageChannel()
  const port = bridgePort(source)
  port.postMessage('early')
  send({ type: 'mirror:port' }, [page])
  expect(await next(host)).toBe('early')
  host.postMessage('answer')
  expect(await next(port)).toBe('answer')
  expect(listening()).toBe(0)
  port.close()
  host.close()
})

test('a port from another window, or under another name, is not taken', () => {
  const { source, send, listening } = handWindow()
  const { port1, port2 } = new MessageChannel()
  const port = bridgePort(source)
  send({ type: 'mirror:port' }, [port1], {})
  send({ type: 'other' }, [port1])
  send('mirror:port', [port1])
  send({ type: 'mirror:port' }, [])
  expect(listening()).toBe(1)
  for (const one of [port, port1, port2]) one.close()
})
