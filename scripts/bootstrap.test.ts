import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agrees, isInstalled } from './bootstrap.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mirror-bootstrap-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** A lock file that asks for one package from a registry that nobody serves. */
function lock(version: string): string {
  const resolved = `http://127.0.0.1:9/thing-${version}.tgz`
  return JSON.stringify({
    name: 'checkout',
    lockfileVersion: 3,
    packages: {
      '': { name: 'checkout', dependencies: { thing: version } },
      'node_modules/thing': { version, resolved, integrity: 'sha512-AAAA' },
    },
  })
}

/** A checkout that wants `thing`, with a script that says it ran and how to end it. */
function checkout(version: string): void {
  write('package.json', JSON.stringify({ name: 'checkout', dependencies: { thing: version } }))
  write('package-lock.json', lock(version))
  write(
    'script.js',
    'console.log("ran", ...process.argv.slice(2)); process.exitCode = Number(process.argv[2] ?? 0)',
  )
}

function installByHand(version: string): void {
  write('node_modules/.package-lock.json', lock(version))
  write('node_modules/node/bin/keep', '')
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  linkOrCopyNode(node)
}

// A link to the running Node is enough for a test, and a copy would be 120 MB.
function linkOrCopyNode(path: string): void {
  if (process.platform === 'win32') linkSync(process.execPath, path)
  else spawnSync('ln', ['-s', process.execPath, path])
}

function bootstrapCode(script: string, ...args: readonly string[]): string[] {
  const bootstrap = pathToFileURL(join(import.meta.dirname, 'bootstrap.mjs')).href
  const call = `runWithProjectNode(${JSON.stringify(root)}, ${JSON.stringify(script)}, ${JSON.stringify(args)})`
  return [
    '--input-type=module',
    '-e',
    `import { runWithProjectNode } from ${JSON.stringify(bootstrap)}; await ${call}`,
  ]
}

const offline = {
  ...process.env,
  npm_config_offline: 'true',
  npm_config_cache: join(tmpdir(), 'mirror-no-cache'),
}

function run(...args: readonly string[]) {
  const result = spawnSync(process.execPath, bootstrapCode('script.js', ...args), {
    encoding: 'utf8',
    env: offline,
    cwd: root,
  })
  return { code: result.status, said: result.stdout + result.stderr }
}

describe('what is installed', () => {
  const locked = {
    packages: {
      '': {},
      'node_modules/a': { version: '1' },
      'node_modules/mac': { version: '1', optional: true },
    },
  }

  test.each([
    ['the locked versions', { 'node_modules/a': { version: '1' } }, true],
    ['another version', { 'node_modules/a': { version: '2' } }, false],
    ['nothing', {}, false],
    ['a package more', { 'node_modules/a': { version: '1' }, 'node_modules/b': { version: '1' } }, false],
  ])('%s', (_what, packages, verdict) => {
    expect(agrees(locked, { packages })).toBe(verdict)
  })

  test('no record of what is installed is no agreement', () => {
    expect(agrees(locked, undefined)).toBe(false)
  })

  test('packages installed by hand are accepted, and a changed lock is noticed', () => {
    checkout('1.0.0')
    expect(isInstalled(root)).toBe(false)
    installByHand('1.0.0')
    expect(isInstalled(root)).toBe(true)
    write('package-lock.json', lock('2.0.0'))
    expect(isInstalled(root)).toBe(false)
  })
})

describe('starting', () => {
  test('what is installed runs without npm, with its arguments and its exit code', () => {
    checkout('1.0.0')
    installByHand('1.0.0')
    expect(run('7', 'x')).toEqual({ code: 7, said: 'ran 7 x\n' })
  })

  test('without packages and without network, it says what to do', () => {
    checkout('1.0.0')
    const { code, said } = run()
    expect(code).toBe(1)
    expect(said).toContain('First start: installing packages')
    expect(said).toContain('Connect once and run the same command again')
    expect(said).not.toContain('ran')
  })

  test('with a changed lock and no network, the packages that are there are kept and used', () => {
    checkout('1.0.0')
    installByHand('1.0.0')
    write('package-lock.json', lock('2.0.0'))
    const { code, said } = run()
    expect(code).toBe(0)
    expect(said).toContain('going on with the ones that are installed')
    expect(said).toContain('ran')
    expect(existsSync(join(root, 'node_modules', 'node', 'bin', 'keep'))).toBe(true)
  })

  test.skipIf(process.platform === 'win32')(
    'a signal reaches the script, and its own end is passed on',
    async () => {
      checkout('1.0.0')
      installByHand('1.0.0')
      write(
        'script.js',
        'process.on("SIGTERM", () => process.exit(3)); setInterval(() => {}, 1000); console.log("ready")',
      )
      const child = spawn(process.execPath, bootstrapCode('script.js'), {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(child.stdout, 'data')
      child.kill('SIGTERM')
      expect(await once(child, 'exit')).toEqual([3, null])
    },
  )
})
