/** Serves the local API alone, on 127.0.0.1: for a host whose window needs no server. */
import { createServer, type Server } from 'node:http'
import { endMalformed, sendRefusal } from '../answers.ts'
import { isApiPath, notFound } from '../gate.ts'
import { closeServer, listen } from '../listening.ts'
import type { ApiHandler } from '../requests.ts'

export interface ApiServer {
  readonly port: number
  close(): Promise<void>
}

/** Programs keep the address of the API, so that it tries the same port each time. */
export const API_PORT = 41_785

/** @param serve makes what answers on the port; where `wanted` is taken, any free port is */
export async function startApiServer(
  serve: (port: number) => ApiHandler,
  wanted: number = API_PORT,
): Promise<ApiServer> {
  const server = createServer({ requireHostHeader: false })
  const port = await listen(server, wanted).catch(() => listen(server, 0))
  const answer = serve(port)
  server.on('clientError', (_error, socket) => endMalformed(socket))
  server.on('request', (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (!isApiPath(path)) return sendRefusal(request, response, notFound)
    answer(request, response, path).catch(() => response.destroy())
  })
  return { port, close: () => end(server) }
}

async function end(server: Server): Promise<void> {
  const closed = closeServer(server)
  server.closeAllConnections()
  await closed
}
