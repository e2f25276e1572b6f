/** Reads spoilt files one after the other and says of each what came of it: `child.ts <seed> <from> <count> <folder>`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { problemStatus } from '#contract/errors.ts'
import { connectionOf } from '#db/handles.ts'
import { countTables } from '#db/snapshot.ts'
import { asFailure } from '#services/failure.ts'
import { openTestJournal } from '#services/work/test-support/work-env.ts'
import { seeded } from '../faults/random.ts'
import { makeReaders, readerNames } from './readers.ts'

const [seed = 1, from = 0, count = 0] = process.argv.slice(2, 5).map(Number)
const folder = process.argv[5] ?? ''
/** One case in so many goes through the whole import or verification, database and all. */
const WHOLE = 25
/** Cases between two looks at what lies about. */
const LOOK = 50

const journal = openTestJournal()
const root = dirname(journal.home)
const readers = await makeReaders(journal)
const path = join(journal.out, 'case')
const say = (value: object) => writeSync(1, `${JSON.stringify(value)}\n`)
const before = known()
const reflections = counted()

for (let number = from; number < from + count; number += 1) {
  const random = seeded(seed * 1_000_003 + number)
  const name = readerNames[number % readerNames.length] ?? 'zip'
  const bytes = readers[name].spoil(random)
  writeFileSync(path, bytes)
  tidy()
  say({ begun: number, name })
  const began = performance.now()
  const outcome = await tried(() => readers[name].read(path, random.below(WHOLE) === 0))
  const problem = problemOf(outcome) ?? (number % LOOK === 0 ? strayOrChanged() : null)
  if (problem !== null) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${name}-${seed}-${number}`), bytes)
  }
  const { code } = asFailure(outcome) ?? { code: outcome === null ? 'read' : 'untyped' }
  say({ ended: number, name, code, ms: performance.now() - began, ...(problem === null ? {} : { problem }) })
}
const stray = strayOrChanged()
if (stray !== null) say({ ended: from + count, name: 'all', code: 'untyped', ms: 0, problem: stray })
say({ peak: peak() })
journal.remove()
rmSync(root, { recursive: true, force: true })

/** What spoils the files is not what is measured: its leavings go before the reader begins. */
function tidy(): void {
  if (process.memoryUsage.rss() > 220 * 1024 ** 2) globalThis.gc?.()
}

async function tried(work: () => Promise<void>): Promise<unknown> {
  try {
    await work()
    return null
  } catch (error) {
    return error ?? new Error('nothing was thrown')
  }
}

function problemOf(outcome: unknown): string | null {
  if (outcome === null) return null
  const failure = asFailure(outcome)
  if (failure && failure.code in problemStatus && failure.data.remedy !== '') return null
  return outcome instanceof Error ? `${outcome.name}: ${outcome.message}\n${outcome.stack}` : String(outcome)
}

function known(): string {
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter(name => !/^home\/mirror\.db-(?:wal|shm)$|^out\/case$|^out\/unpacked$/.test(name))
    .sort()
    .join(' ')
}

function counted(): string {
  const counts = countTables(connectionOf(journal.db.read).sqlite)
  return ['reflections', 'identities', 'import_rows', 'import_batches'].map(table => counts[table]).join(' ')
}

/** Something lies where nothing lay, or a file that was only looked at changed the journal. */
function strayOrChanged(): string | null {
  if (known() !== before) return `there are other files now: ${known()}`
  if (counted() !== reflections) return `the journal changed: ${counted()}`
  return null
}

/** Of memory, in MB; where the system does not say, what it is now. */
function peak(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
  } catch {
    return process.memoryUsage().rss / 1024 ** 2
  }
}
