/** The one door to the main process: a typed client over whichever wire this window has. */
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { MirrorClient } from '#contract/contract.ts'

const link = location.protocol === 'app:' ? desktopLink() : loopbackLink()

/** Calls procedures of the contract; iterate what streams. */
export const client: MirrorClient = createORPCClient(link)

/** Query and mutation options, and keys to invalidate, for every procedure. */
export const orpc = createTanstackQueryUtils(client)

/** The preload script hands over its port once the page listens; calls made before that wait in the port's queue. */
function desktopLink(): PortLink<Record<never, never>> {
  const { port1, port2 } = new MessageChannel()
  addEventListener('message', function take(event: MessageEvent<unknown>) {
    const port = event.ports[0]
    if (event.source !== window || !port || !isPortMessage(event.data)) return
    removeEventListener('message', take)
    join(port2, port)
  })
  port1.start()
  return new PortLink({ port: port1 })
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'mirror:port'
}

function join(inner: MessagePort, outer: MessagePort): void {
  inner.onmessage = event => outer.postMessage(event.data, [...event.ports])
  outer.onmessage = event => inner.postMessage(event.data, [...event.ports])
  outer.addEventListener('close', () => inner.close())
}

function loopbackLink(): FetchLink<Record<never, never>> {
  let leaving = false
  addEventListener('pagehide', () => {
    leaving = true
  })
  addEventListener('pageshow', () => {
    leaving = false
  })
  return new FetchLink({
    url: `${location.origin}/rpc`,
    // The last words of a draft are sent while the page closes; without keepalive the browser would drop them.
    fetch: (request, init) => fetch(request, { ...init, ...(leaving ? { keepalive: true } : {}) }),
  })
}
