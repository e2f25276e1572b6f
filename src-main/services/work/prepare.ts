/** Parses a text while it is being kept, so that reading it afterwards is only writing down what was seen. */
import type { ReadingRow } from '#db/analyses.ts'
import type { TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'
import { measurable } from './measurable.ts'
import { type ReadingSetup, setupOf } from './places.ts'

/** Texts that were parsed and not yet written down; more than a few are never on their way. */
export type Prepared = Map<string, { readonly axes: ReadingSetup['axes']; readonly reading: ReadingRow }>
const MOST = 4

export function prepare(env: WorkEnv, { identity_id, body }: TaskInput<'prepare'>): null {
  const { axes } = setupOf(env, identity_id)
  env.prepared.set(body, { axes, reading: measurable(env.reader.read(body, axes)) })
  for (const oldest of env.prepared.keys()) {
    if (env.prepared.size <= MOST) break
    env.prepared.delete(oldest)
  }
  return null
}

/** The reading of a body: as it was prepared with these axes, else made now. */
export function readingOf(env: WorkEnv, body: string, axes: ReadingSetup['axes']): ReadingRow {
  const ready = env.prepared.get(body)
  env.prepared.delete(body)
  return ready?.axes === axes ? ready.reading : measurable(env.reader.read(body, axes))
}
