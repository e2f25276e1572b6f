/** Reads one reflection as it stands now and keeps what was seen. */
import { pendingReading, removeReading, writeReading } from '#db/analyses.ts'
import type { TaskInput, TaskOutput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import { setupOf } from './places.ts'
import { readingOf } from './prepare.ts'

export function read(env: WorkEnv, input: TaskInput<'read'>): TaskOutput<'read'> {
  const pending = pendingReading(env.db.read, input.reflection_id)
  if (!pending) return { read: false }
  if (!pending.readable) {
    env.db.writeDerived(tx => removeReading(tx, pending.seq))
    return { read: false }
  }
  const { identity_id } = pending
  const { places, axes } = setupOf(env, identity_id)
  const reading = readingOf(env, pending.body, axes)
  return { read: env.db.writeDerived(tx => writeReading(tx, { ...places, ...pending, reading })) }
}
