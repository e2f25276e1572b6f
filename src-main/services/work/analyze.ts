/** Reads all of a journal that is unread, a short transaction at a time, then settles what the whole journal says. */
import { countUnread, createBulkWriter, markUnread, unreadReflections } from '#db/analyses.ts'
import { insertRun } from '#db/engine-runs.ts'
import { shownPatterns } from '#db/patterns.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import type { AnalysisReport, TaskInput } from '../tasks.ts'
import { axesOf } from '../tension-axes.ts'
import type { WorkEnv } from './env.ts'
import { measurable, placesOf } from './places.ts'
import { settle } from './settle.ts'

/** Reflections in one transaction: about 50 ms of reading, so that a reflection just saved need not wait. */
const BATCH = 40

export function* analyze(env: WorkEnv, input: TaskInput<'analyze'>): Generator<void, AnalysisReport> {
  const { identity_id, full } = input
  const started = env.clock.ticks()
  const started_at = env.clock.now()
  const before = new Set(shownPatterns(env.db.read, identity_id).map(pattern => pattern.id))
  if (full) env.db.write(tx => markUnread(tx, identity_id))
  const total = countUnread(env.db.read, identity_id, ENGINE_VERSION)
  const axes = axesOf(env.db.read, identity_id)
  const counts = { reflections: 0, occurrences: 0, measurements: 0 }
  const places = placesOf(env, identity_id)
  for (;;) {
    env.checkpoint({ done: counts.reflections, total, step: 'Reading' })
    const batch = unreadReflections(env.db.read, identity_id, ENGINE_VERSION, BATCH)
    if (batch.length === 0) break
    const readings = batch.map(one => ({ ...one, reading: measurable(env.reader.read(one.body, axes)) }))
    const written = env.db.write(tx => {
      const writer = createBulkWriter(tx, places)
      const done = readings.filter(one => writer.add(one, one.reading))
      writer.flush()
      return done
    })
    counts.reflections += written.length
    for (const { reading } of written) {
      counts.occurrences += reading.themes.length
      counts.measurements += reading.tensions.length
    }
    yield
  }
  const { patterns } = yield* settle(env, { identity_id })
  const duration_ms = Math.round(env.clock.ticks() - started)
  env.db.write(tx =>
    insertRun(tx, {
      id: env.ids.next(),
      identity_id,
      kind: 'analyze',
      engine_version: ENGINE_VERSION,
      provider: 'built-in',
      started_at,
      duration_ms,
      counts: { ...counts, patterns },
      verdict: null,
      error_code: null,
    }),
  )
  const new_patterns = shownPatterns(env.db.read, identity_id).filter(pattern => !before.has(pattern.id))
  return { ...counts, patterns, duration_ms, new_patterns }
}
