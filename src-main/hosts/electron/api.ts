/** Serves the local API beside the desktop window, for as long as its owner has it on. */
import type { CoreLike } from '../core-like.ts'
import { type ApiServer, startApiServer } from '../loopback/api/api-server.ts'

/** @param port tried first; see startApiServer */
export function setupApi(
  core: Pick<CoreLike, 'serveApi' | 'watchApi'>,
  port?: number,
): { close(): Promise<void> } {
  let server: ApiServer | null = null
  // One change after another, however quickly its owner changes their mind.
  let last = Promise.resolve()
  const change = async (on: boolean) => {
    if (on && server === null && core.serveApi) server = await startApiServer(core.serveApi, port)
    if (!on && server !== null) {
      await server.close()
      server = null
    }
  }
  const follow = (on: boolean) => {
    last = last.then(() => change(on)).catch(() => {})
  }
  const stop = core.watchApi?.(follow)
  return {
    async close() {
      stop?.()
      follow(false)
      await last
    },
  }
}
