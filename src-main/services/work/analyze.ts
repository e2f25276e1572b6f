/** Reads all of a journal that is unread, a short transaction at a time, then settles what the whole journal says. */
import { countUnread, createBulkWriter, markUnread, unreadReflections } from '#db/analyses.ts'
import { insertRun } from '#db/engine-runs.ts'
import { shownPatterns } from '#db/patterns.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import type { AnalysisReport, TaskInput } from '../tasks.ts'
import { axesOf } from '../tension-axes.ts'
import type { WorkEnv } from './env.ts'
import { measurable, patternSeqsOf, tensionSeqsOf } from './sequences.ts'
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
  for (;;) {
    env.checkpoint({ done: counts.reflections, total, step: 'Reading' })
    const batch = unreadReflections(env.db.read, identity_id, ENGINE_VERSION, BATCH)
    if (batch.length === 0) break
    const readings = batch.map(one => measurable(env.reader.read(one.body, axes)))
    env.db.write(tx => {
      const patterns = patternSeqsOf(env, tx, identity_id)
      const tensions = tensionSeqsOf(tx, identity_id)
      const writer = createBulkWriter(tx, {
        identity_id,
        engine_version: ENGINE_VERSION,
        pattern_seq_of: theme => patterns.seqOf(theme),
        tension_seq_of: axis => tensions.get(axis),
      })
      batch.forEach((one, at) => {
        const reading = readings[at]
        if (reading) writer.add(one, reading)
      })
      writer.flush()
    })
    for (const reading of readings) {
      counts.reflections += 1
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
