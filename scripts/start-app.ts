/** Opens Mirror: in Electron where its runtime is there, else in an installed browser. Builds first where needed. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { HOST_FLAGS } from '#hosts/loopback/node-flags.ts'
import { buildAll } from './build.ts'
import { provideElectron, runtimeSearch } from './electron-runtime.ts'
import { isBuilt } from './source-stamp.ts'
import { root } from './steps.ts'

if (!isBuilt(root)) {
  console.log('Building Mirror …')
  await buildAll()
}

const electron = provideElectron(runtimeSearch(root))
if (!electron)
  console.log(
    'Electron’s runtime is not installed and could not be fetched: opening Mirror in a browser window.',
  )
runLast(
  electron
    ? electronCommand(electron)
    : [process.execPath, ...HOST_FLAGS, join(root, 'dist', 'main', 'loopback.js')],
)

function electronCommand(program: string): readonly string[] {
  // Chromium's sandbox refuses to start for root, as in containers.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [program, ...sandbox, root]
}

/** Runs the app in the foreground and ends as it ends. */
function runLast([program = '', ...args]: readonly string[]): void {
  const child = spawn(program, [...args, ...process.argv.slice(2)], { stdio: 'inherit' })
  // A terminal sends Ctrl-C to the whole group: passing it on would make it two.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.once('error', error => {
    console.error(error.message)
    process.exit(1)
  })
  child.once('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}
