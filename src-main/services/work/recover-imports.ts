/** Clears up after imports whose process died: what was decided is carried to its end, what was not is dropped. */
import { deleteImport, dropChanges, dropStaged, openImports } from '#db/imports.ts'
import { endLoad, isLoading } from '#db/index-load.ts'
import { hiddenJournals, removeIdentity, removeReflections } from '#db/staging.ts'
import type { WorkEnv } from './env.ts'
import { mergeLoaded } from './merge-loaded.ts'
import { publishImport } from './publish-import.ts'
import { createTurns, untilDone } from './turns.ts'
import { carryUndo } from './undo-import.ts'

/** Gives how many there were. An import that another process is at work on is left alone. */
export async function* recoverImports(env: WorkEnv): AsyncGenerator<void, { readonly recovered: number }> {
  let recovered = 0
  for (const entry of openImports(env.db.read)) {
    const { id, state, pid } = entry
    if (pid !== 0 && pid !== env.processes.self && env.processes.alive(pid)) continue
    if (entry.undone_at !== null) yield* carryUndo(env, entry)
    else if (state === 'publishing') yield* publishImport(env, id)
    else yield* dropImport(env, id)
    recovered += 1
  }
  return { recovered }
}

/** Removes everything of an import that was not decided. */
export async function* dropImport(env: WorkEnv, id: string): AsyncGenerator<void, void> {
  const turns = createTurns(env)
  for (const journal of hiddenJournals(env.db.read, id)) {
    yield* untilDone(turns, (tx, limit) => removeReflections(tx, journal.id, limit))
    await turns.run(tx => removeIdentity(tx, journal.id))
  }
  yield* untilDone(turns, (tx, limit) => dropStaged(tx, id, limit))
  yield* untilDone(turns, (tx, limit) => dropChanges(tx, id, limit))
  yield* mergeLoaded(env)
  await turns.run(tx => {
    if (isLoading(tx)) endLoad(tx)
    deleteImport(tx, id)
  })
}
