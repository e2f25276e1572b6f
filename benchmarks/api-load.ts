/**
 * `npm run bench:api`: the local API under 1,000 requests a second from wrk, while a window reads its feed.
 *
 * Needs wrk (Debian's package of that name) and the folder of a journal, or makes a small one.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HOST_FLAGS } from '#hosts/loopback/node-flags.ts'
import { buildAll } from '../scripts/build.ts'
import { quantile, ratio, rowLine, within } from './report.ts'

const SECONDS = 20
const CONNECTIONS = 14

if (spawnSync('wrk', ['-v']).error) {
  console.error('wrk is not installed. On Debian: apt-get install wrk')
  process.exit(2)
}
await buildAll()
// It opens the built app, which is there only now.
const { onlyIdentity, openJournal } = await import('./journal.ts')
const home = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'mirror-load-'))
const { token, identity } = await prepare()
const host = await startHost()
try {
  const cookie = await enter(host.address)
  const origin = new URL(host.address).origin
  const idle = await readFeed(origin, cookie, 5)
  const load = runWrk(origin)
  const resident: number[] = []
  const watch = setInterval(() => resident.push(residentMb(host.child)), 500)
  const busy = await readFeed(origin, cookie, SECONDS - 2)
  clearInterval(watch)
  const { statuses, requests, microseconds, socket_errors } = await load
  const wrong = Object.entries(statuses).filter(([status]) => status !== '200' && status !== '429')
  const rows = [
    { name: 'requests a second', value: requests / (microseconds / 1e6), unit: '' },
    ...Object.entries(statuses).map(([status, count]) => ({
      name: `answered ${status}`,
      value: count,
      unit: '',
    })),
    within(
      'answers that are neither right nor “too many”, and broken sockets',
      wrong.reduce((sum, [, count]) => sum + count, socket_errors),
      '',
      0,
    ),
    ratio('feed of the window, p95: under load / idle', quantile(busy, 0.95), quantile(idle, 0.95), 'ms', 2),
    // The first third fills caches and the heap; what goes on growing after it would be a leak.
    within('memory: the last third of the load over the second', growth(resident), 'MB', 20),
  ]
  console.log(rows.map(rowLine).join('\n'))
  process.exitCode = rows.some(row => 'ok' in row && row.ok === false) ? 1 : 0
} finally {
  host.child.kill('SIGTERM')
  if (process.argv[2] === undefined) rmSync(home, { recursive: true, force: true })
}

/** The API turned on and a token made, in a journal that holds something. */
async function prepare(): Promise<{ token: string; identity: string }> {
  const { core, client } = await openJournal(home)
  const identity = await onlyIdentity(client)
  const { total } = await client.reflections.list({ identity_id: identity, limit: 1 })
  for (let at = total; at < 200; at += 1)
    await client.reflections.create({ identity_id: identity, body: `A walk by the river, number ${at}.` })
  await client.api.update({ on: true })
  const { access_token } = await client.api.createToken({
    identity_id: identity,
    name: 'load',
    scopes: ['read'],
  })
  await core.close()
  return { token: access_token, identity }
}

async function startHost(): Promise<{ child: ChildProcess; address: string }> {
  const entry = join(import.meta.dirname, '..', 'dist', 'main', 'loopback.js')
  const child = spawn(process.execPath, [...HOST_FLAGS, entry, '--home', home, '--no-window'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const part of child.stdout) {
    said += String(part)
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0]
    if (address) return { child, address }
  }
  throw new Error(`the host ended without an address: ${said}`)
}

/** As a window does: the one-time address is exchanged for a cookie. */
async function enter(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: 'manual' })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** How long each feed page took, ms. */
async function readFeed(origin: string, cookie: string, seconds: number): Promise<number[]> {
  const took: number[] = []
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    const started = performance.now()
    const answer = await fetch(`${origin}/rpc/reflections/list`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ json: { identity_id: identity, limit: 20 } }),
    })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`the feed answered ${answer.status}`)
    took.push(performance.now() - started)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return took
}

interface Load {
  readonly statuses: Readonly<Record<string, number>>
  readonly requests: number
  readonly microseconds: number
  readonly socket_errors: number
}

async function runWrk(origin: string): Promise<Load> {
  const script = join(import.meta.dirname, 'load', 'requests.lua')
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-s', script, origin, '--', token, identity]
  const child = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const part of child.stdout) said += String(part)
  return JSON.parse(said.trim().split('\n').at(-1) ?? 'null') as Load
}

/** Median of the last third less the median of the one before. */
function growth(values: readonly number[]): number {
  const third = Math.floor(values.length / 3)
  return quantile(values.slice(-third), 0.5) - quantile(values.slice(third, 2 * third), 0.5)
}

function residentMb(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}
