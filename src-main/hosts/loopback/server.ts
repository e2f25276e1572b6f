/** Listens on 127.0.0.1 for one browser that holds the session, and ends cleanly. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { UPLOAD_LIMIT } from '#contract/upload-limit.ts'
import type { CoreLike } from '../core-like.ts'
import { appPage, type PageName } from '../web/pages.ts'
import { endMalformed, send } from './answers.ts'
import { closeServer, listen } from './listening.ts'
import { createRequestHandler } from './requests.ts'
import { createSessions } from './sessions.ts'
import { createUploads } from './uploads.ts'

/** A server that is listening. */
export interface LoopbackServer {
  /** `http://127.0.0.1:<port>`, without trailing slash. */
  readonly origin: string
  /** An address that opens the window once; each call makes a new one. */
  createAddress(): string
  /** From now on answers with this; who was let in stays in. */
  serve(core: ServedCore): void
  /** Takes no more requests, ends event streams at once, gives other answers 2 s to finish, then cuts what is left. */
  close(): Promise<void>
}

export type ServedCore = Pick<CoreLike, 'router' | 'context' | 'serveApi'>

/** What to serve, and where. */
export interface LoopbackOptions {
  readonly core: ServedCore
  /** The page that is shown until another core is served; the app's own unless told. */
  readonly page?: PageName
  /** Folder of the built page. */
  readonly renderer: string
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Largest request body in bytes; 256 MiB unless told, for a whole journal may be imported through the page. */
  readonly maxBodyBytes?: number
  /** Folder for files given to the window; without one none are taken. */
  readonly uploads?: string
  /** Largest file given to the window, in bytes; 1 GiB unless told. */
  readonly maxUploadBytes?: number
}

/** Starts listening; rejects where the port is taken. */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  // The gate answers a missing Host itself, with the same headers as everything else.
  const server = createServer({ requireHostHeader: false })
  const port = await listen(server, options.port ?? 0)
  const sessions = createSessions(port)
  const maxUploadBytes = options.maxUploadBytes ?? UPLOAD_LIMIT
  const rules = { port, maxBodyBytes: options.maxBodyBytes ?? 256 * 1024 * 1024, maxUploadBytes }
  const uploads = options.uploads === undefined ? undefined : createUploads(options.uploads, maxUploadBytes)
  const answering = (core: ServedCore, page: PageName) =>
    createRequestHandler({
      core,
      renderer: options.renderer,
      page,
      sessions,
      rules,
      // Files are for a journal that is open.
      uploads: page === appPage ? uploads : undefined,
      api: core.serveApi?.(port),
    })
  let answer = answering(options.core, options.page ?? appPage)
  const open = new Set<ServerResponse>()

  server.on('clientError', (_error, socket) => endMalformed(socket))
  server.on('request', (request, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
    answer(request, response).catch(() => failOnce(response))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    createAddress: () => `http://127.0.0.1:${port}/?token=${sessions.issueToken()}`,
    serve(core) {
      answer = answering(core, appPage)
    },
    close: () => endServer(server, open).finally(() => uploads?.close()),
  }
}

async function endServer(server: Server, open: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = closeServer(server)
  for (const response of open) {
    if (isEventStream(response)) response.destroy()
    // Its connection would be kept for a next request that cannot come.
    else response.once('close', () => setImmediate(() => server.closeIdleConnections()))
  }
  server.closeIdleConnections()
  const grace = new AbortController()
  const cut = sleep(2000, undefined, { signal: grace.signal }).then(
    () => server.closeAllConnections(),
    () => undefined,
  )
  await closed
  grace.abort()
  await cut
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')
}

function failOnce(response: ServerResponse): void {
  if (response.headersSent) response.destroy()
  else send(response, 500, JSON.stringify({ code: 'INTERNAL', message: 'Something went wrong.' }), json)
}

const json = { 'Content-Type': 'application/json; charset=utf-8' }
