/** Serves the router over a message port: the one door between the page and the main process. */
import { RPCHandler } from '@orpc/server/message-port'
import type { CoreLike } from '../core-like.ts'
import { carryRequestId } from '../request-id.ts'

/** A port as the RPC handler takes it: Electron's in the app, Node's in tests. */
export type LinkPort = Parameters<RPCHandler<CoreLike['context']>['upgrade']>[0]

/** Makes the function that serves one port; the port's end ends its calls and streams. */
export function createLinkServer(core: Pick<CoreLike, 'router' | 'context'>): (port: LinkPort) => void {
  const handler = new RPCHandler(core.router, { interceptors: [carryRequestId] })
  return port => handler.upgrade(port, { context: core.context })
}
