/** Rhythm: the feed of a full day beside ten years of history, and all scores again beside a raw read of what they are made of. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { systemClock } from '#adapters/clock.ts'
import { addDays } from '#contract/journal-day.ts'
import { prepare } from '#db/handles.ts'
import { putHealth } from '#db/rhythm/health.ts'
import { allItems, putItem } from '#db/rhythm/items.ts'
import { insertMark } from '#db/rhythm/marks.ts'
import { seededRandom } from '#engine/time/random.ts'
import { type Core, openCore } from '#hosts/core.ts'
import { settleRhythm } from '#services/rhythm/settle.ts'
import { openWing } from '#services/rhythm/wing.ts'

const DAYS = 3650
const ITEMS = 500
/** Of the items, so many have a mark on every day of the ten years. */
const MARKED = 20
const NOW = '2026-03-10T12:00:00.000Z'
const TODAY = '2026-03-10'
const project = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(process.env.MIRROR_BENCH_DIR ?? tmpdir(), 'mirror-rhythm-bench-'))

async function journal(name: string): Promise<{ core: Core; owner: { identity_id: never } }> {
  const core = await openCore({
    home: join(folder, name),
    migrations: join(project, 'migrations'),
    sample: join(project, 'assets', 'sample'),
    background: false,
    clock: { now: () => NOW, ticks: systemClock.ticks },
  })
  const client = createRouterClient(core.router, { context: core.context })
  const { id } = await client.identities.create({ name, zone: 'Europe/London' })
  const owner = { identity_id: id as never }
  await client.rhythm.turnOn(owner)
  core.context.db.write(tx => {
    for (let n = 0; n < ITEMS; n += 1) {
      const from = n < MARKED ? addDays(TODAY, -DAYS) : TODAY
      const time = `${String(6 + (n % 16)).padStart(2, '0')}:${String((n * 7) % 60).padStart(2, '0')}`
      const timing = {
        anchor: null,
        offset: 0,
        time,
        window: 60,
        schedule: { type: 'daily' as const },
        active: true,
      }
      const about = {
        code: `item-${n}`,
        name: `Item ${n}`,
        icon: '',
        category: 'habit' as const,
        priority: 5,
        reward: 0,
      }
      putItem(
        tx,
        id,
        { id: core.context.ids.next(), ...about, plans: [{ ...timing, from }], deleted: false },
        NOW,
      )
    }
  })
  return { core, owner }
}

/** Marks of twenty items and three sources of data on every day of ten years. */
function addHistory({ context }: Core, identity: string): void {
  const random = seededRandom(7)
  const items = allItems(context.db.read, identity).slice(0, MARKED)
  context.db.write(tx => {
    for (let ago = DAYS; ago > 0; ago -= 1) {
      const day = addDays(TODAY, -ago)
      for (const { id } of items)
        insertMark(tx, identity, {
          id: context.ids.next(),
          item_id: id,
          day,
          kind: random() < 0.8 ? 'completed' : 'skipped',
          at: `${day}T12:00:00.000Z`,
          notes: '',
          minutes: null,
          to_day: null,
          to_at: null,
        })
      const night = {
        sleep_score: 60 + Math.floor(random() * 40),
        wake_time: '06:10',
        bed_time: '22:20',
        hrv: 50,
      }
      putHealth(tx, identity, { day, source: 'oura', metrics: night, raw: {} }, NOW)
      putHealth(
        tx,
        identity,
        { day, source: 'apple', metrics: { steps: Math.floor(random() * 14_000), gym_sessions: 1 }, raw: {} },
        NOW,
      )
      putHealth(
        tx,
        identity,
        {
          day,
          source: 'manual',
          metrics: { screen_hours: random() * 6, work_hours: 8, work_end: '17:30' },
          raw: {},
        },
        NOW,
      )
    }
  })
}

/** Median of milliseconds. */
async function medianOf(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = []
  for (let n = 0; n < times; n += 1) {
    const began = performance.now()
    await work()
    taken.push(performance.now() - began)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}

const [empty, full] = [await journal('empty'), await journal('full')]
addHistory(full.core, full.owner.identity_id)

function feedOf({ core, owner }: typeof empty) {
  const client = createRouterClient(core.router, { context: core.context })
  return () => client.rhythm.feed({ ...owner, view: 'day' })
}
const feeds = { empty: feedOf(empty), full: feedOf(full) }
await medianOf(5, feeds.empty)
await medianOf(5, feeds.full)
const rounds = { empty: [] as number[], full: [] as number[] }
// In turns, because the machine's own speed drifts.
for (let n = 0; n < 9; n += 1) {
  rounds.empty.push(await medianOf(5, feeds.empty))
  rounds.full.push(await medianOf(5, feeds.full))
}
const middle = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0

const { db } = full.core.context
const identity: string = full.owner.identity_id
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const raw = await medianOf(5, () => {
  for (const table of ['rhythm_health', 'rhythm_marks', 'rhythm_items'])
    prepare(db.read, `SELECT * FROM ${table} WHERE identity_id = ?`).all(identity)
})
const began = performance.now()
db.write(tx => settleRhythm(tx, openWing(tx, identity, NOW)))
const first = performance.now() - began
db.write(tx =>
  prepare(tx, "INSERT INTO rhythm_stale (identity_id, day, onward) VALUES (?, '0000-01-01', 1)").run(
    identity,
  ),
)
const again = performance.now()
const cpuBefore = cpu()
db.write(tx => settleRhythm(tx, openWing(tx, identity, NOW)))
const recompute = performance.now() - again
const recomputeCpu = cpu() - cpuBefore
const scored = prepare(
  db.read,
  'SELECT count(*) AS n FROM rhythm_scores WHERE identity_id = ? AND life IS NOT NULL',
).get<{ n: number }>(identity)

await empty.core.close()
await full.core.close()
rmSync(folder, { recursive: true, force: true })
console.log(
  JSON.stringify({
    empty: middle(rounds.empty),
    full: middle(rounds.full),
    raw,
    first,
    recompute,
    recomputeCpu,
    days: scored?.n,
  }),
)
