/** Runs the terminal door as a program of its own, as a person or a script would. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

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
  const stdout = Buffer.concat(out).toString()
  const stderr = Buffer.concat(err).toString()
  const lines = stdout.trimEnd().split('\n')
  if (lines.length !== 1) throw new Error(`not one JSON value on stdout:\n${stdout}\n${stderr}`)
  return { code, value: JSON.parse(stdout) as T, stdout, stderr }
}
