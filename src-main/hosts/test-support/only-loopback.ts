/** Preloaded into a process under test: whatever thread of it reaches for anything but this machine ends it, before a byte is sent. */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

type Call = (...args: unknown[]) => unknown

function guard(target: object, name: string, whither: (args: unknown[]) => string | null): void {
  const methods = target as Record<string, Call>
  const original = methods[name] as Call
  methods[name] = function (this: unknown, ...args: unknown[]) {
    const host = whither(args)
    if (host !== null && !LOOPBACK.has(host)) {
      writeSync(2, `reached out: ${name} ${host}\n`)
      process.kill(process.pid, 'SIGKILL')
    }
    return original.apply(this, args)
  }
}

/** Of `connect(options)`, `connect(port, host)` and what Node passes on of them; a path is a pipe of this machine. */
guard(Socket.prototype, 'connect', ([first, second]) => {
  const target = Array.isArray(first) ? first[0] : first
  if (typeof target !== 'object' || target === null) return typeof second === 'string' ? second : 'localhost'
  const { host, path } = target as { host?: string; path?: string }
  return path === undefined ? (host ?? 'localhost') : null
})
for (const name of ['send', 'connect']) guard(dgram.Socket.prototype, name, () => 'a datagram')
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) guard(dns, name, ([host]) => String(host))
syncBuiltinESMExports()
