/** The worker thread: its own handle on the journal, its own reader, one task at a time, urgent ones first. */
import { parentPort, workerData } from 'node:worker_threads'
import { ageFiles } from '#adapters/age/age-files.ts'
import { systemClock } from '#adapters/clock.ts'
import { detectLanguage } from '#adapters/detect-language.ts'
import { nodeFiles } from '#adapters/files.ts'
import { uuidIds } from '#adapters/ids.ts'
import { fileKeys } from '#adapters/keys/keys.ts'
import { noLog } from '#adapters/log.ts'
import { nodeProcesses } from '#adapters/processes.ts'
import { startHelper } from '#adapters/worker/helper.ts'
import { type FromWorker, STOPS, type ToWorker, type WorkerStart } from '#adapters/worker/protocol.ts'
import { startSecondReader } from '#adapters/worker/second-reader.ts'
import { toldError } from '#adapters/worker/told-error.ts'
import { writingFiles } from '#adapters/writing-files.ts'
import { zipArchive } from '#adapters/zip.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { tracedDatabase } from '#db/traced.ts'
import { createReader } from '#engine/reader.ts'
import type { Reader } from '#engine/types.ts'
import { cancelled } from '#services/jobs.ts'
import type { Log } from '#services/ports.ts'
import { type TaskName, type TaskStep, URGENT } from '#services/tasks.ts'
import { logOf, noteStatement, outcomeOf } from '#services/trace.ts'
import type { WorkEnv } from '#services/work/env.ts'
import { work } from '#services/work/tasks.ts'
import { HELPER, SECOND_READER } from './threads.ts'

const port = parentPort
if (!port) throw new Error('this file runs as a worker thread')
const { places, key, stops, detailed } = workerData as WorkerStart

const keys = fileKeys(places.home)
let database: Database | null = null
let reader: Reader | null = null
let closing = false
const second = startSecondReader(SECOND_READER)
const helper = startHelper(HELPER, places)
const setups: WorkEnv['setups'] = new Map()
const prepared: WorkEnv['prepared'] = new Map()
const threadLog = createThreadLog()

interface Task {
  readonly id: number
  readonly name: TaskName
  readonly log: Log
  /** When it was asked for, as the clock's ticks. */
  readonly came: number
  readonly run: AsyncGenerator<void, unknown>
}

const urgent: Task[] = []
const batch: Task[] = []

/** A step is told at most this often, in milliseconds; the last one always. */
const TELL_EVERY = 80

function envFor(id: number, log: Log, correlation: string | undefined): WorkEnv {
  let told = 0
  return {
    get db() {
      database ??= openDatabase({ file: places.database, key })
      if (!detailed || correlation === undefined) return database
      return tracedDatabase(database, noteStatement(log, correlation, 'worker'))
    },
    get reader() {
      reader ??= createReader(detectLanguage)
      return reader
    },
    second,
    helper,
    setups,
    prepared,
    clock: systemClock,
    ids: uuidIds,
    files: nodeFiles,
    writing: writingFiles,
    zip: zipArchive,
    age: ageFiles,
    log,
    keys,
    places,
    processes: nodeProcesses,
    pause: ms => new Promise(resolve => setTimeout(resolve, ms)),
    checkpoint(step: TaskStep) {
      if (Atomics.load(stops, id % STOPS) === 1) throw cancelled()
      const now = systemClock.ticks()
      if (now - told < TELL_EVERY && step.done !== step.total) return
      told = now
      say({ type: 'step', id, step })
    },
  }
}

port.on('message', (message: ToWorker) => {
  if (message.type === 'close') {
    closing = true
    void pump()
    return
  }
  const { id, name, input, correlation } = message
  const lane = URGENT.has(name) ? urgent : batch
  const log = correlation === undefined ? threadLog : logOf(threadLog, correlation)
  lane.push({
    id,
    name,
    log,
    came: systemClock.ticks(),
    run: work(name, envFor(id, log, correlation), input),
  })
  void pump()
})

let pumping = false

/** Advances the oldest urgent task, else the oldest batch, one step at a time; messages are heard between steps. */
async function pump(): Promise<void> {
  if (pumping) return
  pumping = true
  for (;;) {
    const lane = urgent.length > 0 ? urgent : batch
    const task = lane[0]
    if (!task) break
    if (closing && lane === batch) {
      await abandon(task)
      batch.shift()
      continue
    }
    const ended = await advance(task)
    if (ended) lane.splice(lane.indexOf(task), 1)
    await new Promise(resolve => setImmediate(resolve))
  }
  pumping = false
  if (closing) {
    await second.close()
    await helper.close()
    database?.close()
    port?.close()
  }
}

/** How long it took from when it was asked for, the wait for its turn included. */
function tell({ name, log, came }: Task, outcome: string): void {
  log.debug('task', { task: name, outcome, ms: Math.round(systemClock.ticks() - came) })
}

async function stopped(task: Task): Promise<Error> {
  await task.run.return(undefined)
  return cancelled()
}

/** Ends a task that will not be done: what it began is cleared away, and whoever waits for it is told. */
async function abandon(task: Task): Promise<void> {
  await task.run.return(undefined).catch(() => {})
  say({ id: task.id, ...toldError(cancelled()) })
}

async function advance(task: Task): Promise<boolean> {
  try {
    // A task may be stopped while it waits for its turn.
    if (Atomics.load(stops, task.id % STOPS) === 1) throw await stopped(task)
    const { done, value } = await task.run.next()
    if (done) {
      tell(task, 'ok')
      say({ type: 'done', id: task.id, output: value })
    }
    return done === true
  } catch (error) {
    tell(task, outcomeOf(error))
    say({ id: task.id, ...toldError(error) })
    return true
  }
}

/** Tasks note details alone; what goes wrong is told by their failure. */
function createThreadLog(): Log {
  const note = (event: string, data: Readonly<Record<string, unknown>> = {}) => {
    if (detailed) say({ type: 'log', event, data })
  }
  return { ...noLog(), detailed, debug: note }
}

function say(message: FromWorker): void {
  port?.postMessage(message)
}
