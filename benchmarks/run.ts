/** `npm run bench`: every target of speed, each as a ratio to a floor measured in the same run. */
import { spawnSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HOST_FLAGS } from '#hosts/loopback/node-flags.ts'
import { buildAll } from '../scripts/build.ts'
import { grow, realSentences } from './corpus.ts'
import type { FeedTimes } from './feed-probe.ts'
import { type Row, ratio, rowLine, within } from './report.ts'

await buildAll()
const sizes = process.env.MIRROR_BENCH_SIZES?.split(',').map(Number) ?? [1_000, 10_000, 100_000]
const largest = Math.max(...sizes)
const work = mkdtempSync(join(process.env.MIRROR_BENCH_DIR ?? tmpdir(), 'mirror-bench-'))
const rows: Row[] = []

try {
  console.log(
    `seeded corpus of ${realSentences().sentences.length} sentences from ${realSentences().origin}; folder ${work}`,
  )
  for (const size of sizes) await buildHome(size)
  measureImport()
  measureAnalysis()
  measureAdd()
  measureReads()
  measureStart()
  measureRhythm()
  measureCarrying()
  const failed = rows.filter(row => row.ok === false)
  console.log(`\n${rows.map(rowLine).join('\n')}`)
  mkdirSync(join(import.meta.dirname, '..', 'test-results'), { recursive: true })
  writeFileSync(join(import.meta.dirname, '..', 'test-results', 'bench.json'), JSON.stringify(rows, null, 2))
  console.log(`\n${rows.length - failed.length} of ${rows.length} targets met`)
  process.exitCode = failed.length > 0 ? 1 : 0
} finally {
  if (!process.env.MIRROR_BENCH_KEEP) rmSync(work, { recursive: true, force: true })
}

/** Into a home of its own, while another process saves; the floor is taken before and after. */
function measureImport(): void {
  const corpus = join(work, `corpus-${largest}.jsonl`)
  const floor = (name: string) =>
    step<{ seconds: number }>('import-floor.ts', join(work, name), corpus).seconds
  const before = floor('floor-before.db')
  const alone = step<Imported>('import.ts', join(work, 'home-import'), corpus)
  const beside = step<Imported>('import.ts', join(work, 'home-beside'), corpus, 'probe')
  const bare = (before + floor('floor-after.db')) / 2
  const of = `of ${largest.toLocaleString('en')}`
  rows.push(ratio(`import ${of} / bare insert with full-text search`, alone.seconds, bare, 's', 2.5))
  rows.push(within(`peak memory of the import ${of}`, alone.rssMb, 'MB', 400))
  rows.push(within(`longest save beside the import ${of}`, beside.longestMs ?? Number.NaN, 'ms', 500))
}

interface Imported {
  readonly seconds: number
  readonly rssMb: number
  readonly longestMs?: number
}

function home(size: number | 'empty'): string {
  return join(work, `home-${size}`)
}

/** Imports the corpus by the real importer; the largest is analysed apart, because that is measured. */
async function buildHome(size: number): Promise<void> {
  const file = join(work, `corpus-${size}.jsonl`)
  const out = createWriteStream(file)
  for (const { day, text } of grow(size))
    if (!out.write(`${JSON.stringify({ date: day, text })}\n`))
      await new Promise(go => out.once('drain', () => go(null)))
  await new Promise<void>(go => out.end(() => go()))
  const { seconds } = step<{ seconds: number }>('import.ts', home(size), file)
  console.log(`imported ${size} in ${seconds.toFixed(1)} s`)
  if (size !== largest) step('analyze.ts', home(size))
}

/** The floor is taken before and after, because the machine's own speed drifts in the minutes between. */
function measureAnalysis(): void {
  const pass = () => step<{ seconds: number }>('wink-pass.ts', join(work, `corpus-${largest}.jsonl`)).seconds
  const before = pass()
  const whole = step<{ seconds: number; rssMb: number }>('analyze.ts', home(largest))
  const floor = { seconds: (before + pass()) / 2 }
  const of = `of ${largest.toLocaleString('en')}`
  rows.push(within(`whole analysis ${of}`, whole.seconds, 's', 60 * Math.max(1, largest / 100_000)))
  rows.push(ratio(`whole analysis ${of} / one wink pass`, whole.seconds, floor.seconds, 's', 1.5))
  rows.push(within(`peak memory of the analysis ${of}`, whole.rssMb, 'MB', 600))
}

function measureAdd(): void {
  const medians = sizes.map(size => {
    const figures = step<{ p50: number; p99: number; acknowledged: number }>('add.ts', home(size))
    const name = `add one at ${size.toLocaleString('en')}`
    // The limits are for the largest; the others show how the cost grows.
    const limits = size === largest ? [5, 50] : [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    rows.push(within(`${name}: written, read and counted, p50`, figures.p50, 'ms', limits[0] ?? 0))
    rows.push(within(`${name}: p99`, figures.p99, 'ms', limits[1] ?? 0))
    rows.push({ name: `${name}: acknowledged, p50`, value: figures.acknowledged, unit: 'ms' })
    return figures.p50
  })
  const [first = 0, last = 0] = [medians[0], medians.at(-1)]
  rows.push(
    ratio(
      `add one: p50 at ${largest.toLocaleString('en')} / at ${sizes[0]?.toLocaleString('en')}`,
      last,
      first,
      'ms',
      2,
    ),
  )
}

function measureReads(): void {
  const reads = step<Record<string, { router: number; floor: number }>>('reads.ts', home(largest))
  for (const [name, { router, floor }] of Object.entries(reads))
    rows.push(ratio(`${name} through the router / prepared statement`, router, floor, 'ms', 3))
}

function measureStart(): void {
  const tries = 5
  const best = (size: number | 'empty') =>
    Math.min(...Array.from({ length: tries }, () => step<{ ms: number }>('start.ts', home(size)).ms))
  rows.push(
    ratio(
      `start to first feed at ${largest.toLocaleString('en')} / empty`,
      best(largest),
      best('empty'),
      'ms',
      1.5,
    ),
  )
}

/** Rhythm needs no corpus: its step makes ten years of its own. */
function measureRhythm(): void {
  const rhythm = step<Record<'empty' | 'full' | 'raw' | 'recompute', number>>('rhythm.ts')
  rows.push(ratio('feed of a day with 500 items: ten years / empty', rhythm.full, rhythm.empty, 'ms', 1.5))
  rows.push(within('scores of 3,650 days again', rhythm.recompute / 1000, 's', 2))
  rows.push(
    ratio(
      'scores of 3,650 days again / raw read',
      rhythm.recompute,
      rhythm.raw,
      'ms',
      Number.POSITIVE_INFINITY,
    ),
  )
}

/** Taking a journal that was lived in out of one home and into others; every floor is of the same rows and bytes. */
function measureCarrying(): void {
  const [exported, kept] = [join(work, 'lived.json'), join(work, 'home-lived')]
  const journal = join(kept, 'mirror.db')
  step('lived-journal.ts', exported, String(largest))
  const carry = (job: string, to: string, path: string) => step<Carried>('carry.ts', job, to, path)
  const floor = (what: string, ...args: string[]) => step<Carried>('carry-floor.ts', what, ...args)
  const mean = (one: Carried, other: Carried) => (one.seconds + other.seconds) / 2
  const of = `of ${largest.toLocaleString('en')} with revisions`

  const insertBefore = floor('insert', join(work, 'insert-before.db'), exported)
  const taken = carry('import', kept, exported)
  const insert = mean(insertBefore, floor('insert', join(work, 'insert-after.db'), exported))
  rows.push(ratio(`import ${of} / insert into the same tables`, taken.seconds, insert, 's', 2.5))
  rows.push(...beside('the import', taken))

  const lines = join(work, `corpus-${largest}.jsonl`)
  const bareBefore = floor('insert', join(work, 'bare-before.db'), lines)
  const jsonl = carry('import', join(work, 'home-jsonl'), lines)
  const bare = mean(bareBefore, floor('insert', join(work, 'bare-after.db'), lines))
  rows.push(
    ratio(
      `import of ${largest.toLocaleString('en')} JSON lines / insert into the same tables`,
      jsonl.seconds,
      bare,
      's',
      2.5,
    ),
  )
  rows.push(...beside('the import of JSON lines', jsonl))

  const merged = carry('import', kept, exported)
  rows.push(ratio(`merge of the same export ${of} / import`, merged.seconds, taken.seconds, 's', 0.5))
  rows.push(...beside('the merge', merged))

  const out = join(work, 'lived-out.json')
  const dumpBefore = floor('dump', journal, join(work, 'dump.jsonl'))
  const written = carry('export', kept, out)
  const dump = mean(dumpBefore, floor('dump', journal, join(work, 'dump.jsonl')))
  const rate = (bytes: number, seconds: number) => bytes / seconds / 1e6
  const [floorRate, rateOfExport] = [rate(dumpBefore.bytes, dump), rate(written.bytes, written.seconds)]
  // A floor of throughput: at least 40 % of it, so at most 2.5 times as slow.
  rows.push(ratio(`iterate and JSON.stringify ${of} / JSON export`, floorRate, rateOfExport, 'MB/s', 1 / 0.4))
  rows.push(...beside('the export', written))

  const packBefore = floor('pack', journal, out, join(work, 'pack-before.zip'))
  const backup = carry('backup', kept, join(work, 'lived.zip'))
  const pack = mean(packBefore, floor('pack', journal, out, join(work, 'pack-after.zip')))
  rows.push(ratio(`backup and its check ${of} / VACUUM INTO and ZIP`, backup.seconds, pack, 's', 1.5))
  rows.push(...beside('the backup', backup))
}

interface Carried {
  readonly seconds: number
  readonly bytes: number
  readonly rssMb: number
  readonly feed: FeedTimes
}

function beside(job: string, { rssMb, feed }: Carried): Row[] {
  return [
    within(`peak memory of ${job}`, rssMb, 'MB', 400),
    ratio(`feed page beside ${job} / idle, p95`, feed.duringMs, feed.idleMs, 'ms', 2),
  ]
}

/**
 * One step in a process of its own, so that memory and caches are its own, started with the flags of the window's host; it prints
 * one JSON value last.
 */
function step<T>(file: string, ...args: string[]): T {
  const path = join(import.meta.dirname, 'steps', file)
  if (!existsSync(path)) throw new Error(`no step ${file}`)
  const done = spawnSync(process.execPath, [...HOST_FLAGS, path, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  })
  if (done.status !== 0) throw new Error(`${file} ended with ${done.status}`)
  return JSON.parse(done.stdout.trim().split('\n').at(-1) ?? 'null') as T
}
