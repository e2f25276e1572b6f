/** Telemetry of one mirrorback: who wrote it, how long it took, how it ended; never content. */
import type { IdentityId } from '#contract/ids.ts'
import { insertRun } from '#db/engine-runs.ts'
import type { WriteDb } from '#db/handles.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import type { Clock, Ids } from '../ports.ts'

export function noteRun(
  env: { readonly ids: Ids; readonly clock: Clock },
  tx: WriteDb,
  run: {
    readonly identity: IdentityId
    readonly provider: string
    readonly duration_ms: number
    readonly verdict: 'pass' | 'reject' | null
    readonly error: string | null
  },
): void {
  insertRun(tx, {
    id: env.ids.next(),
    identity_id: run.identity,
    kind: 'mirrorback',
    engine_version: ENGINE_VERSION,
    provider: run.provider,
    started_at: env.clock.now(),
    duration_ms: Math.round(run.duration_ms),
    counts: {},
    verdict: run.verdict,
    error_code: run.error,
  })
}
