/** Starts a child on a home and kills it: after a while, or at one of its own steps. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind } from './kinds.ts'

/** The checkout; the bundle of this lies elsewhere. */
const root = process.cwd()

/** When a child dies. */
export type Moment =
  | { readonly type: 'never' }
  /** Milliseconds after it began to open the journal. */
  | { readonly type: 'time'; readonly ms: number }
  /** As kill-point.ts takes it. */
  | { readonly type: 'point'; readonly point: string }

export interface Child {
  readonly kind: Kind
  readonly home: string
  readonly files: string
  readonly seed: number
  /** Where the steps are written down. */
  readonly log?: string
}

export interface Ended {
  readonly killed: boolean
  readonly acknowledged: readonly Record<string, unknown>[]
  /** What it was at when it died. */
  readonly stage: string
  /** Milliseconds from its beginning to open the journal until its end. */
  readonly ms: number
  readonly said: string
}

/** Runs until it ends or is killed. @throws Error where it ends by itself, and badly. */
export async function runChild(child: Child, moment: Moment): Promise<Ended> {
  const { kind, home, files, seed, log } = child
  const process_ = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'scripts', 'faults', 'kill-point.ts'),
      join(import.meta.dirname, 'child.js'),
      kind,
      home,
      files,
      String(seed),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...(moment.type === 'point' ? { MIRROR_KILL_POINT: moment.point } : {}),
        ...(log === undefined ? {} : { MIRROR_KILL_LOG: log }),
      },
    },
  )
  const ended = once(process_, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  let said = ''
  let told = ''
  let began = 0
  let clock: NodeJS.Timeout | undefined
  process_.stderr.on('data', (part: Buffer) => {
    told += String(part)
  })
  process_.stdout.on('data', (part: Buffer) => {
    if (began === 0) {
      began = performance.now()
      if (moment.type === 'time') clock = setTimeout(() => process_.kill('SIGKILL'), moment.ms)
    }
    said += String(part)
  })
  const [code, signal] = await ended
  clearTimeout(clock)
  const killed = signal === 'SIGKILL'
  if (!killed && code !== 0) throw new Error(`a child that should ${kind} ended with ${code}:\n${told}`)
  return {
    killed,
    acknowledged: acknowledgedIn(said),
    stage: stageIn(said),
    ms: performance.now() - began,
    said,
  }
}

/** The steps of a run whose names have that form, as points to kill at. */
export function pointsIn(log: string, form: RegExp): string[] {
  if (!existsSync(log)) return []
  const steps = readFileSync(log, 'utf8')
    .split('\n')
    .filter(line => line !== '' && form.test(line))
  return steps.flatMap(line => {
    const [thread, number] = line.split(' ')
    return [`${thread} ${number} before`, `${thread} ${number} after`]
  })
}

function acknowledgedIn(said: string): Record<string, unknown>[] {
  // A line without its end was not acknowledged: nobody could have read it.
  const whole = said.slice(0, said.lastIndexOf('\n') + 1).split('\n')
  return whole.filter(line => line.startsWith('ack ')).map(line => JSON.parse(line.slice(4)))
}

function stageIn(said: string): string {
  const point = /^point (.*)$/m.exec(said)?.[1]
  if (point !== undefined) return point
  const stages = [...said.matchAll(/^(?:stage )?(opening|open|closed|stage .*|[a-z ]+)$/gm)]
  return stages.at(-1)?.[0].replace(/^stage /, '') ?? 'start'
}
