/**
 * Preloaded into a child: counts what each thread does to files and to the database, and kills the process before or after
 * the step that MIRROR_KILL_POINT names (`<thread> <number> <before|after>`); with MIRROR_KILL_LOG it only writes the steps down.
 */
import fs from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'
import { isMainThread } from 'node:worker_threads'

const thread = isMainThread ? 'main' : 'worker'
const [chosenThread = '', chosen = '', when = ''] = (process.env.MIRROR_KILL_POINT ?? '').split(' ')
const { writeSync, openSync } = fs
const log = process.env.MIRROR_KILL_LOG ? openSync(process.env.MIRROR_KILL_LOG, 'a') : null
let count = 0

type Call = (...args: unknown[]) => unknown

/** Runs `work` as the next step of this thread. */
function step(name: string, work: () => unknown): unknown {
  count += 1
  if (log !== null) writeSync(log, `${thread} ${count} ${name}\n`)
  const here = thread === chosenThread && count === Number(chosen)
  if (here && when === 'before') die(`before ${name}`)
  const result = work()
  if (here) die(`after ${name}`)
  return result
}

function die(where: string): void {
  writeSync(1, `point ${thread}: ${where}\n`)
  process.kill(process.pid, 'SIGKILL')
}

function wrap(target: object, name: string, label: (args: unknown[]) => string | null): void {
  const methods = target as Record<string, Call>
  const original = methods[name] as Call
  methods[name] = function (this: unknown, ...args: unknown[]) {
    const said = label(args)
    return said === null ? original.apply(this, args) : step(said, () => original.apply(this, args))
  }
}

/** A name without what differs from run to run. */
const named = (path: unknown) => basename(String(path)).replace(/[0-9a-f-]{8,}/g, '*')
const opened = new Map<number, string>()

for (const name of ['renameSync', 'rmSync', 'unlinkSync', 'mkdirSync', 'writeFileSync'])
  wrap(fs, name, ([path]) => `${name} ${named(path)}`)
fs.openSync = (path, flags, mode) => {
  const writing = typeof flags === 'string' && /[wa+]/.test(flags)
  const open = () => openSync(path, flags, mode)
  const file = (writing ? step(`openSync ${named(path)}`, open) : open()) as number
  opened.set(file, named(path))
  return file
}
for (const name of ['writeSync', 'fsyncSync', 'closeSync'])
  wrap(fs, name, ([file]) =>
    Number(file) > 2 && opened.has(Number(file)) ? `${name} ${opened.get(Number(file))}` : null,
  )
syncBuiltinESMExports()

const require = createRequire(join(process.cwd(), 'package.json'))
const { prototype } = require('better-sqlite3') as { prototype: Record<string, Call> }
wrap(prototype, 'exec', ([sql]) => {
  const word = /^\s*(BEGIN|COMMIT|ROLLBACK)/.exec(String(sql))?.[1]
  return word ?? 'exec'
})
wrap(prototype, 'close', () => 'close database')
wrap(prototype, 'pragma', ([text]) => (/^journal_mode/.test(String(text)) ? `PRAGMA ${String(text)}` : null))
const prepare = prototype.prepare as Call
prototype.prepare = function (this: unknown, ...args: unknown[]) {
  const statement = prepare.apply(this, args) as object
  if (/^VACUUM/.test(String(args[0]))) wrap(statement, 'run', () => 'VACUUM INTO')
  return statement
}
