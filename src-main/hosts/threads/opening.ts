/** The thread beside the opening: brings the schema up, or reads what can be read, while the page stays awake. */
import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '#adapters/clock.ts'
import { nodeFiles } from '#adapters/files.ts'
import { asFailure } from '#services/failure.ts'
import { up } from '#services/migrations.ts'
import type { FromOpeningThread, OpeningTask } from '../opening/thread.ts'
import { salvageJournal } from '../salvage.ts'

const task = workerData as OpeningTask

try {
  say({ type: 'done', output: run(task) })
} catch (error) {
  const failure = asFailure(error)
  if (!failure) throw error
  say({ type: 'failed', failure: { code: failure.code, data: failure.data } })
}

function run(todo: OpeningTask): unknown {
  switch (todo.name) {
    case 'migrate':
      return up(
        { places: todo.places, clock: systemClock, files: nodeFiles, key: todo.key },
        undefined,
        step => say({ type: 'step', step }),
      )
    case 'salvage':
      return salvageJournal(todo.places.database, todo.out, null, todo.places)
  }
}

function say(message: FromOpeningThread): void {
  parentPort?.postMessage(message)
}
