/** The one door to the main process: a typed client over whichever wire this window has. */
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { MirrorClient } from '#contract/contract.ts'
import { bridgePort } from './port-bridge.ts'
import { requestId, watchActs } from './request-id.ts'

watchActs(window)

/** Every request says who it is; see request-id.ts. */
const headers = () => ({ 'x-request-id': requestId() })

/** The wire of this window. */
export const link = location.protocol === 'app:' ? desktopLink() : loopbackLink()

/** Whether this is a window of the desktop app. */
export const isDesktop = location.protocol === 'app:'

/** The desktop window can ask by the system's own dialogs. */
export const hasFileDialogs = isDesktop

/** Calls procedures of the contract; iterate what streams. */
export const client: MirrorClient = createORPCClient(link)

/** Query and mutation options, and keys to invalidate, for every procedure. */
export const orpc = createTanstackQueryUtils(client)

function desktopLink(): PortLink<Record<never, never>> {
  return new PortLink({ port: bridgePort(window), headers })
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
    headers,
    // The last words of a draft are sent while the page closes; without keepalive the browser would drop them.
    fetch: (request, init) => fetch(request, { ...init, ...(leaving ? { keepalive: true } : {}) }),
  })
}
