/** Writes answers, each with the security headers. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { securityHeaders } from '../web/security-headers.ts'
import type { Refusal } from './gate.ts'

/** Sends a whole answer; a HEAD request gets its headers alone. */
export function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array | undefined,
  headers: OutgoingHttpHeaders,
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, {
    ...securityHeaders,
    'Cache-Control': 'no-store',
    'Content-Length': bytes?.byteLength ?? 0,
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}

/** Sends a refusal: words to a person, `{code, message}` to a program. The connection ends, for its body is unread. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const forPerson = request.headers.accept?.includes('text/html') ?? false
  const body = forPerson ? refusal.message : JSON.stringify({ code: refusal.code, message: refusal.message })
  const type = forPerson ? 'text/plain' : 'application/json'
  send(response, refusal.status, body, { 'Content-Type': `${type}; charset=utf-8`, Connection: 'close' })
}

/** Puts the security headers on an answer that the RPC handler will write. */
export function prepareRpcAnswer(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  response.setHeader('Cache-Control', 'no-store')
}

/** Ends a connection that did not speak HTTP. */
export function endMalformed(socket: Duplex): void {
  if (!socket.writable) return
  const head = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 400 Bad Request\r\n${head.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`)
}
