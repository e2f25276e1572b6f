/** Waits on 127.0.0.1 for the answer to a request for consent. */
import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Failure } from '#services/failure.ts'
import type { Consent } from '#services/rhythm/ports.ts'

/** The port that the owner names as redirect address at Oura. */
export const REDIRECT_PORT = 47_823
const PATH = '/rhythm/oura'
const WAIT_MS = 5 * 60_000

export interface ConsentOptions {
  /** Opens an address in the owner's browser. */
  readonly openAddress: (address: string) => void
  /** 0 takes any that is free. */
  readonly port?: number
  readonly waitMs?: number
}

export function loopbackConsent({
  openAddress,
  port = REDIRECT_PORT,
  waitMs = WAIT_MS,
}: ConsentOptions): Consent {
  return {
    newSecrets() {
      const verifier = randomBytes(48).toString('base64url')
      const challenge = createHash('sha256').update(verifier).digest('base64url')
      return { verifier, challenge, state: randomBytes(24).toString('base64url') }
    },
    ask: address =>
      new Promise((resolve, reject) => {
        const server = createServer((request, response) => {
          const url = new URL(request.url ?? '/', 'http://127.0.0.1')
          if (request.method !== 'GET' || url.pathname !== PATH) {
            response.writeHead(404).end()
            return
          }
          response.writeHead(200, {
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-store',
            connection: 'close',
          })
          response.end(THANKS)
          end(() => resolve({ redirect: redirectOf(server.address()), answer: url.searchParams }))
        })
        const timer = setTimeout(() => end(() => reject(tooLate())), waitMs)
        const end = (after: () => void) => {
          clearTimeout(timer)
          after()
          server.close()
        }
        server.once('error', error => {
          clearTimeout(timer)
          reject('code' in error && error.code === 'EADDRINUSE' ? taken(port) : error)
        })
        server.listen(port, '127.0.0.1', () => openAddress(address(redirectOf(server.address()))))
      }),
  }
}

const THANKS =
  '<!doctype html><meta charset="utf-8"><title>Mirror</title><p>You can close this page and go back to Mirror.</p>'

function redirectOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `http://127.0.0.1:${address.port}${PATH}`
}

function tooLate(): Failure {
  return new Failure('CANCELLED', {
    rule: 'no answer came from the browser',
    remedy: 'Nothing was kept. Try again when you like.',
  })
}

function taken(port: number): Failure {
  return new Failure('CONFLICT', {
    rule: `another program uses port ${port}`,
    remedy: 'Close it, then connect again.',
  })
}
