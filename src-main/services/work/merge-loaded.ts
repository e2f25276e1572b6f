/** Merges what a large import put off in the full-text index, a turn at a time. */
import { isLoading, mergeIndex } from '#db/index-load.ts'
import type { WorkEnv } from './env.ts'
import { createTurns } from './turns.ts'

/** Nothing is done where nothing was put off. */
export async function* mergeLoaded(env: WorkEnv): AsyncGenerator<void, void> {
  if (!isLoading(env.db.read)) return
  const turns = createTurns(env, FIRST)
  while (await turns.run(tx => mergeIndex(tx, turns.size))) yield
}

/** Pages of the first turn. */
const FIRST = 100
