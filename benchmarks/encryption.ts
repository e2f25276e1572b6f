/** What encryption costs: a plain and an encrypted journal of the same entries, measured in turns in one run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAll } from '../scripts/build.ts'
import { grow } from './corpus.ts'
import { quantile, ratio, rowLine } from './report.ts'

await buildAll()
// It opens the built app, which is there only now.
const { onlyIdentity, openJournal } = await import('./journal.ts')

const COUNT = Number(process.env.MIRROR_BENCH_SIZES?.split(',')[0] ?? 5_000)
const TURNS = 3
const folder = mkdtempSync(join(process.env.MIRROR_BENCH_DIR ?? tmpdir(), 'mirror-encryption-'))

try {
  const corpus = join(folder, 'corpus.jsonl')
  const lines = [...grow(COUNT)].map(({ day, text }) => JSON.stringify({ date: day, text }))
  writeFileSync(corpus, `${lines.join('\n')}\n`)
  const [plain, sealed] = [await prepare('plain', corpus), await prepare('sealed', corpus)]
  await sealed.client.vault.encrypt({ passphrase: 'a passphrase of the benchmark' })
  const measures = {
    'feed page of 50': feed,
    'rare-word search': search,
    'add one': add,
    analysis,
    export: out,
    'sealed export': sealedOut,
  }
  const limits: Record<string, number> = { 'add one': 2, analysis: 1.2 }
  const rows = []
  for (const [name, measure] of Object.entries(measures)) {
    const times: [number[], number[]] = [[], []]
    for (let turn = 0; turn < TURNS; turn += 1)
      for (const [at, journal] of [plain, sealed].entries()) times[at]?.push(await measure(journal, turn))
    const [floor, cost] = times.map(list => quantile(list, 0.5)) as [number, number]
    rows.push(
      ratio(`${name}: encrypted / plain`, cost, floor, 'ms', limits[name] ?? Number.POSITIVE_INFINITY),
    )
  }
  console.log(`${COUNT.toLocaleString('en')} reflections, median of ${TURNS} turns`)
  console.log(rows.map(rowLine).join('\n'))
  for (const { core } of [plain, sealed]) await core.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

type Journal = Awaited<ReturnType<typeof prepare>>

async function prepare(name: string, corpus: string) {
  const { core, client } = await openJournal(join(folder, name))
  const identity_id = await onlyIdentity(client)
  for await (const _ of await client.data.import({ path: corpus, format: 'jsonl', identity: 'Bench' }));
  return { name, core, client, identity_id }
}

/** Milliseconds of one call, the median of many. */
async function median(count: number, work: (at: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < count * 1.3; at += 1) {
    const started = performance.now()
    await work(at)
    if (at >= count * 0.3) times.push(performance.now() - started)
  }
  return quantile(times, 0.5)
}

function feed({ client, identity_id }: Journal): Promise<number> {
  return median(100, () => client.reflections.list({ identity_id, limit: 50 }))
}

function search({ client, identity_id }: Journal): Promise<number> {
  return median(100, () => client.search.query({ identity_id, query: 'penguin', order: 'newest' }))
}

function add({ client, identity_id }: Journal, turn: number): Promise<number> {
  return median(60, at =>
    client.reflections.create({ identity_id, body: `It rained, and I stayed in and read ${turn} ${at}.` }),
  )
}

async function analysis({ client, identity_id }: Journal): Promise<number> {
  const started = performance.now()
  for await (const _ of await client.patterns.analyze({ identity_id, full: true }));
  return performance.now() - started
}

async function out({ client, name }: Journal, turn: number, passphrase?: string): Promise<number> {
  const started = performance.now()
  const path = join(folder, `${name}-${turn}.json`)
  for await (const _ of await client.data.export({ path, format: 'json', passphrase }));
  return performance.now() - started
}

function sealedOut(journal: Journal, turn: number): Promise<number> {
  return out(journal, turn, 'a passphrase of the benchmark')
}
