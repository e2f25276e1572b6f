/** `npm run fuzz [-- --cases N --seed N]`: feeds every reader of files from outside with spoilt ones, in children that are watched. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { root } from './steps.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    cases: { type: 'string', default: '50000' },
    from: { type: 'string', default: '0' },
  },
})
const seed = Number(values.seed)
const [first, cases] = [Number(values.from), Number(values.cases)]
/** Cases of one child. */
const BATCH = 2500
/** Milliseconds; a case takes one or two, on a busy machine some more. */
const HANG = 30_000
/** MB of a child. */
const MEMORY = 300
/** The heap of Mirror's own worker: a young generation of 24 MB, which is three semi-spaces, and an old one of 256. */
const HEAP = ['--max-semi-space-size=8', '--max-old-space-size=256', '--expose-gc']
const failures = join(root, 'test-results', 'fuzz')

interface Said {
  readonly begun?: number
  readonly ended?: number
  readonly name?: string
  readonly code?: string
  readonly ms?: number
  readonly problem?: string
  readonly peak?: number
}

console.log(`seed ${seed}, ${cases} cases`)
const began = performance.now()
const outcomes = new Map<string, Map<string, number>>()
const problems: string[] = []
let slowest = 0
let peak = 0
const batches: number[] = []
for (let from = first; from < first + cases; from += BATCH) batches.push(from)
const lane = async () => {
  for (let from = batches.shift(); from !== undefined; from = batches.shift()) {
    const until = Math.min(from + BATCH, first + cases)
    await runBatch(from, until - from)
    console.log(`cases ${from} to ${until - 1} done, ${problems.length} problems so far`)
  }
}
await Promise.all([lane(), lane()])

let total = 0
for (const [name, codes] of [...outcomes].sort()) {
  const count = [...codes.values()].reduce((sum, one) => sum + one, 0)
  total += count
  const said = [...codes].sort(([, a], [, b]) => b - a).map(([code, times]) => `${code} ${times}`)
  console.log(`${name.padEnd(9)} ${String(count).padStart(6)}  ${said.join(', ')}`)
}
for (const problem of problems.slice(0, 20)) console.log(problem)
console.log(
  `${total} cases, ${problems.length} problems, slowest ${slowest.toFixed(0)} ms, peak ${peak.toFixed(0)} MB, ${((performance.now() - began) / 1000).toFixed(0)} s`,
)
if (problems.length > 0)
  console.log(`The files lie in ${failures}; again: npm run fuzz -- --seed ${seed} --from N --cases 1`)
process.exit(problems.length > 0 || peak > MEMORY || total < cases ? 1 : 0)

/** Resolves when all cases of a batch are done; a child that hangs or dies is told, and the next goes on behind that case. */
async function runBatch(from: number, count: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [...HEAP, join(root, 'scripts', 'fuzz', 'child.ts'), String(seed), String(from), String(count), failures],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let at = from - 1
  let name = 'start'
  let told = ''
  let finished = false
  let watch = setTimeout(() => child.kill('SIGKILL'), HANG)
  child.stderr.on('data', part => {
    told += String(part)
  })
  const gone = new Promise<NodeJS.Signals | null>(resolve =>
    child.once('close', (_, signal) => resolve(signal)),
  )
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(watch)
    watch = setTimeout(() => child.kill('SIGKILL'), HANG)
    const said = JSON.parse(line) as Said
    if (said.begun !== undefined) [at, name] = [said.begun, said.name ?? '']
    if (said.ended !== undefined) hear(said)
    if (said.peak !== undefined) [peak, finished] = [Math.max(peak, said.peak), true]
  }
  clearTimeout(watch)
  const signal = await gone
  if (finished) return
  problems.push(`${name} ${at}: ${signal === 'SIGKILL' ? 'hangs' : 'the reader died'}\n${told.slice(-2000)}`)
  const next = Math.max(at + 1, from + 1)
  if (next < from + count && problems.length < 20) await runBatch(next, from + count - next)
}

function hear({ ended, name = '', code = '', ms = 0, problem }: Said): void {
  const codes = outcomes.get(name) ?? new Map<string, number>()
  outcomes.set(name, codes.set(code, (codes.get(code) ?? 0) + 1))
  slowest = Math.max(slowest, ms)
  if (problem !== undefined) problems.push(`${name} ${ended}: ${problem}`)
}
