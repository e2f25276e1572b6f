/** Reads one reflection and keeps what was seen; where it may not be read any more, forgets what was. */
import { pendingReading, removeReading, writeReading } from '#db/analyses.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import type { TaskInput, TaskOutput } from '../tasks.ts'
import { axesOf } from '../tension-axes.ts'
import type { WorkEnv } from './env.ts'
import { measurable, patternSeqsOf, tensionSeqsOf } from './sequences.ts'

export function* read(env: WorkEnv, input: TaskInput<'read'>): Generator<void, TaskOutput<'read'>> {
  const pending = pendingReading(env.db.read, input.reflection_id)
  if (!pending) return { read: false }
  if (!pending.readable) {
    env.db.write(tx => removeReading(tx, pending.seq))
    return { read: false }
  }
  const reading = env.reader.read(pending.body, axesOf(env.db.read, pending.identity_id))
  env.db.write(tx => {
    const patterns = patternSeqsOf(env, tx, pending.identity_id)
    const tensions = tensionSeqsOf(tx, pending.identity_id)
    writeReading(tx, {
      seq: pending.seq,
      identity_id: pending.identity_id,
      revision: pending.revision,
      journal_day: pending.journal_day,
      engine_version: ENGINE_VERSION,
      reading: measurable(reading),
      pattern_seq_of: theme => patterns.seqOf(theme),
      tension_seq_of: axis => tensions.get(axis),
    })
  })
  return { read: true }
}

