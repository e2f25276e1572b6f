/** Telemetry of analyses: kept here only, and never content. */
import type { IdentityId } from '#contract/ids.ts'
import type { EngineRun } from '#contract/schemas/engine-run.ts'
import { all, first, type ReadDb, run, type WriteDb } from './handles.ts'
import { q } from './query.ts'
import type { EngineRunRow } from './schema.ts'

/** Adds one run. */
export function insertRun(tx: WriteDb, engineRun: EngineRun): void {
  run(tx, q.insertInto('engine_runs').values({ ...engineRun, counts: JSON.stringify(engineRun.counts) }))
}

/** The runs of a journal, newest first. */
export function listRuns(
  db: ReadDb,
  identityId: string,
  skip: number,
  limit: number,
): { runs: EngineRun[]; total: number } {
  const of = q.selectFrom('engine_runs').where('identity_id', '=', identityId)
  const total =
    first(
      db,
      of.select(({ fn }) => fn.countAll<number>().as('n')),
    )?.n ?? 0
  const rows = all(
    db,
    of.selectAll().orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit).offset(skip),
  )
  return { runs: rows.map(toRun), total }
}

function toRun(row: EngineRunRow): EngineRun {
  return { ...row, identity_id: row.identity_id as IdentityId, counts: JSON.parse(row.counts) }
}
