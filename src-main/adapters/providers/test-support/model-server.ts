/** A server on loopback that speaks both protocols over real sockets, and behaves as well or as badly as a test asks. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export type Manner =
  /** The text, word by word, `every` milliseconds apart. */
  | { readonly says: string; readonly every?: number }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** Takes the request and never answers. */
  | { readonly silent: true }
  /** Says this much, then nothing more, and keeps the connection. */
  | { readonly stallsAfter: string }
  /** Says this much, then cuts the connection. */
  | { readonly cutAfter: string }
  /** A line or an event that is no JSON. */
  | { readonly broken: string }
  /** Ends the stream in good order, without the last line that says so. */
  | { readonly endsWithout: string }
  /** An error inside a stream that began well. */
  | { readonly failsAfter: string }
  /** Words until somebody stops it. */
  | { readonly endless: true }
  /** Bytes as they are, in pieces of one byte. */
  | { readonly bytes: Buffer; readonly type: string }

export interface Heard {
  readonly path: string
  readonly method: string
  readonly authorization: string | null
  readonly body: { readonly model: string; readonly messages: readonly { role: string; content: string }[] }
  readonly raw: string
}

export interface ModelServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string
  readonly host: string
  readonly heard: readonly Heard[]
  /** Connections that are open now. */
  open(): number
  /** How many connections there ever were. */
  connections(): number
  /** What the next requests for a text get, in order; the last one stays. */
  will(...manners: readonly Manner[]): void
  /** Waits until every connection is closed. */
  quiet(): Promise<void>
  end(): Promise<void>
}

export const MODELS = ['small:latest', 'larger:8b']

export async function startModelServer(...manners: readonly Manner[]): Promise<ModelServer> {
  const heard: Heard[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  let queue = [...manners]
  const server = createServer((request, response) => {
    void (async () => {
      const raw = await bodyOf(request)
      const { method = '', url: path = '' } = request
      heard.push({
        method,
        path,
        raw,
        body: raw === '' ? null : JSON.parse(raw),
        authorization: request.headers.authorization ?? null,
      })
      const manner = (queue.length > 1 ? queue.shift() : queue[0]) ?? { says: '' }
      if (path === '/api/tags' && !('status' in manner))
        json(response, { models: MODELS.map(name => ({ name })) })
      else if (path === '/v1/models' && !('status' in manner))
        json(response, { data: MODELS.map(id => ({ id })) })
      else await behave(manner, path === '/api/chat' ? OLLAMA : OPENAI, response)
    })().catch(error => response.destroy(error))
  })
  server.on('connection', socket => {
    connections += 1
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    heard,
    open: () => sockets.size,
    connections: () => connections,
    will: (...next) => {
      queue = [...next]
    },
    async quiet() {
      for (let waited = 0; sockets.size > 0; waited += 10) {
        if (waited > 3000) throw new Error(`${sockets.size} connections are still open`)
        await pause(10)
      }
    },
    async end() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

interface Dress {
  readonly type: string
  piece(text: string): string
  readonly last: string
  readonly error: string
  broken(text: string): string
}

const OLLAMA: Dress = {
  type: 'application/x-ndjson',
  piece: content => `${JSON.stringify({ message: { role: 'assistant', content }, done: false })}\n`,
  last: `${JSON.stringify({ message: { role: 'assistant', content: '' }, done: true })}\n`,
  error: `${JSON.stringify({ error: 'an error was encountered while running the model' })}\n`,
  broken: text => `${text}\n`,
}

const OPENAI: Dress = {
  type: 'text/event-stream',
  piece: content => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`,
  last: 'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
  error: 'data: {"error":{"message":"overloaded"}}\n\n',
  broken: text => `data: ${text}\n\n`,
}

async function behave(manner: Manner, dress: Dress, response: ServerResponse): Promise<void> {
  if ('silent' in manner) return
  if ('status' in manner) {
    response.writeHead(manner.status, manner.headers)
    response.end(manner.body ?? '{"error":"no"}')
    return
  }
  response.writeHead(200, { 'content-type': 'type' in manner ? manner.type : dress.type })
  const say = (text: string) => new Promise(resolve => response.write(text, resolve))
  const words = (text: string) => text.match(/\S+\s*/g) ?? []
  if ('says' in manner) {
    for (const word of words(manner.says)) {
      await say(dress.piece(word))
      if (manner.every) await pause(manner.every)
    }
    response.end(dress.last)
  } else if ('stallsAfter' in manner) await say(dress.piece(manner.stallsAfter))
  else if ('cutAfter' in manner) {
    await say(dress.piece(manner.cutAfter))
    await say(dress.piece('and this is cut').slice(0, 25))
    response.destroy()
  } else if ('broken' in manner) response.end(dress.broken(manner.broken))
  else if ('endsWithout' in manner) response.end(dress.piece(manner.endsWithout))
  else if ('failsAfter' in manner) response.end(dress.piece(manner.failsAfter) + dress.error)
  else if ('bytes' in manner) {
    for (const byte of manner.bytes) {
      response.write(Buffer.of(byte))
      await pause(0)
    }
    response.end()
  } else
    while (!response.destroyed) {
      await say(dress.piece('and so on '))
      await pause(5)
    }
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
