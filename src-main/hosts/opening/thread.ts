/** Runs one task of the opening in a thread of its own. */
import { Worker as Thread } from 'node:worker_threads'
import type { Problem, ProblemCode } from '#contract/errors.ts'
import type { MigrationRun } from '#contract/schemas/data.ts'
import type { DataKey } from '#db/cipher.ts'
import type { MigrateStep } from '#db/migrate/migrator.ts'
import { Failure } from '#services/failure.ts'
import type { Places } from '#services/ports.ts'
import type { SalvageReport } from '#services/work/salvage.ts'
import { OPENING } from '../threads/threads.ts'

export type OpeningTask =
  | { readonly name: 'migrate'; readonly places: Places; readonly key: DataKey | null }
  | { readonly name: 'salvage'; readonly places: Places; readonly out: string }

export type FromOpeningThread =
  | { readonly type: 'step'; readonly step: MigrateStep }
  | { readonly type: 'done'; readonly output: unknown }
  | { readonly type: 'failed'; readonly failure: { readonly code: ProblemCode; readonly data: Problem } }

/** Brings the schema to the newest version. @throws Failure as migrateUp. */
export async function migrateInThread(
  places: Places,
  key: DataKey | null,
  onStep: (step: MigrateStep) => void,
): Promise<MigrationRun> {
  return (await inThread({ name: 'migrate', places, key }, onStep)) as MigrationRun
}

/** @throws Failure as salvageJournal. */
export async function salvageInThread(places: Places, out: string): Promise<SalvageReport> {
  return (await inThread({ name: 'salvage', places, out })) as SalvageReport
}

function inThread(task: OpeningTask, onStep?: (step: MigrateStep) => void): Promise<unknown> {
  const thread = new Thread(OPENING.entry, {
    workerData: task,
    name: 'mirror-opening',
    resourceLimits: OPENING.limits,
  })
  return new Promise((resolve, reject) => {
    thread.on('message', (message: FromOpeningThread) => {
      if (message.type === 'step') onStep?.(message.step)
      else if (message.type === 'done') resolve(message.output)
      else reject(new Failure(message.failure.code, message.failure.data))
    })
    thread.once('error', reject)
    thread.once('exit', code => reject(new Error(`the opening thread ended with code ${code}`)))
  })
}
