/** One run of the loopback host: from the command line to a clean end. */
import { mkdir } from 'node:fs/promises'
import type { OpenCore } from '../core-like.ts'
import { findResources } from '../resources.ts'
import { describeStartFailure } from '../start-failure.ts'
import { openAppWindow } from './app-window.ts'
import { thisMachine } from './browsers.ts'
import { type LoopbackCommand, readLoopbackCommand } from './options.ts'
import { startLoopbackServer } from './server.ts'

/**
 * Opens the journal, serves it, shows the window, and ends on Ctrl-C, SIGTERM or a closed window.
 * @returns the exit code: 0 after a clean end, 1 where the journal or the port could not be opened, 2 for a command line
 *   that says nothing known
 */
export async function runLoopback(openCore: OpenCore, args: readonly string[]): Promise<number> {
  const ended = waitForEnd()
  const command = readCommand(args)
  if (!command) return 2
  const { renderer, migrations, sample } = findResources()
  const core = await mkdir(command.home, { recursive: true })
    .then(() => openCore({ home: command.home, migrations, sample, keeping: true }))
    .catch((error: unknown) => tellFailure(error, command.home))
  if (!core) return 1
  try {
    const server = await startLoopbackServer({ core, renderer, port: command.port })
    const address = server.createAddress()
    const window = command.window ? openAppWindow(address, command.home, thisMachine) : undefined
    // A window uses its address up, so the one that is printed beside it is another.
    tellOpened(window?.kind === 'opened' ? server.createAddress() : address)
    await Promise.race(window?.kind === 'opened' ? [ended, window.closed] : [ended])
    if (window?.kind === 'opened') window.close()
    await server.close()
    return 0
  } catch (error) {
    tellFailure(error, command.home)
    return 1
  } finally {
    await core.close()
  }
}

function readCommand(args: readonly string[]): LoopbackCommand | undefined {
  try {
    return readLoopbackCommand(args, process.env)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    console.error(error.message)
    return undefined
  }
}

/** Settles on the first signal to end; a second one ends the process at once. */
function waitForEnd(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

// Other programs read this line: its form is part of the host's interface.
function tellOpened(address: string): void {
  console.log(`Mirror is open at ${address}\nThe address works once. Press Ctrl-C to end.`)
}

function tellFailure(error: unknown, home: string): undefined {
  const { title, detail } = describeStartFailure(error, home)
  console.error(`${title}\n\n${detail}`)
}
