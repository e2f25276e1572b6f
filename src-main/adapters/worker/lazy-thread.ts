/** A thread that answers what it is asked: started with the first question, and ended with whoever asks. */
import { Worker as Thread } from 'node:worker_threads'
import type { ThreadStart } from './protocol.ts'
import { heardError, type ToldError } from './told-error.ts'

export interface Asked<Question> {
  readonly id: number
  readonly question: Question
}

export type Answered<Answer> =
  | { readonly id: number; readonly type: 'done'; readonly answer: Answer }
  | ({ readonly id: number } & ToldError)

export interface LazyThread<Question, Answer> {
  /**
   * Questions are answered in their order, one at a time. Where the thread is lost, those that wait are rejected, and the next
   * question starts another thread.
   *
   * @throws what the thread throws at this question; Error where it is lost or closed.
   */
  ask(question: Question): Promise<Answer>
  /** Ends the thread; what is not answered is rejected. */
  close(): Promise<void>
}

export interface LazyThreadOptions {
  /** As a debugger shows it. */
  readonly name: string
  readonly workerData?: unknown
}

export function createLazyThread<Question, Answer>(
  start: ThreadStart,
  { name, workerData }: LazyThreadOptions,
): LazyThread<Question, Answer> {
  let live: Live<Answer> | null = null
  let last = 0

  function begin(): Live<Answer> {
    const thread = new Thread(start.entry, { name, workerData, resourceLimits: start.limits })
    // Each thread has those who wait for it: what an old one says late, of its end too, is nothing to the others.
    const made: Live<Answer> = { thread, waiting: new Map() }
    thread.on('message', (message: Answered<Answer>) => {
      const one = made.waiting.get(message.id)
      made.waiting.delete(message.id)
      if (message.type === 'done') one?.resolve(message.answer)
      else one?.reject(heardError(message))
    })
    thread.on('error', error => lost(made, error))
    thread.on('exit', code => lost(made, new Error(`the thread ${name} ended with code ${code}`)))
    thread.unref()
    return made
  }

  function lost(made: Live<Answer>, error: unknown): void {
    if (live === made) live = null
    for (const one of made.waiting.values()) one.reject(error)
    made.waiting.clear()
  }

  return {
    ask(question) {
      live ??= begin()
      const { thread, waiting } = live
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        thread.postMessage({ id, question } satisfies Asked<Question>)
      })
    },
    async close() {
      const ending = live
      live = null
      await ending?.thread.terminate()
    },
  }
}

interface Live<Answer> {
  readonly thread: Thread
  readonly waiting: Map<number, Waiting<Answer>>
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}
