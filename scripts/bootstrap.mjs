/** Makes a checkout ready to run: its packages, then its own Node. Plain JavaScript, for it runs before anything is installed. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join, sep } from 'node:path'

const oldestNode = 20
const stampName = '.mirror-installed'

/**
 * Installs what is missing, then runs a script under the project's Node and ends as it ends.
 * @param {string} root the checkout
 * @param {string} script the script's path inside it
 * @param {readonly string[]} args
 */
export async function runWithProjectNode(root, script, args) {
  const problem = ensureInstalled(root)
  if (problem) {
    console.error(problem)
    process.exit(1)
  }
  endLike(await runForeground(projectNode(root), [join(root, script), ...args], withProjectBin(root)))
}

/**
 * Installs the locked packages where they are missing or not the locked ones. Asks the network for nothing otherwise.
 * @param {string} root the checkout
 * @returns {string | undefined} what went wrong and what to do, or nothing
 */
export function ensureInstalled(root) {
  const major = Number(process.versions.node.split('.')[0])
  if (major < oldestNode)
    return `Mirror needs Node ${oldestNode} or newer to start; this is ${process.version}. Get it from https://nodejs.org.`
  if (isInstalled(root)) return undefined
  const hadPackages = existsSync(join(root, 'node_modules'))
  console.log(
    hadPackages
      ? 'The locked packages changed: installing them (npm ci). This needs the network.'
      : 'First start: installing packages (npm ci). This needs the network once and takes a minute or two.',
  )
  return install(root, hadPackages)
}

/**
 * Whether what lies in node_modules is what package-lock.json asks for.
 * @param {string} root the checkout
 */
export function isInstalled(root) {
  if (!existsSync(projectNode(root))) return false
  const stamp = join(root, 'node_modules', stampName)
  const wanted = lockDigest(root)
  if (read(stamp) === wanted) return true
  // Installed by hand: npm's own record of what it put there is the witness.
  if (
    !agrees(
      parse(read(join(root, 'package-lock.json'))),
      parse(read(join(root, 'node_modules', '.package-lock.json'))),
    )
  )
    return false
  writeFileSync(stamp, wanted)
  return true
}

/**
 * Whether an installed tree holds exactly the locked versions. Optional packages of other platforms may be missing.
 * @param {{packages?: Record<string, {version?: string, optional?: boolean, devOptional?: boolean}>} | undefined} locked
 * @param {{packages?: Record<string, {version?: string}>} | undefined} installed
 */
export function agrees(locked, installed) {
  if (!locked?.packages || !installed?.packages) return false
  const here = installed.packages
  const wanted = Object.entries(locked.packages).filter(([path]) => path !== '')
  const complete = wanted.every(([path, { version, optional, devOptional }]) =>
    here[path] ? here[path].version === version : Boolean(optional || devOptional),
  )
  return complete && Object.keys(here).every(path => locked.packages?.[path])
}

/** @param {string} root */
function projectNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** @param {string} root @param {boolean} hadPackages */
function install(root, hadPackages) {
  const packages = join(root, 'node_modules')
  const aside = join(root, 'node_modules.before')
  // npm ci empties the folder before it downloads: without the network nothing would be left to run.
  const kept = hadPackages && moveAside(packages, aside)
  const ok = installLocked(root)
  if (ok && existsSync(projectNode(root))) {
    writeFileSync(join(packages, stampName), lockDigest(root))
    if (kept) rmSync(aside, { recursive: true, force: true })
    return undefined
  }
  if (!kept) return ok ? nodeMissing : installFailed
  rmSync(packages, { recursive: true, force: true })
  renameSync(aside, packages)
  console.warn('The packages could not be brought up to date; going on with the ones that are installed.')
  return existsSync(projectNode(root)) ? undefined : installFailed
}

const installFailed = `
Mirror's packages could not be installed (npm's own words are above).
  - No network? Connect once and run the same command again; later starts need none.
  - Behind a proxy or with a registry of your own? npm config set proxy …, npm config set registry …
  - Does npm say that package.json and package-lock.json are not in sync? Run npm install, once.
  - A checkout on another machine of the same kind works too: copy its node_modules here.`

const nodeMissing = `
The packages are installed, but npm did not run the install script of the package "node", which brings Node 24.
Run "npm rebuild node" (with npm 12 or newer: "npm approve-scripts node" first), then the same command again.`

/** @param {string} from @param {string} to */
function moveAside(from, to) {
  try {
    rmSync(to, { recursive: true, force: true })
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}

/**
 * Installs the locked versions. npm ci wants every platform's optional packages in the lock file, also those that the
 * registry at hand does not have; npm install takes the same versions without them, and leaves the lock file alone.
 * @param {string} root
 */
function installLocked(root) {
  const first = npm(root, 'ci')
  const result = first.stderr.includes('EUSAGE') ? npm(root, 'install', '--no-save') : first
  if (result.status !== 0) console.error(result.stderr)
  return result.status === 0
}

/**
 * @param {string} root
 * @param {...string} command
 */
function npm(root, ...command) {
  const args = [
    ...command,
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
    '--fetch-retries=1',
  ]
  const cli = process.env.npm_execpath
  const node = outsideNode(root)
  const direct = cli !== undefined && node !== undefined && /\.c?js$/.test(cli)
  const result = spawnSync(direct ? node : 'npm', direct ? [cli, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    env: withoutProjectBin(root),
    shell: !direct && process.platform === 'win32',
  })
  return { status: result.status, stderr: result.stderr || result.error?.message || '' }
}

/**
 * A Node that does not lie in the folder which npm is about to empty.
 * @param {string} root
 */
function outsideNode(root) {
  const inside = join(root, 'node_modules') + sep
  return [process.env.npm_node_execpath, process.execPath].find(path => path && !path.startsWith(inside))
}

/** @param {string} root */
function withoutProjectBin(root) {
  const inside = join(root, 'node_modules')
  const path = (process.env.PATH ?? '').split(delimiter).filter(folder => !folder.startsWith(inside))
  return { ...process.env, PATH: path.join(delimiter) }
}

/** @param {string} root */
function withProjectBin(root) {
  const bins = [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin')]
  return { ...process.env, PATH: [...bins, process.env.PATH ?? ''].join(delimiter) }
}

/**
 * Runs a program in the foreground; a signal to this process reaches it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{code: number | null, signal: NodeJS.Signals | null}>}
 */
function runForeground(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env })
    // A terminal sends Ctrl-C to the whole group: passing it on would make it two.
    process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
}

/** @param {{code: number | null, signal: NodeJS.Signals | null}} end */
function endLike({ code, signal }) {
  process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1))
}

/** @param {string} root */
function lockDigest(root) {
  const lock = read(join(root, 'package-lock.json')) ?? ''
  return createHash('sha256').update(`${process.platform}-${process.arch}\n${lock}`).digest('hex')
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** @param {string | undefined} text */
function parse(text) {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
