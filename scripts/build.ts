/** `npm run build`: the page into dist/renderer, the main process into dist/main. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { FIRST_LOAD_LIMIT, firstLoad } from './first-load.ts'
import { sourceDigest, writeStamp } from './source-stamp.ts'

const root = join(import.meta.dirname, '..')
const outDir = join(root, 'dist', 'main')

/** Builds everything anew; rejects with the bundler's words on the first error. */
export async function buildAll(): Promise<void> {
  const digest = sourceDigest(root)
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  await build({ configFile: join(root, 'vite.config.ts'), mode: 'production', logLevel: 'warn' })
  for (const page of ['index.html', 'opening.html']) refuseInlineCode(join(root, 'dist', 'renderer', page))
  refuseSlowStart(join(root, 'dist', 'renderer', 'index.html'))
  await buildMain(outDir, {
    'electron-main': join(root, 'src-main/hosts/electron/main.ts'),
    core: join(root, 'src-main/hosts/core.ts'),
    loopback: join(root, 'src-main/hosts/loopback/main.ts'),
    cli: join(root, 'src-main/hosts/cli/main.ts'),
  })
  await build(preload)
  writeStamp(root, digest)
}

const shared = {
  configFile: false,
  root,
  mode: 'production',
  logLevel: 'warn',
  publicDir: false,
} satisfies InlineConfig

/**
 * Bundles entries of the main process, the threads beside them, into `folder`, which lies two below the checkout. Everything
 * but what must stay a package of its own: the driver with its native parts, and Electron itself.
 */
export async function buildMain(folder: string, entries: Readonly<Record<string, string>>): Promise<void> {
  await build({
    ...shared,
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'], target: 'node' },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node24',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: {
          ...entries,
          worker: join(root, 'src-main/hosts/threads/worker.ts'),
          reader: join(root, 'src-main/hosts/threads/reader.ts'),
          helper: join(root, 'src-main/hosts/threads/helper.ts'),
          opening: join(root, 'src-main/hosts/threads/opening.ts'),
        },
        // Shared parts lie beside the entries: `new URL('./worker.js', import.meta.url)` holds in each of them.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    },
  })
  copyData(folder)
}

// A sandboxed preload is one CommonJS file that may require nothing but electron.
const preload: InlineConfig = {
  ...shared,
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'chrome140',
    rolldownOptions: {
      input: { preload: join(root, 'src-main/hosts/electron/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
}

/** The engine's tables are read as files beside the code, under the names that they have in the sources. */
function copyData(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const file of globSync('src-main/**/*.json.gz', { cwd: root }))
    cpSync(join(root, file), join(folder, basename(file)))
}

/** The content security policy would silently stop inline code; the build stops loudly instead. */
function refuseInlineCode(page: string): void {
  const html = readFileSync(page, 'utf8')
  const inline = /<script(?![^>]*\bsrc=)[^>]*>|<style[\s>]|\son\w+=|\sstyle=/i.exec(html)
  if (inline)
    throw new Error(`${page} has inline code (${inline[0]}), which the content security policy forbids.`)
}

/** A page that grew too heavy to open at once stops the build, before anyone waits for it. */
function refuseSlowStart(page: string): void {
  const { bytes } = firstLoad(page, /start-/)
  const said = `The window fetches ${(bytes / 1000).toFixed(0)} kB of script (gzip) before it can be used`
  if (bytes > FIRST_LOAD_LIMIT)
    throw new Error(
      `${said}; at most ${FIRST_LOAD_LIMIT / 1000} kB may. Fetch the new part when it is needed.`,
    )
  console.log(said)
}

if (import.meta.main) await buildAll()
