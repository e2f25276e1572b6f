/** One run of the loopback host: from the command line to a clean end. */
import { join } from 'node:path'
import type { CoreLike, OpenCore } from '../core-like.ts'
import { startOpening } from '../opening/opening.ts'
import { openingRouter } from '../opening/router.ts'
import { findResources } from '../resources.ts'
import { describeStartFailure } from '../start-failure.ts'
import { openingPage } from '../web/pages.ts'
import { openAppWindow } from './app-window.ts'
import { thisMachine } from './browsers.ts'
import { type LoopbackCommand, readLoopbackCommand } from './options.ts'
import { startLoopbackServer } from './server.ts'
import { showFile } from './show-file.ts'

/**
 * Opens the journal, serves it, shows the window, and ends on Ctrl-C, SIGTERM or a closed window. A journal that cannot be
 * opened is told on the terminal, and served is the page that says what can be done.
 * @returns the exit code: 0 after a clean end, 1 where the journal was not opened until then or the port is taken, 2 for a
 *   command line that says nothing known
 */
export async function runLoopback(openCore: OpenCore, args: readonly string[]): Promise<number> {
  const ended = waitForEnd()
  const command = readCommand(args)
  if (!command) return 2
  const { renderer, migrations, sample } = findResources()
  const opening = startOpening(
    openCore,
    { home: command.home, migrations, sample, keeping: true },
    { onFailure: error => tellFailure(error, command.home), showFile },
  )
  const before = { router: openingRouter, context: { opening } }
  let core: CoreLike | null = null
  try {
    const server = await startLoopbackServer({
      core: before,
      renderer,
      page: openingPage,
      port: command.port,
      uploads: join(command.home, 'uploads'),
    })
    void opening.opened.then(one => {
      core = one
      server.serve(one)
    })
    await Promise.race([opening.opened, opening.showable, ended])
    const address = server.createAddress()
    const window = command.window ? openAppWindow(address, command.home, thisMachine) : undefined
    // A window uses its address up, so the one that is printed beside it is another.
    tellOpened(window?.kind === 'opened' ? server.createAddress() : address, opening.failure() === null)
    await Promise.race(window?.kind === 'opened' ? [ended, window.closed] : [ended])
    if (window?.kind === 'opened') window.close()
    await server.close()
    return core ? 0 : 1
  } catch (error) {
    tellFailure(error, command.home)
    return 1
  } finally {
    await opening.close()
    await closeCore(core)
  }
}

function closeCore(core: CoreLike | null): Promise<void> | undefined {
  return core?.close()
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
function tellOpened(address: string, well: boolean): void {
  console.log(
    `${well ? 'Mirror is open at' : 'What can be done is shown at'} ${address}\nThe address works once. Press Ctrl-C to end.`,
  )
}

function tellFailure(error: unknown, home: string): undefined {
  const { title, detail } = describeStartFailure(error, home)
  console.error(`${title}\n\n${detail}`)
}
