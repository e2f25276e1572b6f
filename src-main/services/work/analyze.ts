/** Reads all of a journal that is unread, a short transaction at a time, then settles what the whole journal says. */
import { countUnread, markUnread } from '#db/analyses.ts'
import { insertRun } from '#db/engine-runs.ts'
import { shownPatterns } from '#db/patterns.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import type { AnalysisReport, TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import { readAll } from './read-all.ts'
import { settle } from './settle.ts'

export async function* analyze(
  env: WorkEnv,
  input: TaskInput<'analyze'>,
): AsyncGenerator<void, AnalysisReport> {
  const { identity_id, full } = input
  const started = env.clock.ticks()
  const started_at = env.clock.now()
  const before = new Set(shownPatterns(env.db.read, identity_id).map(pattern => pattern.id))
  if (full) env.db.write(tx => markUnread(tx, identity_id))
  const total = countUnread(env.db.read, identity_id, ENGINE_VERSION)
  const counts = yield* readAll(env, identity_id, total)
  // Its memory is wanted for what the whole journal says.
  await env.second.close()
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
