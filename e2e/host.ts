/** A Mirror of a test's own: a private home, and the built loopback host as a process that can be ended and begun again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..')

export interface Host {
  readonly home: string
  readonly origin: string
  /** The one-time address. */
  readonly address: string
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>
  /** Ends the process as Ctrl-C would. */
  end(): Promise<void>
  /** Starts it again on the same home; gives a new one-time address. */
  restart(): Promise<string>
  /** Another program takes the journal for writing, until it is released. */
  hold(): Promise<{ release(): Promise<void> }>
}

/** A place for a host. */
export interface Seat {
  readonly host: Host
  /** Starts the host, if it is not running, on an empty home or on a copy of another; a home it ran on before gives way. */
  begin(from?: string): Promise<void>
  end(): Promise<void>
}

/** `parent`: the folder that the home is made in. */
export function takeSeat(parent = tmpdir()): Seat {
  const home = newHome(parent)
  let running: Running | undefined
  const now = (): Running => {
    if (!running) throw new Error('this host was not started')
    return running
  }
  return {
    host: {
      home,
      get origin() {
        return new URL(now().address).origin
      },
      get address() {
        return now().address
      },
      kill: () => end(now().child, 'SIGKILL'),
      end: () => end(now().child, 'SIGTERM'),
      async restart() {
        running = await startHost(home)
        return running.address
      },
      hold: () => holdJournal(home),
    },
    async begin(from) {
      if (running && from === undefined) return
      if (running) await end(running.child, 'SIGTERM')
      if (from !== undefined) {
        rmSync(home, { recursive: true, force: true })
        cpSync(from, home, { recursive: true })
      }
      running = await startHost(home)
    },
    async end() {
      if (running) await end(running.child, 'SIGTERM')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Homes that many tests begin with, each made once by the app itself; a test gets a copy. */
export interface Homes {
  /** With an empty journal called Ada, the first look around skipped. */
  ada(): Promise<string>
  /** The same with 12 reflections. */
  few(): Promise<string>
  /** The same with Rhythm on: things planned, and five weeks that were lived. */
  rhythm(): Promise<string>
  /** With an empty journal under a passphrase. */
  locked(): Promise<string>
  /** With the sample journal, read to its end, the first look around skipped. */
  sample(): Promise<string>
  /** An empty journal with Rhythm on, and nothing in it. */
  rhythmEmpty(): Promise<string>
  remove(): void
}

export function homesOnce(): Homes {
  const made = new Map<string, Promise<string>>()
  const paths: string[] = []
  const once = (name: string, fill: (call: Call) => Promise<unknown>): Promise<string> => {
    const home = made.get(name) ?? makeHome(fill, path => paths.push(path))
    made.set(name, home)
    return home
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    ada: () => once('ada', call => call('identities/create', { name: 'Ada', zone })),
    few: () => once('few', call => writeFew(call, zone)),
    locked: () => once('locked', call => putUnderLock(call, zone)),
    sample: () => once('sample', call => call('identities/openSample')),
    rhythm: () => once('rhythm', call => liveInRhythm(call, zone)),
    rhythmEmpty: () =>
      once('rhythmEmpty', async call => call('rhythm/turnOn', { identity_id: await createAda(call, zone) })),
    remove: () => {
      for (const path of paths) rmSync(path, { recursive: true, force: true })
    },
  }
}

async function createAda(call: Call, zone: string): Promise<string> {
  const made = (await call('identities/create', { name: 'Ada', zone })) as { json: { id: string } }
  return made.json.id
}

async function putUnderLock(call: Call, zone: string): Promise<void> {
  await createAda(call, zone)
  await call('vault/encrypt', { passphrase: 'a long walk by the river' })
}

/** Gives the journal's id. */
async function writeFew(call: Call, zone: string): Promise<string> {
  const id = await createAda(call, zone)
  for (let day = 1; day <= 12; day += 1)
    await call('reflections/create', {
      identity_id: id,
      body: `I walked to the harbour again, ${String(day)} turns of the wall, and felt lighter than before.`,
      occurred_at: `2025-03-${String(day).padStart(2, '0')}T18:00:00.000Z`,
      tags: day % 3 === 0 ? ['harbour'] : [],
      ...(day % 2 === 0 ? { mood: { valence: 0.4, energy: -0.2 } } : {}),
    })
  return id
}

/** Days with more or less known of them, as days are; the same each time but for the dates, which end today. */
async function liveInRhythm(call: Call, zone: string): Promise<void> {
  const owner = { identity_id: await writeFew(call, zone) }
  await call('rhythm/turnOn', owner)
  const now = (await call('rhythm/feed', owner)) as { json: { day: string } }
  const today = now.json.day
  const before = (ago: number) =>
    new Date(Date.parse(`${today}T12:00:00Z`) - ago * 86_400_000).toISOString().slice(0, 10)
  const from = before(35)
  const plan = [
    { code: 'stretch', name: 'Stretch by the window', icon: '🌅', anchor: 'morning', offset: 15, reward: 10 },
    { code: 'violin', name: 'Violin', icon: '🎻', time: '18:30', priority: 2, reward: 20 },
    { code: 'bins', name: 'Bins to the street', category: 'chore', time: '20:00', schedule: days([1, 4]) },
    {
      code: 'letter',
      name: 'Answer the long letter from the housing office',
      category: 'task',
      time: '00:00',
    },
    { code: 'read', name: 'Read in bed', icon: '📖', anchor: 'bedtime', offset: -30, window: 45 },
  ]
  for (const { schedule = { type: 'daily' }, ...item } of plan)
    await call('rhythm/createItem', { ...owner, item: { ...item, schedule: { ...schedule, from } } })
  for (let ago = 35; ago >= 0; ago -= 1) {
    const day = before(ago)
    const swing = Math.sin(ago * 1.7) + Math.cos(ago * 0.6)
    const metrics = {
      sleep_score: Math.round(78 + 8 * swing),
      sleep_minutes: Math.round(430 + 35 * swing),
      wake_time: `06:${String(Math.round(20 + 9 * swing)).padStart(2, '0')}`,
      bed_time: '22:20',
      hrv: Math.round(52 + 6 * swing),
      steps: Math.round(8200 + 2400 * swing),
      ...(ago % 3 === 0 ? { gym_sessions: 1 } : {}),
      ...(ago % 2 === 0 ? { screen_hours: Math.round(26 - 5 * swing) / 10 } : {}),
      ...(ago % 7 < 5 ? { work_hours: 7.5, work_end: '17:40' } : {}),
    }
    if (ago % 11 !== 5) await call('rhythm/logDay', { ...owner, day, metrics })
    for (const code of ['stretch', 'violin', 'read'])
      if (ago > 0 && (ago * 7 + code.length) % 5 !== 0) await call('rhythm/complete', { ...owner, code, day })
  }
  await call('rhythm/complete', { ...owner, code: 'stretch', day: today })
}

function days(of: readonly number[]) {
  return { type: 'specific_days', days: of }
}

type Call = (procedure: string, input?: unknown) => Promise<unknown>

async function makeHome(
  fill: (call: Call) => Promise<unknown>,
  began: (path: string) => void,
): Promise<string> {
  const home = newHome()
  began(home)
  const { child, address } = await startHost(home)
  const opened = await fetch(address, { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const call: Call = async (procedure, input) => {
    const answer = await fetch(`${new URL(address).origin}/rpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ json: input }),
    })
    if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  await fill(call)
  await call('settings/update', { tour_seen: true })
  await end(child, 'SIGTERM')
  return home
}

function newHome(parent = tmpdir()): string {
  return mkdtempSync(join(parent, 'mirror-e2e-'))
}

interface Running {
  readonly child: ChildProcess
  readonly address: string
}

async function startHost(home: string): Promise<Running> {
  const entry = join(project, 'dist', 'main', 'loopback.js')
  const child = spawn(process.execPath, [entry, '--home', home, '--no-window'], {
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

async function holdJournal(home: string): Promise<{ release(): Promise<void> }> {
  const program = `const D=require('better-sqlite3');const d=new D(process.argv[1]);d.exec('BEGIN IMMEDIATE');console.log('held');setInterval(()=>{},1e3)`
  const child = spawn(process.execPath, ['-e', program, join(home, 'mirror.db')], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise(resolve => child.stdout.once('data', resolve))
  return { release: () => end(child, 'SIGKILL') }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill(signal)
  await ended
}
