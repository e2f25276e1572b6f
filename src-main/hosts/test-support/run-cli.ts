/** The terminal door: as a program of its own, as a person or a script would run it, or the same commands in this process. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { vi } from 'vitest'
import { runCli as runCommand } from '../cli/run.ts'

const project = join(import.meta.dirname, '..', '..', '..')

export interface CliRun<T> {
  readonly code: number | null
  readonly value: T
  readonly stdout: string
  readonly stderr: string
}

export interface CliFailure {
  readonly error: {
    readonly code: string
    readonly message: string
    readonly data: {
      readonly rule: string
      readonly remedy: string
      readonly line?: number
      readonly path?: string
    }
  }
}

/** `mirror <args> --home HOME --json`; stdout must be exactly one JSON value. */
export async function runCli<T>(home: string, args: readonly string[], stdin = ''): Promise<CliRun<T>> {
  const entry = join(project, 'src-main', 'hosts', 'cli', 'main.ts')
  const child = spawn(process.execPath, [entry, ...args, '--home', home, '--json'], { stdio: 'pipe' })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => out.push(part))
  child.stderr.on('data', (part: Buffer) => err.push(part))
  child.stdin.on('error', () => {}) // a command that reads no stdin may end before it is written
  child.stdin.end(stdin)
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  return answered(code, Buffer.concat(out).toString(), Buffer.concat(err).toString())
}

/** As runCli, without the start of a program: for what a command does, where how a process ends is not the question. */
export async function callCli<T>(home: string, args: readonly string[], stdin = ''): Promise<CliRun<T>> {
  const told = { stdout: '', stderr: '' }
  const own = Object.getOwnPropertyDescriptor(process, 'stdin') ?? {}
  const spies = (['stdout', 'stderr'] as const).map(name =>
    vi.spyOn(process[name], 'write').mockImplementation(text => {
      told[name] += String(text)
      return true
    }),
  )
  Object.defineProperty(process, 'stdin', { ...own, get: () => stdinOf(stdin) })
  try {
    const code = await runCommand([...args, '--home', home, '--json'])
    return answered(code, told.stdout, told.stderr)
  } finally {
    Object.defineProperty(process, 'stdin', own)
    for (const spy of spies) spy.mockRestore()
  }
}

function stdinOf(text: string): Readable {
  return Readable.from(text === '' ? [] : [Buffer.from(text)])
}

function answered<T>(code: number | null, stdout: string, stderr: string): CliRun<T> {
  const lines = stdout.trimEnd().split('\n')
  if (lines.length !== 1) throw new Error(`not one JSON value on stdout:\n${stdout}\n${stderr}`)
  return { code, value: JSON.parse(stdout) as T, stdout, stderr }
}
