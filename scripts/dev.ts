/** `npm run dev`: the loopback host from source, restarted when it changes, and the page rebuilt when it changes. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './steps.ts'

// Built rather than served by Vite's own server, whose inline scripts and socket the page's policy forbids: what is
// developed is what is shipped. Reload the page to see a change; open the printed address anew after a restart.
const watcher = await build({
  configFile: join(root, 'vite.config.ts'),
  mode: 'development',
  logLevel: 'info',
  build: { watch: {}, minify: false, sourcemap: true },
})

const host = join(root, 'src-main', 'hosts', 'loopback', 'main.ts')
const args = ['--watch', '--watch-preserve-output', host, '--no-window', ...process.argv.slice(2)]
const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.once('exit', async code => {
  if ('close' in watcher) await watcher.close()
  process.exit(code ?? 0)
})
