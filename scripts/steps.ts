/** Runs a tool as a step of a check: its own output as it comes, its result and its time. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'

/** The checkout. */
export const root = join(import.meta.dirname, '..')

/** How a step ended. */
export interface StepResult {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
}

/** The command line of a package's own script, run by the Node that runs this. */
export function tool(script: string, ...args: readonly string[]): readonly string[] {
  return [process.execPath, join(root, 'node_modules', script), ...args]
}

/** The static checks. */
export const staticChecks: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['types', tool('typescript/bin/tsc', '-b')],
  ['lint', tool('@biomejs/biome/bin/biome', process.env.CI ? 'ci' : 'check', '--error-on-warnings')],
  ['layers', [process.execPath, join(root, 'scripts', 'layers.ts')]],
  ['exports', [process.execPath, join(root, 'scripts', 'exports.ts')]],
  ['schema', [process.execPath, join(root, 'scripts', 'schema-record.ts')]],
]

/** Runs a command in the checkout. Never rejects: a program that cannot be started is a failed step. */
export function runStep(
  name: string,
  command: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<StepResult> {
  console.log(`\n── ${name}`)
  const began = performance.now()
  const [program = '', ...args] = command
  const options: SpawnOptions = {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  }
  return new Promise(resolve => {
    const end = (ok: boolean) => {
      const seconds = (performance.now() - began) / 1000
      console.log(`${ok ? 'ok' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`)
      resolve({ name, ok, seconds })
    }
    const child = spawn(program, args, options)
    const release = endWith(child)
    child.once('error', error => {
      console.error(error.message)
      end(false)
    })
    child.once('exit', code => {
      release()
      end(code === 0)
    })
  })
}

/** Passes a signal to end on to the child, waits for it, and ends too. */
function endWith(child: ChildProcess): () => void {
  const stop = (signal: NodeJS.Signals) => {
    child.once('exit', () => process.exit(128 + constants.signals[signal]))
    // A terminal sends Ctrl-C to the whole group: passing it on would make it two.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of endings) process.on(signal, stop)
  return () => {
    for (const signal of endings) process.off(signal, stop)
  }
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs the static checks one after the other; a failure does not hide the next. */
export async function runStaticChecks(): Promise<readonly StepResult[]> {
  const results: StepResult[] = []
  for (const [name, command] of staticChecks) results.push(await runStep(name, command))
  return results
}
