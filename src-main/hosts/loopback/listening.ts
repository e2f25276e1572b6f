/** A server of Node's that listens on 127.0.0.1, and stops. */
import type { Server } from 'node:http'

/** Resolves with the port once the server listens; 0 takes any free one. Rejects where the port is taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject)
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('The server has no port.'))
      else resolve(address.port)
    })
  })
}

/** Takes no more connections; resolves when the last one is gone. */
export function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => server.close(() => resolve()))
}
