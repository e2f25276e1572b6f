/** Reads the loopback host's command line. */
import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { dataFolder } from '#adapters/data-folder.ts'

/** How to start. */
export interface LoopbackCommand {
  /** Absolute path of the journal's folder. */
  readonly home: string
  /** 0 takes any free port. */
  readonly port: number
  /** Whether to open a browser window where that is possible. */
  readonly window: boolean
}

/**
 * Reads `--home DIR`, `--port N` and `--no-window`.
 * @throws TypeError, in words for the person at the terminal, on an unknown option or a port that is none
 */
export function readLoopbackCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): LoopbackCommand {
  const { values } = parseArgs({
    args: [...args],
    options: { home: { type: 'string' }, port: { type: 'string' }, 'no-window': { type: 'boolean' } },
  })
  const inputs = { platform: process.platform, env, userHome: homedir(), cwd: process.cwd() }
  return {
    home: dataFolder({ ...inputs, chosen: values.home }),
    port: readPort(values.port),
    window: !values['no-window'],
  }
}

function readPort(text = '0'): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new TypeError(`--port takes a number from 0 to 65535, not "${text}".`)
}
